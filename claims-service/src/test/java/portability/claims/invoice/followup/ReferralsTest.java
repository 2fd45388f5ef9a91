package portability.claims.invoice.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.claim.followup.ClaimsProperties.Decisions;
import portability.claims.invoice.Invoice;
import portability.claims.invoice.InvoiceClocks;
import portability.claims.invoice.InvoiceEvent.InvoiceIntroduced;
import portability.claims.invoice.Terms;

/// A dispute about an invoice that was introduced in August 2026 comes before the Audit Board from September 2029 on.
class ReferralsTest {
    private static final LocalDate LAST = LocalDate.of(2029, 8, 31);
    private static final LocalDate TODAY = LocalDate.of(2029, 10, 1);

    private final Invoice invoice =
            Invoice.of(List.of(new InvoiceIntroduced("ES:INSS/1", LocalDate.of(2026, 8, 3), Optional.empty(), false)));

    private static Referrals by(InvoiceClocks clocks) {
        var days = new ClaimsProperties(
                Decisions.OFFICER,
                ZoneOffset.UTC,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        return new Referrals(clocks, days, Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    @Test
    void it_is_due_on_the_day_after_the_last_one_and_not_on_that() {
        var referrals = by(new Months());
        assertThatThrownBy(() -> referrals.requireDue(invoice, LAST))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.DISPUTE_STILL_OPEN));
        referrals.requireDue(invoice, LAST.plusDays(1));
        assertThatThrownBy(() -> referrals.requireDue(Invoice.none(), LAST.plusDays(1)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NOT_INTRODUCED));
    }

    @Test
    void what_the_other_side_sends_is_taken_from_that_day_on_and_not_of_a_day_to_come() {
        var referrals = by(new Months());
        assertThat(referrals.isTooEarly(invoice, LAST)).isTrue();
        assertThat(referrals.isTooEarly(invoice, LAST.plusDays(1))).isFalse();
        // It may be tomorrow there already.
        assertThat(referrals.isTooEarly(invoice, TODAY.plusDays(1))).isFalse();
        assertThat(referrals.isTooEarly(invoice, TODAY.plusDays(2))).isTrue();
    }

    /// The end of disputes alone, 36 months after the month.
    private static final class Months implements InvoiceClocks {
        @Override
        public LocalDate lastDispute(LocalDate introduced) {
            return YearMonth.from(introduced).plusMonths(36).atEndOfMonth();
        }

        @Override
        public LocalDate lastIntroduction(Terms terms) {
            throw new AssertionError();
        }

        @Override
        public LocalDate lastPayment(LocalDate introduced) {
            throw new AssertionError();
        }

        @Override
        public LocalDate lastDownPayment(LocalDate introduced) {
            throw new AssertionError();
        }

        @Override
        public LocalDate lastAnswer(LocalDate contested) {
            throw new AssertionError();
        }

        @Override
        public LocalDate lastOpinion(LocalDate referred) {
            throw new AssertionError();
        }
    }
}
