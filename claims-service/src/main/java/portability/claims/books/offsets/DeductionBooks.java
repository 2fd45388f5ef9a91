package portability.claims.books.offsets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import portability.claims.books.BookDesk;
import portability.claims.books.Change;
import portability.claims.books.Entry;
import portability.claims.books.Entry.Reason;
import portability.claims.books.Entry.Source;
import portability.claims.books.PostsEntries;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.offset.OffsetDesk;
import portability.claims.offset.OffsetEvent;
import portability.claims.offset.OffsetEvent.AnswerReceived;
import portability.claims.offset.OffsetEvent.DeductionAnswered;
import portability.claims.offset.OffsetEvent.DeductionAsked;
import portability.claims.offset.OffsetEvent.DeductionRequested;
import portability.claims.offset.OffsetEvent.RemittanceReceived;
import portability.claims.offset.OffsetEvent.Remitted;
import portability.claims.offset.OffsetEvent.RequestGivenUp;
import portability.claims.payment.run.PaymentRuns;
import portability.ledger.edge.Principal;

/// Books what institutions deduct from pensions for each other: Reg. (EC) 987/2009 Arts. 72, 73. Entries name the case
/// and the deduction, and nobody; they are kept where a claim is erased, for what is owed still is. What was not booked
/// before a claim was erased is not booked any more. May see an event twice: an event is booked once.
@Component
@ProcessingGroup(DeductionBooks.PROCESSOR)
class DeductionBooks implements PostsEntries {
    static final String PROCESSOR = "deduction-books";

    private static final Principal NODE = Principal.node(PROCESSOR);

    private final BookDesk book;
    private final OffsetDesk offsets;
    private final ClaimsProperties days;

    DeductionBooks(BookDesk book, OffsetDesk offsets, ClaimsProperties days) {
        this.book = book;
        this.offsets = offsets;
        this.days = days;
    }

    @Override
    public List<String> processors() {
        return List.of(PaymentRuns.DEDUCTIONS, "remittances", PROCESSOR);
    }

    @EventHandler
    void on(DeductionAsked event, @SequenceNumber Long place, @Timestamp Instant at) {
        booked(event, "offset.DeductionAsked", Reason.INTRODUCED, place, at);
    }

    @EventHandler
    void on(DeductionRequested event, @SequenceNumber Long place, @Timestamp Instant at) {
        booked(event, "offset.DeductionRequested", Reason.INTRODUCED, place, at);
    }

    @EventHandler
    void on(DeductionAnswered event, @SequenceNumber Long place, @Timestamp Instant at) {
        booked(event, "offset.DeductionAnswered", Reason.REDUCED, place, at);
    }

    @EventHandler
    void on(AnswerReceived event, @SequenceNumber Long place, @Timestamp Instant at) {
        booked(event, "offset.AnswerReceived", Reason.REDUCED, place, at);
    }

    @EventHandler
    void on(Remitted event, @SequenceNumber Long place, @Timestamp Instant at) {
        booked(event, "offset.Remitted", Reason.DEDUCTED, place, at);
    }

    @EventHandler
    void on(RemittanceReceived event, @SequenceNumber Long place, @Timestamp Instant at) {
        booked(event, "offset.RemittanceReceived", Reason.DEDUCTED, place, at);
    }

    @EventHandler
    void on(RequestGivenUp event, @SequenceNumber Long place, @Timestamp Instant at) {
        booked(event, "offset.RequestGivenUp", Reason.WITHDRAWN, place, at);
    }

    private void booked(OffsetEvent event, String name, Reason reason, long place, Instant at) {
        var claimId = event.claimId();
        var legs = Change.legs(
                DeductionStanding.of(claimId, offsets.of(claimId, place)),
                DeductionStanding.of(claimId, offsets.of(claimId, place + 1)));
        if (legs.isEmpty()) return;
        var source = new Source(name, OffsetDesk.streamOf(claimId), place);
        book.post(Entry.of(reason, source, LocalDate.ofInstant(at, days.timeZone()), legs), NODE);
    }
}
