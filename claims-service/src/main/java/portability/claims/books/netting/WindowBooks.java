package portability.claims.books.netting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import portability.claims.books.BookDesk;
import portability.claims.books.Entry;
import portability.claims.books.Entry.Reason;
import portability.claims.books.Entry.Source;
import portability.claims.books.PostsEntries;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.netting.NettingDesk;
import portability.claims.netting.NettingDesk.Standing;
import portability.claims.netting.Window;
import portability.claims.netting.WindowEvent.AgreementReceived;
import portability.claims.netting.WindowEvent.WindowAgreed;
import portability.claims.netting.rates.RateBook;
import portability.claims.netting.round.followup.RoundMail;
import portability.claims.netting.settled.SettledDesk;
import portability.claims.netting.settled.SettlementEvent;
import portability.claims.netting.settled.SettlementEvent.MoneyReceived;
import portability.claims.netting.settled.SettlementEvent.MoneyTakenBack;
import portability.claims.netting.settled.SettlementEvent.PaymentRejected;
import portability.claims.netting.settled.SettlementEvent.PaymentReturned;
import portability.claims.netting.settled.SettlementEvent.PaymentSettled;
import portability.claims.netting.settled.SettlementEvent.ReturnNoticed;
import portability.claims.netting.settled.SettlementEvent.SettledInRound;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;

/// Books what becomes of due lines in a settlement window: netted when both have agreed, paid when all that was left of
/// the window has been paid, netted again when some of that came back. What was rounded is booked with it, and what the
/// rates of two days make of what was converted. An item that was converted stays in its own currency here; at which
/// rate it was, the window says.
@Component
@ProcessingGroup(WindowBooks.PROCESSOR)
class WindowBooks implements PostsEntries {
    static final String PROCESSOR = "window-books";

    private static final Principal NODE = Principal.node(PROCESSOR);

    private final BookDesk book;
    private final NettingDesk windows;
    private final SettledDesk settled;
    private final RateBook rates;
    private final ClaimsProperties days;
    private final String here;

    WindowBooks(
            BookDesk book,
            NettingDesk windows,
            SettledDesk settled,
            RateBook rates,
            ClaimsProperties days,
            NodeProperties node) {
        this.book = book;
        this.windows = windows;
        this.settled = settled;
        this.rates = rates;
        this.days = days;
        this.here = node.institution();
    }

    @Override
    public List<String> processors() {
        return List.of("settlement-windows", RoundMail.PROCESSOR, PROCESSOR);
    }

    @EventHandler
    void on(WindowAgreed event, @SequenceNumber Long place, @Timestamp Instant at) {
        agreed(event.windowId(), "netting.WindowAgreed", place, at);
    }

    @EventHandler
    void on(AgreementReceived event, @SequenceNumber Long place, @Timestamp Instant at) {
        agreed(event.windowId(), "netting.AgreementReceived", place, at);
    }

    @EventHandler
    void on(PaymentSettled event, @SequenceNumber Long place) {
        happened(event, "netting.PaymentSettled", place, event.on());
    }

    @EventHandler
    void on(PaymentRejected event, @SequenceNumber Long place, @Timestamp Instant at) {
        happened(event, "netting.PaymentRejected", place, day(at));
    }

    @EventHandler
    void on(PaymentReturned event, @SequenceNumber Long place) {
        happened(event, "netting.PaymentReturned", place, event.on());
    }

    @EventHandler
    void on(ReturnNoticed event, @SequenceNumber Long place) {
        happened(event, "netting.ReturnNoticed", place, event.on());
    }

    @EventHandler
    void on(MoneyReceived event, @SequenceNumber Long place) {
        happened(event, "netting.MoneyReceived", place, event.on());
    }

    @EventHandler
    void on(MoneyTakenBack event, @SequenceNumber Long place) {
        happened(event, "netting.MoneyTakenBack", place, event.on());
    }

    /// What a pair owed is settled by the round; what is paid instead, [RoundBooks] books.
    @EventHandler
    void on(SettledInRound event, @SequenceNumber Long place, @Timestamp Instant at) {
        happened(event, "netting.SettledInRound", place, day(at));
    }

    private void agreed(String windowId, String event, long place, Instant at) {
        var window = windows.find(windowId).map(Standing::window).orElseThrow();
        var entries = new WindowEntries(window, here, new Source(event, "netting/" + windowId, place), day(at));
        book.post(entries.netted(), NODE);
        for (var rounded : entries.rounded()) book.post(rounded, NODE);
        // Another rate may be known by the time that the event is seen again: what was booked is booked.
        var closedOn = window.proposal().orElseThrow().closedOn();
        for (var converted : entries.converted(currency -> rate(currency, closedOn)))
            if (book.find(converted.id()).isEmpty()) book.post(converted, NODE);
        // Where both ways are equal, nothing is left to be paid.
        turns(window, entries);
    }

    /// @param day by the own bank, where it says one: until then what is paid bore interest
    private void happened(SettlementEvent event, String name, long place, LocalDate day) {
        var source = new Source(name, SettledDesk.streamOf(event.windowId()), place);
        windows.find(event.windowId())
                .map(Standing::window)
                .filter(window -> window.state() == Window.State.AGREED)
                .ifPresent(window -> turns(window, new WindowEntries(window, here, source, day)));
    }

    /// Each time after which nothing is left it is paid, and each time something came back it is not. Turns have
    /// numbers, so that each is booked once, whichever event of the two streams is seen first.
    private void turns(Window window, WindowEntries entries) {
        boolean isPaid = false;
        int turn = 0;
        for (var matter : settled.asOf(window.windowId())) {
            if (matter.isSettled() == isPaid) continue;
            isPaid = !isPaid;
            turn++;
            if (book.find(entries.firstOf(turn)).isEmpty()) book.post(entries.turned(turn, own(entries)), NODE);
        }
    }

    /// What was booked for the window as this institution's own.
    private List<Entry> own(WindowEntries entries) {
        var own = new ArrayList<Entry>();
        for (var reason : List.of(Reason.ROUNDED, Reason.CONVERTED)) {
            int number = 0;
            for (var found = book.find(entries.idOf(reason, 0)); found.isPresent(); ) {
                own.add(found.get());
                found = book.find(entries.idOf(reason, ++number));
            }
        }
        return own;
    }

    private Optional<String> rate(String currency, LocalDate day) {
        return rates.of(currency).on(day).map(RateBook.Known::unitsPerEuro);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, days.timeZone());
    }
}
