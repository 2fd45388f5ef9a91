package portability.claims.netting.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.netting.Difference;
import portability.claims.netting.DueBooks;
import portability.claims.netting.DueItem;
import portability.claims.netting.Entry;
import portability.claims.netting.Listing;
import portability.claims.netting.Listing.Terms;
import portability.claims.netting.NettingDesk;
import portability.claims.netting.NettingDesk.Standing;
import portability.claims.netting.NettingNames;
import portability.claims.netting.Window;
import portability.claims.netting.WindowEvent;
import portability.claims.netting.WindowEvent.TakeBackAsked;
import portability.claims.netting.WindowEvent.WindowGivenUp;
import portability.claims.netting.WindowEvent.WindowOpened;
import portability.claims.netting.WindowEvent.WindowProposed;
import portability.ledger.axon.BulkAppend.Placed;
import portability.ledger.edge.Principal;

/// Where officers open windows, close them and propose them to the partner.
@Component
public class ProposingDesk {
    /// Of what does not fit into a window this many are counted, and no more.
    private static final int MOST_COUNTED = 1_000;

    private final NettingDesk desk;
    private final DueBooks books;
    private final Conversions conversions;
    private final LogEnd log;
    private final SettlingParty party;
    private final NettingProperties settings;

    ProposingDesk(
            NettingDesk desk,
            DueBooks books,
            Conversions conversions,
            LogEnd log,
            SettlingParty party,
            NettingProperties settings) {
        this.desk = desk;
        this.books = books;
        this.conversions = conversions;
        this.log = log;
        this.party = party;
        this.settings = settings;
    }

    /// Opens a window; the same again is the same.
    /// @throws Refused NO_PARTNER, PARTNER_IN_DOUBT, RESTORING, REQUEST_ID_REUSED
    public Window open(String requestId, String partner, Optional<String> settleIn, Principal officer) {
        party.requirePartner(partner);
        party.requireTrust(partner);
        var windowId = NettingNames.window(party.id(), requestId);
        return desk.attempts(() -> {
            var before = desk.find(windowId);
            if (before.isEmpty()) {
                var opened = new WindowOpened(windowId, partner, party.today(), settleIn, officer.name());
                desk.append(officer, NettingDesk.facts(windowId, 0, List.of(opened)));
                return desk.find(windowId).orElseThrow().window();
            }
            var window = before.get().window();
            if (window.partner().equals(partner) && window.settleIn().equals(settleIn)) return window;
            throw new Refused(Refusal.REQUEST_ID_REUSED);
        });
    }

    /// Closes the window and proposes what is in it. What was proposed and is not answered, or was agreed to, is as it
    /// is.
    ///
    /// @param dueBy empty: today; of a later round, the first one's
    /// @throws Refused UNKNOWN_WINDOW, NOT_PROPOSER, PARTNER_IN_DOUBT, RESTORING, NOTHING_DUE, RATE_MISSING,
    ///                 NO_WAY_BETWEEN, WINDOW_GIVEN_UP
    /// @throws portability.claims.upstream.UpstreamDown if the rules cannot be asked now
    public Window propose(String windowId, Optional<LocalDate> dueBy, Principal officer) {
        return desk.attempts(() -> {
            var known = desk.find(windowId).orElseThrow(() -> new Refused(Refusal.UNKNOWN_WINDOW));
            if (!known.window().isOwn()) throw new Refused(Refusal.NOT_PROPOSER);
            switch (known.window().state()) {
                case OPEN -> first(known, dueBy.orElseGet(party::today), officer);
                case DIFFERENT -> again(known, officer);
                case PROPOSED, TAKING_BACK, AGREED -> {
                    // It is closed, once.
                }
                case GIVEN_UP -> throw new Refused(Refusal.WINDOW_GIVEN_UP);
            }
            return desk.find(windowId).orElseThrow().window();
        });
    }

    /// Gives a window up whose items nobody waits for: they are due again. A proposal that waits for an answer is taken
    /// back: the partner says whether it has answered. The same again changes nothing.
    /// @throws Refused UNKNOWN_WINDOW, NOT_PROPOSER, AWAITS_ANSWER, PARTNER_OLDER
    public Window giveUp(String windowId, Principal officer) {
        return desk.attempts(() -> {
            var known = desk.find(windowId).orElseThrow(() -> new Refused(Refusal.UNKNOWN_WINDOW));
            var window = known.window();
            if (!window.isOwn()) throw new Refused(Refusal.NOT_PROPOSER);
            return switch (window.state()) {
                case GIVEN_UP, TAKING_BACK -> window;
                case AGREED -> throw new Refused(Refusal.AWAITS_ANSWER);
                case PROPOSED -> {
                    desk.append(
                            officer, NettingDesk.facts(windowId, known.events(), List.of(takeBack(window, officer))));
                    yield desk.find(windowId).orElseThrow().window();
                }
                case OPEN, DIFFERENT -> {
                    var facts = new ArrayList<>(NettingDesk.facts(
                            windowId, known.events(), List.of(new WindowGivenUp(windowId, officer.name()))));
                    facts.addAll(desk.releasing(
                            windowId, window.listed().stream().map(Entry::item).toList()));
                    desk.append(officer, facts);
                    yield desk.find(windowId).orElseThrow().window();
                }
            };
        });
    }

    private TakeBackAsked takeBack(Window window, Principal officer) {
        party.requireTakesBack(window.partner());
        var said = window.proposal().orElseThrow();
        return new TakeBackAsked(
                window.windowId(),
                said.round(),
                said.listHash(),
                NettingNames.withdrawal(window.windowId(), said.round(), party.here(), window.partner()),
                officer.name());
    }

    private void first(Standing known, LocalDate dueBy, Principal officer) {
        var window = known.window();
        party.requireTrust(window.partner());
        // What comes later is not in it, whatever it is.
        long position = log.entries();
        var due = books.free(window.partner(), dueBy, settings.mostItems() + MOST_COUNTED);
        var free = due.items().values().stream()
                .filter(item -> !due.windows().containsKey(item.reference()))
                .filter(item -> !item.dueOn().isAfter(dueBy))
                .toList();
        var items = free.subList(0, Math.min(free.size(), settings.mostItems()));
        int leftOver = Math.min(free.size() - items.size(), MOST_COUNTED);
        var facts = proposed(known, 1, dueBy, position, leftOver, items, officer);
        facts.addAll(desk.taking(window.windowId(), items, due));
        desk.append(officer, facts);
    }

    private void again(Standing known, Principal officer) {
        var window = known.window();
        party.requireTrust(window.partner());
        var last = window.proposal().orElseThrow();
        var different = new HashSet<>(window.answer().orElseThrow().differences().stream()
                .map(Difference::reference)
                .toList());
        var kept = new ArrayList<DueItem>();
        var released = new ArrayList<DueItem>();
        for (var entry : window.listed())
            (different.contains(entry.item().reference()) ? released : kept).add(entry.item());
        var facts = proposed(known, last.round() + 1, last.dueBy(), last.position(), last.leftOver(), kept, officer);
        facts.addAll(desk.releasing(window.windowId(), released));
        desk.append(officer, facts);
    }

    private List<Placed> proposed(
            Standing known,
            int round,
            LocalDate dueBy,
            long position,
            int leftOver,
            List<DueItem> items,
            Principal officer) {
        if (items.isEmpty()) throw new Refused(Refusal.NOTHING_DUE);
        var window = known.window();
        var listing = listing(window, round, dueBy, conversions.required(items, window.settleIn()));
        var events = new ArrayList<WindowEvent>(NettingDesk.listed(window.windowId(), round, listing.entries()));
        events.add(new WindowProposed(
                window.windowId(),
                round,
                listing.terms().closedOn(),
                dueBy,
                position,
                items.size(),
                leftOver,
                listing.roundings(),
                listing.nets(),
                listing.hash(),
                party.account(),
                NettingNames.proposal(window.windowId(), round, party.here(), window.partner()),
                officer.name()));
        return new ArrayList<>(NettingDesk.facts(window.windowId(), known.events(), events));
    }

    private Listing listing(Window window, int round, LocalDate dueBy, List<Entry> entries) {
        var terms = new Terms(
                window.windowId(),
                party.here(),
                window.partner(),
                round,
                window.openedOn(),
                window.proposal().map(Window.Proposal::closedOn).orElseGet(party::today),
                dueBy,
                window.settleIn());
        return Listing.of(terms, entries, conversions.roundings(entries, terms.one(), terms.other(), terms.settleIn()));
    }
}
