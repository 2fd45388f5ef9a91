package portability.claims.invoice.followup;

import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.invoice.BoardOpinion;
import portability.claims.invoice.InvoiceDesk;
import portability.claims.invoice.OpinedLine;
import portability.claims.invoice.Referred;
import portability.claims.upstream.UpstreamDown;
import portability.ledger.edge.Principal;

/// Where officers of either side bring a dispute before the Audit Board, and record its opinion. The Board itself is no
/// part of the exchange: it is asked, and answers, outside of it. Source: Reg. (EC) 987/2009 Art. 67(6), (7).
@Component
public class BoardOffice {
    private final InvoiceDesk invoices;
    private final InvoiceOffice office;
    private final Referrals referrals;

    BoardOffice(InvoiceDesk invoices, InvoiceOffice office, Referrals referrals) {
        this.invoices = invoices;
        this.office = office;
        this.referrals = referrals;
    }

    /// Brings contested lines before the Board; until the time for settling disputes is over, the two settle them.
    /// @return how many were not before it
    /// @throws Refused UNKNOWN_INVOICE, UNKNOWN_LINE, NOT_INTRODUCED, DISPUTE_STILL_OPEN, NOT_CONTESTED,
    ///                 LAW_MISSING, PARTNER_IN_DOUBT, RESTORING
    /// @throws UpstreamDown if the law of the days cannot be asked now
    public int refer(String invoiceId, List<Referred> all, Principal officer) {
        var invoice = office.ready(invoiceId);
        referrals.requireDue(invoice, office.today());
        return invoices.refer(invoiceId, all, office.today(), officer);
    }

    /// Records what the Board says of lines; again, where it was recorded wrongly. An opinion after its six months is
    /// recorded like any: no text that was read says that it counts less.
    /// @return of how many lines that had not been recorded so
    /// @throws Refused UNKNOWN_INVOICE, UNKNOWN_LINE, DATE_IN_FUTURE, NOT_REFERRED, NOT_YOUR_TURN, INVALID_AMOUNT,
    ///                 PARTNER_IN_DOUBT, RESTORING
    public int recordOpinion(String invoiceId, BoardOpinion opinion, List<OpinedLine> all, Principal officer) {
        var _ = office.ready(invoiceId);
        if (opinion.of().isAfter(office.today())) throw new Refused(Refusal.DATE_IN_FUTURE);
        return invoices.recordOpinion(invoiceId, opinion, all, office.today(), officer);
    }
}
