package portability.claims.invoice.followup;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.invoice.Invoice;
import portability.claims.invoice.InvoiceClocks;
import portability.claims.upstream.UpstreamDown;
import portability.claims.upstream.UpstreamRefused;

/// When a dispute may come before the Audit Board: after the time in which the two settle it. Source: Reg. (EC)
/// 987/2009 Art. 67(6), (7).
@Component
class Referrals {
    private final InvoiceClocks clocks;
    private final ClaimsProperties days;
    private final Clock clock;

    Referrals(InvoiceClocks clocks, ClaimsProperties days, Clock clock) {
        this.clocks = clocks;
        this.days = days;
        this.clock = clock;
    }

    /// @throws Refused NOT_INTRODUCED, DISPUTE_STILL_OPEN, LAW_MISSING
    /// @throws UpstreamDown if the law cannot be asked now
    void requireDue(Invoice invoice, LocalDate today) {
        var introduced = invoice.introduced().orElseThrow(() -> new Refused(Refusal.NOT_INTRODUCED));
        try {
            if (!today.isAfter(clocks.lastDispute(introduced.on()))) throw new Refused(Refusal.DISPUTE_STILL_OPEN);
        } catch (UpstreamRefused _) {
            throw new Refused(Refusal.LAW_MISSING);
        }
    }

    /// Is what the other side brought before it too early, by the law that is known here, or on a day that has come
    /// nowhere? What cannot be known now is taken.
    boolean isTooEarly(Invoice invoice, LocalDate on) {
        if (on.isAfter(LocalDate.ofInstant(clock.instant(), days.timeZone()).plusDays(1))) return true;
        try {
            requireDue(invoice, on);
            return false;
        } catch (Refused refused) {
            return refused.refusal() == Refusal.DISPUTE_STILL_OPEN;
        } catch (UpstreamDown _) {
            return false;
        }
    }
}
