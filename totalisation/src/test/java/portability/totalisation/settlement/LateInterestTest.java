package portability.totalisation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.DateSpan;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.LawMissing;
import portability.totalisation.settlement.LateInterest.PaidLate;
import portability.totalisation.settlement.LateInterest.Payment;
import portability.totalisation.settlement.LateInterest.Running;

class LateInterestTest {
    private static final LocalDate INTRODUCED = LocalDate.of(2024, 3, 10);
    private static final Money CLAIM = Money.parse("EUR 100000.00");
    private final LateInterest interest =
            new LateInterest(MadeSettlement.INTEREST, new Deadlines(MadeSettlement.LIMITS, Optional.empty()));

    @ParameterizedTest
    @CsvSource({
        // paid, on, interest from, on the rest
        "90000.00, 2024-08-20, 2027-04-01, 10000.00",
        "90000.00, 2024-09-30, 2027-04-01, 10000.00",
        "90000.00, 2024-10-01, 2025-10-01, 10000.00",
        "89999.99, 2024-08-20, 2025-10-01, 10000.01",
        "100000.00, 2024-08-20, 2027-04-01, 0.00",
        "90000.00, 2025-10-01, 2025-10-01, 100000.00",
    })
    void a_down_payment_of_nine_tenths_in_six_months_stops_interest_for_three_years(
            String paid, LocalDate on, LocalDate from, String rest) {
        var found = interest.running(CLAIM, INTRODUCED, List.of(new Payment(euro(paid), on)), false)
                .value();

        assertThat(found.from()).isEqualTo(from);
        assertThat(found.rest()).isEqualTo(euro(rest));
        assertThat(found.due()).isEqualTo("2025-09-30");
    }

    @Test
    void without_payment_interest_runs_from_the_day_after_the_limit() {
        assertThat(interest.running(CLAIM, INTRODUCED, List.of(), false).value())
                .isEqualTo(new Running(LocalDate.of(2025, 10, 1), CLAIM, LocalDate.of(2025, 9, 30)));
    }

    @Test
    void several_down_payments_in_time_add_up() {
        var paid = List.of(
                new Payment(euro("50000"), LocalDate.of(2024, 4, 1)),
                new Payment(euro("40000"), LocalDate.of(2024, 9, 1)));

        assertThat(interest.running(CLAIM, INTRODUCED, paid, false).value().from())
                .isEqualTo("2027-04-01");
    }

    @Test
    void who_refuses_a_down_payment_loses_interest_until_the_disputes_end() {
        assertThat(interest.running(CLAIM, INTRODUCED, List.of(), true).value())
                .isEqualTo(new Running(LocalDate.of(2027, 4, 1), CLAIM, LocalDate.of(2025, 9, 30)));
    }

    @ParameterizedTest
    @CsvSource({
        // declined, on, interest from
        "90000.00, 2024-08-20, 2027-04-01",
        "89999.99, 2024-08-20, 2025-10-01",
        "90000.00, 2024-10-01, 2025-10-01",
    })
    void declining_what_would_not_have_been_enough_changes_nothing(String declined, LocalDate on, LocalDate from) {
        var paid = new PaidLate(
                CLAIM, CLAIM, INTRODUCED, List.of(), List.of(new Payment(euro(declined), on)), false, List.of());

        assertThat(interest.running(paid).value().from()).isEqualTo(from);
        assertThat(interest.running(paid).value().rest()).isEqualTo(CLAIM);
    }

    @Test
    void what_is_owed_bears_interest_and_not_what_is_contested_or_paid() {
        var whole = charge(CLAIM, List.of());
        assertThat(charge(euro("50000"), List.of()).multipliedBy(2)).isEqualTo(whole);
        // Paid before it runs, on its first day, or more than is owed: nothing is left that bears any.
        for (var day : List.of(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 10, 1)))
            assertThat(charge(CLAIM, List.of(new Payment(euro("100000.01"), day)))
                            .isZero())
                    .isTrue();
        var half = List.of(new Payment(euro("50000"), LocalDate.of(2025, 10, 1)));
        assertThat(charge(CLAIM, half)).isEqualTo(charge(euro("50000"), List.of()));
        var over = List.of(
                new Payment(euro("100000"), LocalDate.of(2025, 10, 1)),
                new Payment(euro("1"), LocalDate.of(2025, 11, 1)));
        assertThat(charge(CLAIM, over).isZero()).isTrue();
    }

    private Money charge(Money owed, List<Payment> later) {
        var paid = new PaidLate(CLAIM, owed, INTRODUCED, List.of(), List.of(), false, later);
        return interest.charge(paid, LocalDate.of(2026, 10, 1)).value().interest();
    }

    @ParameterizedTest
    @CsvSource({"2025-09-30, 0.0215", "2025-10-01, 0.04", "2025-07-01, 0.0215"})
    void the_rate_is_that_of_the_first_day_of_the_month_in_which_payment_was_due(LocalDate due, BigDecimal rate) {
        assertThat(interest.rate(due).value().value()).isEqualTo(rate);
    }

    @Test
    void without_a_rate_nothing_is_guessed() {
        assertThatThrownBy(() -> interest.rate(LocalDate.of(2025, 6, 30))).isInstanceOf(LawMissing.class);
    }

    @ParameterizedTest
    @CsvSource({"ACT_365, 986.30", "ACT_360, 1000.00", "THIRTY_360, 1000.00"})
    void days_become_a_part_of_a_year_as_configured(DayCount count, String amount) {
        assertThat(LateInterest.forDays(CLAIM, new BigDecimal("0.04"), 90, count)
                        .value())
                .isEqualTo(euro(amount));
    }

    @Test
    void actual_years_need_dates() {
        assertThatThrownBy(() -> LateInterest.forDays(CLAIM, BigDecimal.ONE, 90, DayCount.ACT_ACT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ACT_365, 2024-01-01, 2024-12-31, 366, 365",
        "ACT_ACT, 2024-01-01, 2024-12-31, 1, 1",
        "ACT_ACT, 2023-12-31, 2024-01-01, 731, 133590",
        "THIRTY_360, 2024-01-31, 2024-02-29, 31, 360",
        "THIRTY_360, 2024-01-01, 2024-01-31, 30, 360",
        "THIRTY_360, 2024-01-01, 2024-12-31, 1, 1",
    })
    void a_span_is_measured_by_its_dates(DayCount count, String first, String last, int part, int of) {
        assertThat(count.of(DateSpan.closed(first, last))).isEqualTo(Fraction.of(part, of));
    }

    @Test
    void payments_lower_what_interest_runs_on_from_their_day() {
        var running = new Running(LocalDate.of(2025, 10, 1), CLAIM, LocalDate.of(2025, 9, 30));
        var later = List.of(new Payment(euro("60000"), LocalDate.of(2025, 10, 11)));

        var amount = interest.between(running, LocalDate.of(2025, 10, 31), later);

        // 100,000 for 10 days and 40,000 for 20, at 2.15 per cent over 365
        assertThat(amount.value()).isEqualTo(euro("106.03"));
    }

    @Test
    void what_was_paid_before_interest_runs_bears_none() {
        var running = new Running(LocalDate.of(2025, 10, 1), CLAIM, LocalDate.of(2025, 9, 30));
        var all = List.of(new Payment(CLAIM, LocalDate.of(2025, 10, 1)));

        assertThat(interest.between(running, LocalDate.of(2025, 12, 1), all).value())
                .isEqualTo(euro("0"));
    }

    private static Money euro(String amount) {
        return Money.parse("EUR " + amount);
    }
}
