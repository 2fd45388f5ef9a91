package portability.claims.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.invoice.InterestAnswer.Reason;
import portability.claims.invoice.Invoice.Introduction;

/// What is claimed of interest: one claim at a time, each of its facts once.
class ChargesTest {
    private static final String ID = "ES:INSS/1";
    private static final LocalDate DAY = LocalDate.of(2028, 9, 1);

    private final Invoice invoice = invoice();

    @Test
    void one_claim_waits_for_an_answer_at_a_time() {
        var first = after(invoice, invoice.claimInterest(ID, claim(1, 130), Optional.of(129L), "doc", "ES:INSS"));

        assertThat(first.charges().open().orElseThrow().differs()).isTrue();
        assertThat(first.claimInterest(ID, claim(1, 130), Optional.empty(), "doc", "ES:INSS"))
                .isEmpty();
        for (int number : List.of(1, 2, 3))
            refused(
                    Refusal.INTEREST_OPEN,
                    () -> first.claimInterest(ID, claim(number, 120), Optional.empty(), "doc", "ES:INSS"));
        refused(
                Refusal.INTEREST_OPEN,
                () -> invoice.claimInterest(ID, claim(2, 120), Optional.empty(), "doc", "ES:INSS"));
    }

    @ParameterizedTest
    @CsvSource({"131, false", "130, true", "129, false", "0, false"})
    void all_is_accepted_without_a_reason_and_less_with_one(long accepted, boolean isReason) {
        var claimed = after(invoice, invoice.claimInterest(ID, claim(1, 130), Optional.of(130L), "doc", "ES:INSS"));
        var reason = Optional.of(Reason.PAID_IN_TIME).filter(_ -> isReason);

        refused(Refusal.INVALID_AMOUNT, () -> claimed.answerInterest(ID, answer(1, accepted, reason), "", "doc", "o"));
    }

    @Test
    void what_was_answered_is_answered_and_each_payment_counts_once() {
        var claimed = after(invoice, invoice.claimInterest(ID, claim(1, 130), Optional.of(130L), "doc", "ES:INSS"));
        refused(Refusal.UNKNOWN_INTEREST, () -> claimed.answerInterest(ID, answer(2, 130), "", "doc", "o"));
        var answered = after(claimed, claimed.answerInterest(ID, answer(1, 130), "", "doc", "o"));

        assertThat(answered.answerInterest(ID, answer(1, 130), "", "doc", "o")).isEmpty();
        refused(
                Refusal.ALREADY_ANSWERED,
                () -> answered.answerInterest(ID, answer(1, 100, Optional.of(Reason.PAID_IN_TIME)), "", "doc", "o"));
        assertThat(answered.charges().accepted()).isEqualTo(130);

        var paid = after(answered, answered.interestPaid(ID, 1, "entry", 130, DAY));
        assertThat(paid.interestPaid(ID, 1, "entry", 130, DAY)).isEmpty();
        assertThat(paid.charges().interests().get(1))
                .satisfies(interest -> assertThat(interest.paid()).isEqualTo(130));
        assertThat(paid.charges().open()).isEmpty();
    }

    private static Invoice invoice() {
        var terms = new Terms(
                "ES:INSS", "NL:CAK", "F-1", Method.ACTUAL, HalfYear.parse("2026-H1"), "EUR", Optional.empty());
        var opened = after(Invoice.none(), Invoice.none().open(ID, Side.DEBTOR, terms, "ES:INSS"));
        var batch = after(opened, List.of(new InvoiceEvent.BatchAdded(ID, 1, 1, 1, 10_000)));
        var whole = after(batch, List.of(new InvoiceEvent.InvoiceAnnounced(ID, 1, 1, 10_000)));
        return after(whole, whole.introduce(ID, new Introduction(LocalDate.of(2026, 8, 3), Optional.empty(), false)));
    }

    private static InterestClaim claim(int number, long minor) {
        return new InterestClaim(
                number, LocalDate.of(2028, 3, 1), DAY, 10_000, "0.02", "a table", false, minor, minor, DAY);
    }

    private static InterestAnswer answer(int number, long accepted) {
        return answer(number, accepted, Optional.empty());
    }

    private static InterestAnswer answer(int number, long accepted, Optional<Reason> reason) {
        return new InterestAnswer(number, accepted, reason, DAY);
    }

    private static Invoice after(Invoice invoice, List<InvoiceEvent> events) {
        var after = invoice;
        for (var event : events) after = after.evolve(event);
        return after;
    }

    private static void refused(Refusal refusal, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
