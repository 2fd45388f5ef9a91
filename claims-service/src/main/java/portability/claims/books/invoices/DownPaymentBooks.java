package portability.claims.books.invoices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;
import portability.claims.books.BookDesk;
import portability.claims.books.Entry.Source;
import portability.claims.books.PostsEntries;
import portability.claims.invoice.Invoice;
import portability.claims.invoice.Invoice.Introduction;
import portability.claims.invoice.InvoiceClocks;
import portability.claims.invoice.InvoiceEvent.DownPaymentMade;
import portability.claims.invoice.InvoiceNames;
import portability.claims.upstream.UpstreamDown;
import portability.ledger.axon.BulkAppend;
import portability.ledger.edge.Principal;

/// Books down payments on invoices, at both institutions. May see an event twice: an event is booked once.
@Component
@ProcessingGroup(DownPaymentBooks.PROCESSOR)
class DownPaymentBooks implements PostsEntries {
    static final String PROCESSOR = "down-payment-books";

    private static final Principal NODE = Principal.node(PROCESSOR);

    private final BookDesk book;
    private final BulkAppend log;
    private final InvoiceClocks clocks;

    DownPaymentBooks(BookDesk book, BulkAppend log, InvoiceClocks clocks) {
        this.book = book;
        this.log = log;
        this.clocks = clocks;
    }

    @Override
    public List<String> processors() {
        return List.of("invoice-documents", PROCESSOR);
    }

    @EventHandler
    void on(DownPaymentMade event, @SequenceNumber Long place) {
        var source = new Source("invoice.DownPaymentMade", InvoiceNames.stream(event.invoiceId()), place);
        book.post(DownPaymentEntry.of(event, source, dueDay(event.invoiceId())), NODE);
    }

    /// It is settled with the lines, in the time in which those are to be paid: Reg. (EC) 987/2009 Arts. 67(5), 68(1).
    private Optional<LocalDate> dueDay(String invoiceId) {
        try {
            return Invoice.of(log.stream(InvoiceNames.stream(invoiceId)))
                    .introduced()
                    .map(Introduction::on)
                    .map(clocks::lastPayment);
        } catch (UpstreamDown down) {
            throw new NotYet(down);
        }
    }
}
