package portability.claims.books.netting;

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
import portability.claims.netting.WindowEvent.AgreementReceived;
import portability.claims.netting.WindowEvent.WindowAgreed;
import portability.claims.netting.round.followup.RoundMail;
import portability.claims.netting.settled.Matter;
import portability.claims.netting.settled.SettledDesk;
import portability.claims.netting.settled.SettlementEvent;
import portability.claims.netting.settled.SettlementEvent.MoneyReceived;
import portability.claims.netting.settled.SettlementEvent.MoneyTakenBack;
import portability.claims.netting.settled.SettlementEvent.PaymentOrdered;
import portability.claims.netting.settled.SettlementEvent.PaymentRejected;
import portability.claims.netting.settled.SettlementEvent.PaymentReturned;
import portability.claims.netting.settled.SettlementEvent.PaymentSettled;
import portability.claims.netting.settled.SettlementEvent.ReturnNoticed;
import portability.claims.netting.settled.SettlementEvent.SettledInRound;
import portability.ledger.edge.Principal;

/// Books the money of windows and advances: what is under way, what went over and what came back; and what went over
/// before it was due, or in excess. May see an event twice: an event is booked once.
@Component
@ProcessingGroup(MoneyBooks.PROCESSOR)
class MoneyBooks implements PostsEntries {
    static final String PROCESSOR = "money-books";

    private static final Principal NODE = Principal.node(PROCESSOR);

    private final BookDesk book;
    private final SettledDesk settled;
    private final ClaimsProperties days;

    MoneyBooks(BookDesk book, SettledDesk settled, ClaimsProperties days) {
        this.book = book;
        this.settled = settled;
        this.days = days;
    }

    @Override
    public List<String> processors() {
        return List.of("settlement-windows", "settlement-payments", RoundMail.PROCESSOR, PROCESSOR);
    }

    @EventHandler
    void on(PaymentOrdered event, @SequenceNumber Long place, @Timestamp Instant at) {
        booked(event, "netting.PaymentOrdered", Reason.PAYMENT_ORDERED, place, day(at));
    }

    @EventHandler
    void on(PaymentSettled event, @SequenceNumber Long place) {
        booked(event, "netting.PaymentSettled", Reason.PAID, place, event.on());
    }

    @EventHandler
    void on(PaymentRejected event, @SequenceNumber Long place, @Timestamp Instant at) {
        booked(event, "netting.PaymentRejected", Reason.RETURNED, place, day(at));
    }

    @EventHandler
    void on(PaymentReturned event, @SequenceNumber Long place) {
        booked(event, "netting.PaymentReturned", Reason.RETURNED, place, event.on());
    }

    @EventHandler
    void on(ReturnNoticed event, @SequenceNumber Long place) {
        booked(event, "netting.ReturnNoticed", Reason.RETURNED, place, event.on());
    }

    @EventHandler
    void on(MoneyReceived event, @SequenceNumber Long place) {
        booked(event, "netting.MoneyReceived", Reason.PAID, place, event.on());
    }

    @EventHandler
    void on(MoneyTakenBack event, @SequenceNumber Long place) {
        booked(event, "netting.MoneyTakenBack", Reason.RETURNED, place, event.on());
    }

    /// Money may have come before it was known that a round settles the window.
    @EventHandler
    void on(SettledInRound event, @SequenceNumber Long place, @Timestamp Instant at) {
        booked(event, "netting.SettledInRound", Reason.NETTED, place, day(at));
    }

    /// Money may have come before the partner's agreement: what was in excess is known only now.
    @EventHandler
    void on(WindowAgreed event, @SequenceNumber Long place, @Timestamp Instant at) {
        agreed(event.windowId(), new Source("netting.WindowAgreed", "netting/" + event.windowId(), place), day(at));
    }

    @EventHandler
    void on(AgreementReceived event, @SequenceNumber Long place, @Timestamp Instant at) {
        agreed(
                event.windowId(),
                new Source("netting.AgreementReceived", "netting/" + event.windowId(), place),
                day(at));
    }

    private void booked(SettlementEvent event, String name, Reason reason, long place, LocalDate day) {
        var source = new Source(name, SettledDesk.streamOf(event.windowId()), place);
        var known = settled.asOf(event.windowId());
        var before = known.get(Math.toIntExact(place));
        var after = known.get(Math.toIntExact(place) + 1);
        var legs = Change.legs(MoneyStanding.inTransit(before), MoneyStanding.inTransit(after));
        if (!legs.isEmpty()) book.post(Entry.of(reason, source, day, legs), NODE);
        if (after.isAgreed()) excess(before, after, place, reason, source, day);
    }

    private void agreed(String windowId, Source source, LocalDate day) {
        var known = settled.asOf(windowId);
        for (int place = 0; place + 1 < known.size(); place++)
            excess(known.get(place), known.get(place + 1), place, Reason.PAID, source, day);
    }

    /// Its name is of the fact that changed it, whoever books it.
    private void excess(Matter before, Matter after, long place, Reason reason, Source source, LocalDate day) {
        var id = SettledDesk.streamOf(after.windowId()) + "#" + place + "/EXCESS";
        var legs = Change.legs(MoneyStanding.inExcess(before), MoneyStanding.inExcess(after));
        if (legs.isEmpty() || book.find(id).isPresent()) return;
        book.post(new Entry(id, reason, source, day, legs), NODE);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, days.timeZone());
    }
}
