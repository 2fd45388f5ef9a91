package portability.contributions.returns.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portability.contributions.refusal.Refused;
import portability.contributions.request.Request;
import portability.contributions.returns.account.AccountCommand.RecordPayment;
import portability.contributions.returns.account.AccountCommand.RemindEmployer;
import portability.contributions.returns.account.AccountCommand.ReversePayment;
import portability.contributions.returns.account.AccountCommand.WithdrawReturn;
import portability.contributions.returns.account.AccountEvent.AccountOpened;
import portability.contributions.returns.account.AccountEvent.EmployerReminded;
import portability.contributions.returns.account.AccountEvent.PaymentRecorded;
import portability.contributions.returns.account.AccountEvent.PaymentsTakenOver;
import portability.contributions.returns.account.AccountEvent.ReplacementBegun;
import portability.contributions.returns.account.AccountEvent.ReturnReplaced;
import portability.contributions.returns.account.AccountEvent.ReturnWithdrawn;

class ReturnAccountTest {
    private static final long SEED = 20260202;
    private static final LocalDate DAY = LocalDate.parse("2025-01-21");
    private static final AccountOpened OPENED = new AccountOpened(
            "R-1",
            Optional.of(new StatedDue(
                    "nl-aow",
                    LocalDate.parse("2024-12-01"),
                    LocalDate.parse("2024-12-31"),
                    List.of(euro("1200.50"), dirham("3000")))),
            Optional.of(LocalDate.parse("2025-01-20")),
            false,
            List.of(7, 30),
            Optional.empty());

    private static Amount euro(String amount) {
        return new Amount(new BigDecimal(amount), "EUR");
    }

    private static Amount dirham(String amount) {
        return new Amount(new BigDecimal(amount), "MAD");
    }

    private static ReturnAccount given(AccountEvent... events) {
        return ReturnAccount.of(List.of(events));
    }

    private static Request request(String id) {
        return new Request(id, "digest");
    }

    private static PaymentRecorded paid(String id, Amount amount) {
        return new PaymentRecorded("R-1", request(id), id, amount, DAY);
    }

    private static void refuses(String refusal, ThrowingCallable decision) {
        assertThatThrownBy(decision).isInstanceOf(Refused.class).hasMessage(refusal);
    }

    @Test
    void what_is_due_is_paid_when_every_currency_is() {
        assertThat(given(OPENED).outstanding()).containsExactly(euro("1200.50"), dirham("3000"));
        assertThat(given(OPENED, paid("1", euro("1200.50"))).outstanding()).containsExactly(dirham("3000"));
        assertThat(given(OPENED, paid("1", euro("1200.49")), paid("2", dirham("3000")))
                        .outstanding())
                .containsExactly(euro("0.01"));
        assertThat(given(OPENED, paid("1", euro("2000")), paid("2", dirham("3000")))
                        .outstanding())
                .isEmpty();
    }

    @Test
    void a_payment_that_was_none_is_due_again() {
        var before = given(OPENED, paid("1", euro("1200.50")));
        var reversed = before.decide(new ReversePayment("R-1", request("r"), "1", "the bank took it back"));
        assertThat(before.evolve(reversed).outstanding())
                .isEqualTo(given(OPENED).outstanding());
        refuses(
                "UnknownPayment",
                () -> before.evolve(reversed).decide(new ReversePayment("R-1", request("s"), "1", "once more")));
        refuses("UnknownPayment", () -> before.decide(new ReversePayment("R-1", request("r"), "2", "unknown")));
    }

    @Test
    void nothing_is_paid_in_a_currency_in_which_nothing_is_due() {
        var dollars = new Amount(BigDecimal.TEN, "USD");
        refuses("NothingDue", () -> given(OPENED).decide(new RecordPayment("R-1", request("p"), dollars, DAY)));
        refuses("NothingDue", () -> given().decide(new RecordPayment("R-1", request("p"), euro("1"), DAY)));
    }

    @Test
    void the_same_request_makes_the_same_payment() {
        var pay = new RecordPayment("R-1", request("p"), euro("1"), DAY);
        assertThat(given(OPENED).decide(pay)).isEqualTo(given(OPENED).decide(pay));
        assertThat(given(OPENED)
                        .decide(new RecordPayment("R-1", request("q"), euro("1"), DAY))
                        .paymentId())
                .isNotEqualTo(given(OPENED).decide(pay).paymentId());
    }

    @Test
    void an_employer_is_reminded_of_each_number_once_and_of_nothing_that_is_paid() {
        var first = new RemindEmployer("R-1", 1, DAY);
        assertThat(given(OPENED).decide(first)).contains(new EmployerReminded("R-1", 1, DAY));
        assertThat(given(OPENED, new EmployerReminded("R-1", 1, DAY)).decide(first))
                .isEmpty();
        assertThat(given(OPENED, new EmployerReminded("R-1", 1, DAY)).decide(new RemindEmployer("R-1", 2, DAY)))
                .isPresent();
        assertThat(given(OPENED, paid("1", euro("1200.50")), paid("2", dirham("3000")))
                        .decide(first))
                .isEmpty();
        assertThat(given(OPENED, new ReturnWithdrawn("R-1", request("w"), "by mistake"))
                        .decide(first))
                .isEmpty();
    }

    @Test
    void ends_once() {
        var withdraw = new WithdrawReturn("R-1", request("w"), "by mistake");
        for (var ended : List.of(
                new ReturnWithdrawn("R-1", request("v"), "by mistake"),
                new ReplacementBegun("R-1", "R-2"),
                new ReturnReplaced("R-1", "R-2"))) {
            refuses("ReturnNotInForce", () -> given(OPENED, ended).decide(withdraw));
            refuses("ReturnNotInForce", () -> given(OPENED, ended).beginReplacement("R-1", "R-3"));
        }
        assertThat(given().decide(withdraw)).isEqualTo(new ReturnWithdrawn("R-1", request("w"), "by mistake"));
    }

    @Test
    void on_what_is_being_replaced_one_can_still_pay_and_the_payment_goes_over() {
        var being = given(OPENED, new ReplacementBegun("R-1", "R-2"));
        var payment = being.decide(new RecordPayment("R-1", request("p"), euro("200"), DAY));
        var paid = Amount.amounts(being.evolve(payment).paid());
        assertThat(paid).containsExactly(euro("200"));
        assertThat(given(OPENED, new PaymentsTakenOver("R-1", "R-0", paid)).outstanding())
                .containsExactly(euro("1000.50"), dirham("3000"));
        refuses(
                "ReturnNotInForce",
                () -> being.evolve(new ReturnReplaced("R-1", "R-2"))
                        .decide(new RecordPayment("R-1", request("q"), euro("1"), DAY)));
    }

    /// Whatever is paid and taken back, in whatever order: what is paid is the sum of what was not taken back, exactly.
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 60})
    void paid_is_the_exact_sum_of_payments_that_stand(int steps) {
        for (long seed = SEED; seed < SEED + 50; seed++) {
            var random = new SplittableRandom(seed);
            var account = given(OPENED);
            var standing = new ArrayList<PaymentRecorded>();
            for (int step = 0; step < steps; step++) {
                if (!standing.isEmpty() && random.nextInt(3) == 0) {
                    var back = standing.remove(random.nextInt(standing.size()));
                    account = account.evolve(account.decide(
                            new ReversePayment("R-1", request("r" + step), back.paymentId(), "taken back")));
                } else {
                    var amount = new Amount(
                            BigDecimal.valueOf(1 + random.nextInt(100_000), 2), random.nextBoolean() ? "EUR" : "MAD");
                    var payment = account.decide(new RecordPayment("R-1", request("p" + step), amount, DAY));
                    standing.add(payment);
                    account = account.evolve(payment);
                }
            }
            var expected =
                    Amount.sums(standing.stream().map(PaymentRecorded::amount).toList());
            for (var currency : List.of("EUR", "MAD"))
                assertThat(account.paid().getOrDefault(currency, BigDecimal.ZERO))
                        .as("seed " + seed)
                        .isEqualByComparingTo(expected.getOrDefault(currency, BigDecimal.ZERO));
            assertThat(account.events()).isEqualTo(steps + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, 20, 2025-01-20",
        "2024-01-31, 28, 2024-02-28",
        "2024-01-01, 1, 2024-02-01",
        "2023-12-15, 15, 2024-01-15"
    })
    void is_due_in_the_month_after_the_period_ends(LocalDate lastDay, int day, LocalDate due) {
        assertThat(new ReturnTerms(day, List.of(), false).dueDay(lastDay)).isEqualTo(due);
    }

    @Test
    void terms_and_amounts_that_mean_nothing_are_none() {
        for (int day : new int[] {0, -1, 29})
            assertThatIllegalArgumentException().isThrownBy(() -> new ReturnTerms(day, List.of(), true));
        for (var days : List.of(List.of(0), List.of(7, 7), List.of(30, 7)))
            assertThatIllegalArgumentException().isThrownBy(() -> new ReturnTerms(1, days, true));
        assertThatIllegalArgumentException().isThrownBy(() -> euro("-0.01"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatedDue("nl-aow", DAY, DAY, List.of(euro("1"), euro("2"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatedDue("nl-aow", DAY, DAY.minusDays(1), List.of()));
        assertThat(Amount.amounts(Map.of("EUR", BigDecimal.ZERO))).isEmpty();
    }
}
