package portability.claims.netting.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.netting.Checked;
import portability.claims.netting.Difference;
import portability.claims.netting.Difference.Reason;
import portability.claims.netting.DueBooks;
import portability.claims.netting.DueBooks.Due;
import portability.claims.netting.Entry;
import portability.claims.netting.Listing;
import portability.claims.netting.NettingDesk;
import portability.claims.netting.NettingDesk.Standing;
import portability.claims.netting.NettingNames;
import portability.claims.netting.Window;
import portability.claims.netting.WindowEvent;
import portability.claims.netting.WindowEvent.DifferencesNamed;
import portability.claims.netting.WindowEvent.WindowAgreed;
import portability.ledger.axon.BulkAppend.Placed;
import portability.ledger.edge.Principal;

/// Where officers answer a partner's proposal: each item is looked up in the own books, each rate in the own table.
@Component
public class AgreeingDesk {
    private final NettingDesk desk;
    private final DueBooks books;
    private final Conversions conversions;
    private final SettlingParty party;

    AgreeingDesk(NettingDesk desk, DueBooks books, Conversions conversions, SettlingParty party) {
        this.desk = desk;
        this.books = books;
        this.conversions = conversions;
        this.party = party;
    }

    /// Agrees where everything is the same here, and names what is different otherwise. What was answered is as it is.
    /// @throws Refused UNKNOWN_WINDOW, NOTHING_PROPOSED, WINDOW_GIVEN_UP, PARTNER_IN_DOUBT, RESTORING
    /// @throws portability.claims.upstream.UpstreamDown if the rules cannot be asked now
    public Window answer(String windowId, Principal officer) {
        return desk.attempts(() -> {
            var known = desk.find(windowId).orElseThrow(() -> new Refused(Refusal.UNKNOWN_WINDOW));
            var window = known.window();
            if (window.isOwn() || window.proposal().isEmpty()) throw new Refused(Refusal.NOTHING_PROPOSED);
            if (window.answer().isPresent()) return window;
            if (!window.awaitsAnswer()) throw new Refused(Refusal.WINDOW_GIVEN_UP);
            party.requireTrust(window.partner());
            desk.append(officer, answered(known, officer));
            return desk.find(windowId).orElseThrow().window();
        });
    }

    private List<Placed> answered(Standing known, Principal officer) {
        var window = known.window();
        var said = window.proposal().orElseThrow();
        var due = books.named(
                window.partner(), window.listed().stream().map(Entry::item).toList());
        var checked = checked(window, due);
        var documentId = NettingNames.answer(window.windowId(), said.round(), party.here(), window.partner());
        WindowEvent answer = checked.differences().isEmpty()
                ? new WindowAgreed(
                        window.windowId(), said.round(), said.listHash(), party.account(), documentId, officer.name())
                : new DifferencesNamed(
                        window.windowId(),
                        said.round(),
                        said.listHash(),
                        checked.differences(),
                        documentId,
                        officer.name());
        var facts = new ArrayList<>(NettingDesk.facts(window.windowId(), known.events(), List.of(answer)));
        if (checked.differences().isEmpty()) facts.addAll(desk.taking(window.windowId(), checked.own(), due));
        return facts;
    }

    private Checked checked(Window window, Due due) {
        var listing = window.listing(party.here()).orElseThrow();
        var items = listing.entries().stream().map(Entry::item).toList();
        var checked = Checked.of(listing, due, conversions.of(items, window.settleIn()));
        if (!checked.differences().isEmpty() || isRoundedAlike(listing)) return checked;
        // Each amount is the same, and what rounding moved is not: nothing that was converted can be agreed to.
        var converted = listing.entries().stream()
                .filter(entry -> entry.conversion().isPresent())
                .map(entry -> new Difference(
                        entry.item().reference(),
                        Reason.OTHER_RATE,
                        Optional.of(entry.item().amount())))
                .toList();
        return new Checked(converted, checked.own());
    }

    private boolean isRoundedAlike(Listing listing) {
        var terms = listing.terms();
        return conversions
                .roundings(listing.entries(), terms.one(), terms.other(), terms.settleIn())
                .equals(listing.roundings());
    }
}
