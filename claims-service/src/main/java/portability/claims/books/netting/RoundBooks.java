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
import portability.claims.books.Entry.Source;
import portability.claims.books.PostsEntries;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.netting.round.RoundDesk;
import portability.claims.netting.round.RoundEvent.RoundStood;
import portability.claims.netting.round.RoundList;
import portability.claims.netting.round.RoundNames;
import portability.claims.netting.round.followup.RoundMail;
import portability.claims.netting.settled.SettledDesk;
import portability.claims.netting.settled.SettlementEvent;
import portability.claims.netting.settled.SettlementEvent.MoneyReceived;
import portability.claims.netting.settled.SettlementEvent.MoneyTakenBack;
import portability.claims.netting.settled.SettlementEvent.PaymentRejected;
import portability.claims.netting.settled.SettlementEvent.PaymentReturned;
import portability.claims.netting.settled.SettlementEvent.PaymentSettled;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;

/// Books what a round takes over, and that it is nothing any more once all that this institution pays
/// because of it, or is paid, has gone over. May see an event twice: each turn is booked once.
@Component
@ProcessingGroup(RoundBooks.PROCESSOR)
class RoundBooks implements PostsEntries {
    static final String PROCESSOR = "round-books";

    private static final Principal NODE = Principal.node(PROCESSOR);

    private final BookDesk book;
    private final RoundDesk rounds;
    private final SettledDesk settled;
    private final ClaimsProperties days;
    private final String here;

    RoundBooks(BookDesk book, RoundDesk rounds, SettledDesk settled, ClaimsProperties days, NodeProperties node) {
        this.book = book;
        this.rounds = rounds;
        this.settled = settled;
        this.days = days;
        this.here = node.institution();
    }

    @Override
    public List<String> processors() {
        return List.of(RoundMail.PROCESSOR, PROCESSOR);
    }

    @EventHandler
    void on(RoundStood event, @SequenceNumber Long place, @Timestamp Instant at) {
        turns(event.roundId(), new Source("netting.RoundStood", "round/" + event.roundId(), place), at);
    }

    @EventHandler
    void on(PaymentSettled event, @SequenceNumber Long place, @Timestamp Instant at) {
        paid(event, "netting.PaymentSettled", place, at);
    }

    @EventHandler
    void on(PaymentRejected event, @SequenceNumber Long place, @Timestamp Instant at) {
        paid(event, "netting.PaymentRejected", place, at);
    }

    @EventHandler
    void on(PaymentReturned event, @SequenceNumber Long place, @Timestamp Instant at) {
        paid(event, "netting.PaymentReturned", place, at);
    }

    @EventHandler
    void on(MoneyReceived event, @SequenceNumber Long place, @Timestamp Instant at) {
        paid(event, "netting.MoneyReceived", place, at);
    }

    @EventHandler
    void on(MoneyTakenBack event, @SequenceNumber Long place, @Timestamp Instant at) {
        paid(event, "netting.MoneyTakenBack", place, at);
    }

    private void paid(SettlementEvent event, String name, long place, Instant at) {
        settled.find(event.windowId())
                .settled()
                .transfer()
                .ifPresent(due ->
                        turns(due.roundId(), new Source(name, SettledDesk.streamOf(event.windowId()), place), at));
    }

    /// An odd turn opens the clearing, an even one closes it.
    private void turns(String roundId, Source source, Instant at) {
        var list = rounds.find(roundId).orElseThrow().signed(here).orElseThrow().list();
        var entries = new RoundEntries(list, here, source, LocalDate.ofInstant(at, days.timeZone()));
        int booked = 0;
        while (book.find(RoundEntries.idOf(roundId, booked + 1)).isPresent()) booked++;
        if (booked == 0) book.post(entries.turn(++booked), NODE);
        boolean isClosed = booked % 2 == 0;
        if (isPaid(list) != isClosed) book.post(entries.turn(booked + 1), NODE);
    }

    private boolean isPaid(RoundList list) {
        return list.transfersOf(here).stream()
                .map(transfer -> RoundNames.transfer(list.terms().roundId(), transfer))
                .allMatch(transferId -> settled.find(transferId).isSettled());
    }
}
