package portability.claims.books.invoices;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;
import portability.claims.books.BookDesk;
import portability.claims.books.Entry.Source;
import portability.claims.books.PostsEntries;
import portability.claims.invoice.InvoiceEvent.InterestAnswered;
import portability.claims.invoice.InvoiceEvent.InterestClaimed;
import portability.claims.invoice.InvoiceNames;
import portability.ledger.edge.Principal;

/// Books interest on invoices, at both institutions. May see an event twice: an event is booked once.
@Component
@ProcessingGroup(InterestBooks.PROCESSOR)
class InterestBooks implements PostsEntries {
    static final String PROCESSOR = "interest-books";

    private static final Principal NODE = Principal.node(PROCESSOR);

    private final BookDesk book;

    InterestBooks(BookDesk book) {
        this.book = book;
    }

    @Override
    public List<String> processors() {
        return List.of("invoice-documents", PROCESSOR);
    }

    @EventHandler
    void on(InterestClaimed event, @SequenceNumber Long place) {
        book.post(InterestEntry.of(event, source("invoice.InterestClaimed", event.invoiceId(), place)), NODE);
    }

    @EventHandler
    void on(InterestAnswered event, @SequenceNumber Long place) {
        book.post(InterestEntry.of(event, source("invoice.InterestAnswered", event.invoiceId(), place)), NODE);
    }

    private static Source source(String event, String invoiceId, long place) {
        return new Source(event, InvoiceNames.stream(invoiceId), place);
    }
}
