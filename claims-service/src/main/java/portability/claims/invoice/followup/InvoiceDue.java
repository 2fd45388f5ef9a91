package portability.claims.invoice.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.invoice.InvoiceClocks;
import portability.claims.invoice.InvoiceList;
import portability.claims.invoice.Side;
import portability.claims.upstream.UpstreamRefused;

/// What is due when on invoices that are not settled, by the law's clocks. Source: Reg. (EC) 987/2009 Arts.
/// 67, 68; Decision S11, unverified.
@Component
public class InvoiceDue {
    private static final int MOST = 500;

    private final InvoiceList list;
    private final InvoiceClocks clocks;

    InvoiceDue(InvoiceList list, InvoiceClocks clocks) {
        this.list = list;
        this.clocks = clocks;
    }

    /// What is to be done.
    public enum What {
        /// A down payment of enough stops interest.
        DOWN_PAYMENT,
        /// Lines nothing was said of are contested or accepted; then they are to be paid.
        DECISION,
        /// What was contested or asked is answered.
        ANSWER,
        /// The dispute is settled; then the Audit Board can be asked.
        DISPUTE,
        /// The Audit Board gives its opinion on what was brought before it.
        OPINION
    }

    /// @param by whose turn it is; empty: the Audit Board's
    public record Line(InvoiceList.Line invoice, What what, Optional<Side> by, LocalDate lastDay) {}

    /// The first due first, of at most 500 invoices, those introduced first.
    /// @throws portability.claims.upstream.UpstreamDown if the law cannot be asked now
    public List<Line> all() {
        var due = new ArrayList<Line>();
        for (var invoice : list.unsettled(MOST)) {
            try {
                add(invoice, due);
            } catch (UpstreamRefused _) {
                // No law that is loaded sets it a day.
            }
        }
        due.sort(Comparator.comparing(Line::lastDay));
        return due;
    }

    private void add(InvoiceList.Line invoice, List<Line> due) {
        var introduced = invoice.introducedOn().orElseThrow();
        if (invoice.undecided() > 0 && invoice.downPaid() == 0)
            due.add(line(invoice, What.DOWN_PAYMENT, Side.DEBTOR, clocks.lastDownPayment(introduced)));
        if (invoice.settled() + invoice.waiting() < invoice.lines())
            due.add(line(invoice, What.DECISION, Side.DEBTOR, clocks.lastPayment(introduced)));
        if (invoice.waiting() > 0) {
            var since = invoice.waitsSince().orElse(introduced);
            due.add(line(invoice, What.ANSWER, Side.CREDITOR, clocks.lastAnswer(since)));
        }
        if (invoice.contested() == 0) return;
        // Where something of it is before the Board, that is what is awaited.
        if (invoice.referred().isEmpty())
            due.add(line(invoice, What.DISPUTE, Side.DEBTOR, clocks.lastDispute(introduced)));
        else
            due.add(new Line(
                    invoice,
                    What.OPINION,
                    Optional.empty(),
                    clocks.lastOpinion(invoice.referred().get())));
    }

    private static Line line(InvoiceList.Line invoice, What what, Side by, LocalDate lastDay) {
        return new Line(invoice, what, Optional.of(by), lastDay);
    }
}
