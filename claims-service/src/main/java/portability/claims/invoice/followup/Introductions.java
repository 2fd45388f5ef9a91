package portability.claims.invoice.followup;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.invoice.Invoice.Introduction;
import portability.claims.invoice.InvoiceClocks;
import portability.claims.invoice.Terms;
import portability.claims.upstream.UpstreamDown;
import portability.claims.upstream.UpstreamRefused;

/// Was an invoice introduced in time? Late, it is not considered. Source: Reg. (EC) 987/2009 Art. 67(1), (3).
@Component
class Introductions {
    private final InvoiceClocks clocks;

    Introductions(InvoiceClocks clocks) {
        this.clocks = clocks;
    }

    /// Where no law is loaded, none says that it is late.
    ///
    /// @param on the day on which the last of it came
    /// @throws NotYet if the law cannot be asked now
    Introduction on(Terms terms, LocalDate on) {
        try {
            var last = clocks.lastIntroduction(terms);
            return new Introduction(on, Optional.of(last), on.isAfter(last));
        } catch (UpstreamRefused _) {
            return new Introduction(on, Optional.empty(), false);
        } catch (UpstreamDown down) {
            throw new NotYet(down);
        }
    }
}
