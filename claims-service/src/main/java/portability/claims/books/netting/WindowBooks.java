package portability.claims.books.netting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;
import portability.claims.books.BookDesk;
import portability.claims.books.Entry;
import portability.claims.books.Entry.Reason;
import portability.claims.books.Entry.Source;
import portability.claims.books.Leg;
import portability.claims.books.PostsEntries;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.netting.NettingDesk;
import portability.claims.netting.NettingDesk.Standing;
import portability.claims.netting.Rounding;
import portability.claims.netting.Window;
import portability.claims.netting.WindowEvent.AgreementReceived;
import portability.claims.netting.WindowEvent.WindowAgreed;
import portability.claims.netting.settled.SettledDesk;
import portability.claims.netting.settled.SettlementEvent;
import portability.claims.netting.settled.SettlementEvent.MoneyReceived;
import portability.claims.netting.settled.SettlementEvent.PaymentSettled;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;

/// Books what becomes of due lines in a settlement window: netted when both have agreed, paid when all that was left of
/// the window has been paid. What was rounded is booked with it. An item that was converted stays in its own currency
/// here; at which rate it was, the window says.
@Component
@ProcessingGroup(WindowBooks.PROCESSOR)
class WindowBooks implements PostsEntries {
    static final String PROCESSOR = "window-books";

    private static final Principal NODE = Principal.node(PROCESSOR);
    private static final int LINES_IN_ENTRY = 2_500;

    private final BookDesk book;
    private final NettingDesk windows;
    private final SettledDesk settled;
    private final ClaimsProperties days;
    private final String here;

    WindowBooks(BookDesk book, NettingDesk windows, SettledDesk settled, ClaimsProperties days, NodeProperties node) {
        this.book = book;
        this.windows = windows;
        this.settled = settled;
        this.days = days;
        this.here = node.institution();
    }

    @Override
    public List<String> processors() {
        return List.of(PROCESSOR);
    }

    @EventHandler
    void on(WindowAgreed event, @SequenceNumber Long place, @Timestamp Instant at) {
        agreed(event.windowId(), new Source("netting.WindowAgreed", "netting/" + event.windowId(), place), at);
    }

    @EventHandler
    void on(AgreementReceived event, @SequenceNumber Long place, @Timestamp Instant at) {
        agreed(event.windowId(), new Source("netting.AgreementReceived", "netting/" + event.windowId(), place), at);
    }

    @EventHandler
    void on(PaymentSettled event, @SequenceNumber Long place, @Timestamp Instant at) {
        ifPaid(event, new Source("netting.PaymentSettled", SettledDesk.streamOf(event.windowId()), place), at);
    }

    @EventHandler
    void on(MoneyReceived event, @SequenceNumber Long place, @Timestamp Instant at) {
        ifPaid(event, new Source("netting.MoneyReceived", SettledDesk.streamOf(event.windowId()), place), at);
    }

    private void agreed(String windowId, Source source, Instant at) {
        var window = windows.find(windowId).map(Standing::window).orElseThrow();
        book.post(moved(window, State.DUE, State.NETTED, Reason.NETTED, source, day(at)), NODE);
        var roundings = window.proposal().map(Window.Proposal::roundings).orElse(List.of());
        for (int i = 0; i < roundings.size(); i++)
            book.post(rounded(window, roundings.get(i), source, i, day(at)), NODE);
        // Where both ways are equal, nothing is left to be paid.
        if (settled.find(windowId).isSettled()) paid(window, source, at);
    }

    private void ifPaid(SettlementEvent event, Source source, Instant at) {
        var matter = settled.find(event.windowId());
        // The first event after which nothing is left books it; the entries' names are the window's, so that it is
        // once.
        if (matter.isSettled()) matter.window().ifPresent(window -> paid(window, source, at));
    }

    private void paid(Window window, Source source, Instant at) {
        var first = entryId(window, State.PAID, 0);
        if (book.find(first).isEmpty())
            book.post(moved(window, State.NETTED, State.PAID, Reason.PAID, source, day(at)), NODE);
    }

    private List<Entry> moved(Window window, State from, State to, Reason reason, Source source, LocalDate day) {
        var entries = new ArrayList<Entry>();
        var legs = new ArrayList<Leg>();
        for (var listed : window.listed()) {
            var item = listed.item();
            var line = BookedLine.read(item);
            if (line.isEmpty()) continue;
            var account = line.get().account(item, window.partner(), here, from);
            legs.add(Leg.less(account, item.amount().money(), line.get().line()));
            legs.add(Leg.more(account.in(to), item.amount().money(), line.get().line()));
            if (legs.size() < 2 * LINES_IN_ENTRY) continue;
            entries.add(new Entry(entryId(window, to, entries.size()), reason, source, day, legs));
            legs.clear();
        }
        if (!legs.isEmpty()) entries.add(new Entry(entryId(window, to, entries.size()), reason, source, day, legs));
        return entries;
    }

    private Entry rounded(Window window, Rounding rounding, Source source, int number, LocalDate day) {
        var money = rounding.amount().money();
        var side = rounding.debtor().equals(here) ? Side.OWED_BY_US : Side.OWED_TO_US;
        var account =
                new Account(window.partner(), money.getCurrencyUnit().getCode(), Kind.ROUNDING, side, State.NETTED);
        var own = account.in(State.OWN);
        var legs = side == Side.OWED_TO_US
                ? List.of(Leg.debit(account, money), Leg.credit(own, money))
                : List.of(Leg.credit(account, money), Leg.debit(own, money));
        return new Entry("netting/" + window.windowId() + "#ROUNDED/" + number, Reason.ROUNDED, source, day, legs);
    }

    private static String entryId(Window window, State to, int part) {
        return "netting/" + window.windowId() + "#" + to + "/" + part;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, days.timeZone());
    }
}
