package portability.claims.netting.settled;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;
import portability.claims.netting.NettingDesk;
import portability.claims.netting.NettingDesk.Standing;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.BulkAppend.Placed;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;

/// Where payments of windows and advances are read and written.
@Component
public class SettledDesk {
    private final BulkAppend log;
    private final NettingDesk windows;
    private final Clock clock;
    private final String here;

    SettledDesk(BulkAppend log, NettingDesk windows, Clock clock, NodeProperties node) {
        this.log = log;
        this.windows = windows;
        this.clock = clock;
        this.here = node.institution();
    }

    /// What is known of a window or an advance; of a name that is neither, nothing.
    public Matter find(String windowId) {
        return new Matter(
                windowId,
                windows.find(windowId).map(Standing::window),
                Settled.of(log.stream(streamOf(windowId))),
                here);
    }

    /// What was known of it at first, and after each fact of its payment: the same window, one more of them than there
    /// are facts.
    public List<Matter> asOf(String windowId) {
        var window = windows.find(windowId).map(Standing::window);
        var facts = log.stream(streamOf(windowId));
        return IntStream.rangeClosed(0, facts.size())
                .mapToObj(count -> new Matter(windowId, window, Settled.of(facts.subList(0, count)), here))
                .toList();
    }

    /// @throws portability.ledger.store.StoreFailure.StreamConflict if another fact came since that was read
    public void append(Matter read, List<? extends SettlementEvent> events, Principal by) {
        append(read, events, List.of(), by);
    }

    /// The same, with facts of other streams in the same transaction.
    public void append(Matter read, List<? extends SettlementEvent> events, List<Placed> others, Principal by) {
        if (events.isEmpty()) return;
        var all = new ArrayList<Placed>(others);
        all.addAll(placed(read, events));
        log.append(log.encode(by, clock.millis(), all, Set.of()));
    }

    /// Facts for somebody else's transaction, at the places at which that was read.
    public static List<Placed> placed(Matter read, List<? extends SettlementEvent> events) {
        var all = new ArrayList<Placed>();
        long place = read.settled().events();
        for (var event : events) all.add(new Placed(streamOf(read.windowId()), place++, "settled", event));
        return all;
    }

    /// Payments of a window.
    public static String streamOf(String windowId) {
        return "settled/" + windowId;
    }

    /// In which window what was paid in excess is; empty if in none.
    public Optional<String> carriedIn(Matter matter, CurrencyUnit currency) {
        return windows.netted(matter.windowId()).windowOf(CarriedItems.reference(matter.windowId(), currency));
    }
}
