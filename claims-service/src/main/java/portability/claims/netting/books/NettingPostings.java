package portability.claims.netting.books;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.joda.money.Money;
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
import portability.claims.books.Line;
import portability.claims.books.PostsEntries;
import portability.claims.netting.DueItem;
import portability.claims.netting.NettingDesk;
import portability.claims.netting.Rounding;
import portability.claims.netting.Window;
import portability.claims.netting.WindowEvent.AgreementReceived;
import portability.claims.netting.WindowEvent.WindowAgreed;
import portability.claims.netting.settled.Matter;
import portability.claims.netting.settled.SettledDesk;
import portability.claims.netting.settled.SettlementEvent.MoneyReceived;
import portability.claims.netting.settled.SettlementEvent.PaymentReturned;
import portability.claims.netting.settled.SettlementEvent.PaymentSettled;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;

/// Posts what is settled: a line is due, then netted, then paid, when everything that was left has gone over; what the
/// bank moved, and what rounding moved, are this institution's own. An event is posted once, however often it is seen.
@Component
@ProcessingGroup(NettingPostings.PROCESSOR)
class NettingPostings implements PostsEntries {
    static final String PROCESSOR = "netting-postings";

    private static final Principal NODE = Principal.node("settlement");
    /// Two legs an item.
    private static final int ITEMS_IN_ENTRY = 1_000;

    private final BookDesk book;
    private final NettingDesk windows;
    private final SettledDesk settled;
    private final String here;

    NettingPostings(BookDesk book, NettingDesk windows, SettledDesk settled, NodeProperties node) {
        this.book = book;
        this.windows = windows;
        this.settled = settled;
        this.here = node.institution();
    }

    @Override
    public List<String> processors() {
        return List.of(PROCESSOR);
    }

    @EventHandler
    void on(WindowAgreed event, @SequenceNumber long place) {
        agreed(event.windowId(), new Source("netting.WindowAgreed", "netting/" + event.windowId(), place));
    }

    @EventHandler
    void on(AgreementReceived event, @SequenceNumber long place) {
        agreed(event.windowId(), new Source("netting.AgreementReceived", "netting/" + event.windowId(), place));
    }

    private void agreed(String windowId, Source source) {
        var window = windows.find(windowId).orElseThrow().window();
        var said = window.proposal().orElseThrow();
        move(window, Reason.NETTED, source, said.closedOn(), State.DUE, State.NETTED);
        for (var rounding : said.roundings()) rounded(window, rounding, source, said.closedOn());
        // Where both ways are equal, nothing is left to wait for.
        paid(windowId, source, said.closedOn());
    }

    private void move(Window window, Reason reason, Source source, LocalDate day, State from, State to) {
        var items = window.listed().stream().map(each -> each.item()).toList();
        int part = 0;
        for (int at = 0; at < items.size(); at += ITEMS_IN_ENTRY) {
            var legs = new ArrayList<Leg>();
            for (var item : items.subList(at, Math.min(items.size(), at + ITEMS_IN_ENTRY)))
                account(window.partner(), item, from).ifPresent(account -> {
                    var line = new Line(item.source(), item.line());
                    legs.add(Leg.less(account, item.amount().money(), line));
                    legs.add(Leg.more(account.in(to), item.amount().money(), line));
                });
            part++;
            var id = source.entryId() + "/" + to + "/" + part;
            // What came back and was paid again was paid before: its lines are there.
            if (!legs.isEmpty() && book.find(id).isEmpty()) book.post(new Entry(id, reason, source, day, legs), NODE);
        }
    }

    /// The account of an item of the book; empty where it stands in no book of accounts.
    private Optional<Account> account(String partner, DueItem item, State state) {
        int slash = item.reference().indexOf('/');
        if (slash < 0) return Optional.empty();
        for (var kind : Kind.values())
            if (kind.name().equals(item.reference().substring(0, slash)))
                return Optional.of(new Account(
                        partner,
                        item.amount().money().getCurrencyUnit().getCode(),
                        kind,
                        item.debtor().equals(here) ? Side.OWED_BY_US : Side.OWED_TO_US,
                        state));
        return Optional.empty();
    }

    private void rounded(Window window, Rounding rounding, Source source, LocalDate day) {
        var side = rounding.debtor().equals(here) ? Side.OWED_BY_US : Side.OWED_TO_US;
        var amount = rounding.amount().money();
        own(
                window.partner(),
                Kind.ROUNDING,
                side,
                State.NETTED,
                amount,
                Reason.ROUNDED,
                source,
                source.entryId() + "/rounded/" + rounding.currency() + "/" + rounding.rateDay(),
                day);
    }

    @EventHandler
    void on(PaymentSettled event, @SequenceNumber long place) {
        var matter = settled.find(event.windowId());
        var payment = matter.settled().payments().get(event.paymentId());
        if (payment == null) throw new IllegalStateException("a payment that nobody ordered");
        var source = new Source("netting.PaymentSettled", SettledDesk.streamOf(event.windowId()), place);
        moved(matter, Side.OWED_BY_US, payment.amount().money(), Reason.PAID, source, event.on());
        paid(event.windowId(), source, event.on());
    }

    @EventHandler
    void on(MoneyReceived event, @SequenceNumber long place) {
        var matter = settled.find(event.windowId());
        var source = new Source("netting.MoneyReceived", SettledDesk.streamOf(event.windowId()), place);
        moved(matter, Side.OWED_TO_US, event.amount().money(), Reason.PAID, source, event.on());
        paid(event.windowId(), source, event.on());
    }

    @EventHandler
    void on(PaymentReturned event, @SequenceNumber long place) {
        var matter = settled.find(event.windowId());
        var source = new Source("netting.PaymentReturned", SettledDesk.streamOf(event.windowId()), place);
        moved(matter, Side.OWED_TO_US, event.amount().money(), Reason.RETURNED, source, event.on());
    }

    /// What the bank moved: from this institution's own to the partner, or the other way.
    private void moved(Matter matter, Side side, Money amount, Reason reason, Source source, LocalDate day) {
        own(
                matter.partner().orElseThrow(),
                Kind.PAYMENTS_IN_TRANSIT,
                side,
                State.PAID,
                amount,
                reason,
                source,
                source.entryId(),
                day);
    }

    private void own(
            String partner,
            Kind kind,
            Side side,
            State state,
            Money amount,
            Reason reason,
            Source source,
            String id,
            LocalDate day) {
        var account = new Account(partner, amount.getCurrencyUnit().getCode(), kind, side, state);
        boolean isOwedByUs = side == Side.OWED_BY_US;
        var own = account.in(State.OWN);
        // What was paid to the partner is debited; what came is credited. A difference that is owed is the other way.
        boolean isDebit = isOwedByUs == (state == State.PAID);
        var legs = isDebit
                ? List.of(Leg.debit(account, amount), Leg.credit(own, amount))
                : List.of(Leg.credit(account, amount), Leg.debit(own, amount));
        book.post(new Entry(id, reason, source, day, legs), NODE);
    }

    /// Once everything that was left has gone over, its lines are paid.
    private void paid(String windowId, Source source, LocalDate day) {
        var matter = settled.find(windowId);
        if (!matter.isSettled()) return;
        matter.window()
                .ifPresent(window -> move(
                        window,
                        Reason.PAID,
                        // One name for all that may bring it about: it is posted once.
                        new Source(source.event(), SettledDesk.streamOf(windowId), 0),
                        day,
                        State.NETTED,
                        State.PAID));
    }
}
