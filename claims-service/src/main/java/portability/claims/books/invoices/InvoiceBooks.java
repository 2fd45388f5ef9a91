package portability.claims.books.invoices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.State;
import portability.claims.books.BookDesk;
import portability.claims.books.Entry.Source;
import portability.claims.books.PostsEntries;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.invoice.Invoice;
import portability.claims.invoice.Invoice.Introduction;
import portability.claims.invoice.InvoiceClocks;
import portability.claims.invoice.InvoiceNames;
import portability.claims.invoice.LineMove;
import portability.claims.invoice.LinesEvent.LinesAnswered;
import portability.claims.invoice.LinesEvent.LinesDecided;
import portability.claims.invoice.LinesEvent.LinesIntroduced;
import portability.claims.invoice.Side;
import portability.claims.upstream.UpstreamDown;
import portability.ledger.axon.BulkAppend;
import portability.ledger.edge.Principal;

/// Books what happens to the lines of invoices, at the creditor and at the debtor, so that both books mirror each
/// other.
/// May see an event twice: an event is booked once.
@Component
@ProcessingGroup(InvoiceBooks.PROCESSOR)
class InvoiceBooks implements PostsEntries {
    static final String PROCESSOR = "invoice-books";

    private static final Principal NODE = Principal.node(PROCESSOR);

    private final BookDesk book;
    private final BulkAppend log;
    private final InvoiceClocks clocks;
    private final ClaimsProperties days;

    InvoiceBooks(BookDesk book, BulkAppend log, InvoiceClocks clocks, ClaimsProperties days) {
        this.book = book;
        this.log = log;
        this.clocks = clocks;
        this.days = days;
    }

    @Override
    public List<String> processors() {
        return List.of("invoice-documents", "invoice-steps", PROCESSOR);
    }

    @EventHandler
    void on(LinesIntroduced event, @SequenceNumber Long place, @Timestamp Instant at) {
        var claimed = account(event.side(), event.partner(), event.currency(), invoice(event.invoiceId()));
        var source = source("invoice.LinesIntroduced", event.invoiceId(), event.batch(), place);
        var day = LocalDate.ofInstant(at, days.timeZone());
        book.post(
                new InvoiceEntries(source, day, event.invoiceId(), claimed, Optional.empty()).introduced(event.lines()),
                NODE);
    }

    @EventHandler
    void on(LinesDecided event, @SequenceNumber Long place) {
        var invoice = invoice(event.invoiceId());
        var claimed = account(event.side(), event.partner(), event.currency(), invoice);
        var source = source("invoice.LinesDecided", event.invoiceId(), event.batch(), place);
        moved(source, event.on(), event.invoiceId(), invoice, claimed, event.moves());
    }

    @EventHandler
    void on(LinesAnswered event, @SequenceNumber Long place) {
        var invoice = invoice(event.invoiceId());
        var claimed = account(event.side(), event.partner(), event.currency(), invoice);
        var source = source("invoice.LinesAnswered", event.invoiceId(), event.batch(), place);
        moved(source, event.on(), event.invoiceId(), invoice, claimed, event.moves());
    }

    private void moved(
            Source source, LocalDate day, String invoiceId, Invoice invoice, Account claimed, List<LineMove> moves) {
        book.post(new InvoiceEntries(source, day, invoiceId, claimed, dueDay(invoice, moves)).moved(moves), NODE);
    }

    /// Eighteen months after the month in which all of it was introduced: Reg. (EC) 987/2009 Art. 67(5).
    private Optional<LocalDate> dueDay(Invoice invoice, List<LineMove> moves) {
        if (moves.stream().noneMatch(move -> move.accepted() > 0)) return Optional.empty();
        try {
            return invoice.introduced().map(Introduction::on).map(clocks::lastPayment);
        } catch (UpstreamDown down) {
            throw new NotYet(down);
        }
    }

    /// From its stream, also where it was erased: what is owed of it still is.
    private Invoice invoice(String invoiceId) {
        return Invoice.of(log.stream(InvoiceNames.stream(invoiceId)));
    }

    private static Account account(Side side, String partner, String currency, Invoice invoice) {
        var kind = switch (invoice.terms().method()) {
            case ACTUAL -> Kind.ACTUAL_COSTS;
            case FIXED -> Kind.FIXED_AMOUNTS;
            case FLAT_PER_FAMILY -> Kind.FLAT_AMOUNTS;
        };
        var owed = switch (side) {
            case CREDITOR -> Account.Side.OWED_TO_US;
            case DEBTOR -> Account.Side.OWED_BY_US;
        };
        return new Account(partner, currency, kind, owed, State.CLAIMED);
    }

    private static Source source(String event, String invoiceId, int batch, long place) {
        return new Source(event, InvoiceNames.lines(invoiceId, batch), place);
    }
}
