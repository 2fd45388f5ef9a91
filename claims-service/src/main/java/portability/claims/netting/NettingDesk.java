package portability.claims.netting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;
import portability.claims.netting.DueBooks.Due;
import portability.claims.netting.NettedEvent.ItemsReleased;
import portability.claims.netting.NettedEvent.ItemsTaken;
import portability.claims.netting.WindowEvent.ItemsListed;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.BulkAppend.Placed;
import portability.ledger.edge.Principal;
import portability.ledger.store.StoreFailure.KeyConflict;
import portability.ledger.store.StoreFailure.StreamConflict;

/// Where windows are read and written. What a window takes from each source, and what is said of the window, are one
/// transaction, each fact at the place in its stream at which it was read: two who take the same item meet there, and
/// one of them looks again.
@Component
public class NettingDesk {
    /// The type of windows' streams.
    public static final String STREAM_TYPE = "netting";

    private static final int ATTEMPTS = 8;
    /// Items of one event: a list of thousands is several.
    private static final int ITEMS_IN_EVENT = 250;

    private final BulkAppend log;
    private final Clock clock;

    NettingDesk(BulkAppend log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /// A window, and how many facts its stream has.
    public record Standing(Window window, long events) {}

    public Optional<Standing> find(String windowId) {
        var facts = log.stream(streamOf(windowId));
        return Window.of(facts).map(window -> new Standing(window, facts.size()));
    }

    /// The items of one round, also of one that is over.
    public List<Entry> listed(String windowId, int round) {
        return log.stream(streamOf(windowId)).stream()
                .filter(ItemsListed.class::isInstance)
                .map(ItemsListed.class::cast)
                .filter(items -> items.round() == round)
                .flatMap(items -> items.entries().stream())
                .toList();
    }

    public Netted netted(String source) {
        return Netted.of(log.stream(nettedStream(source)));
    }

    /// Does something, and again where another fact came in between.
    public <A> A attempts(Supplier<A> attempt) {
        for (int at = 1; ; at++)
            try {
                return attempt.get();
            } catch (StreamConflict | KeyConflict conflict) {
                if (at == ATTEMPTS) throw conflict;
            }
    }

    /// Facts of one window from a place on.
    public static List<Placed> facts(String windowId, long from, List<? extends WindowEvent> events) {
        var all = new ArrayList<Placed>();
        long place = from;
        for (var event : events) all.add(new Placed(streamOf(windowId), place++, STREAM_TYPE, event));
        return all;
    }

    /// A list as events hold it.
    public static List<ItemsListed> listed(String windowId, int round, List<Entry> entries) {
        var all = new ArrayList<ItemsListed>();
        for (int from = 0; from < entries.size(); from += ITEMS_IN_EVENT)
            all.add(new ItemsListed(
                    windowId, round, entries.subList(from, Math.min(entries.size(), from + ITEMS_IN_EVENT))));
        return all;
    }

    /// What takes items into a window, source by source, at the places at which it was seen that they are free.
    public List<Placed> taking(String windowId, List<DueItem> items, Due due) {
        return bySource(
                items,
                source -> Objects.requireNonNull(due.sources().get(source)).events(),
                (source, references) -> new ItemsTaken(source, windowId, references));
    }

    /// What gives them back.
    public List<Placed> releasing(String windowId, List<DueItem> items) {
        return bySource(
                items,
                source -> netted(source).events(),
                (source, references) -> new ItemsReleased(source, windowId, references));
    }

    @FunctionalInterface
    private interface Made {
        NettedEvent of(String source, List<String> references);
    }

    private static List<Placed> bySource(List<DueItem> items, ToLongFunction<String> place, Made made) {
        var sources = new TreeMap<String, List<String>>();
        for (var item : items)
            sources.computeIfAbsent(item.source(), _ -> new ArrayList<>()).add(item.reference());
        var all = new ArrayList<Placed>();
        for (Map.Entry<String, List<String>> each : sources.entrySet())
            all.add(new Placed(
                    nettedStream(each.getKey()),
                    place.applyAsLong(each.getKey()),
                    "netted",
                    made.of(each.getKey(), each.getValue())));
        return all;
    }

    /// @throws StreamConflict if another one was faster
    public void append(Principal by, List<Placed> events) {
        log.append(log.encode(by, clock.millis(), events, Set.of()));
    }

    private static String streamOf(String windowId) {
        return "netting/" + windowId;
    }

    private static String nettedStream(String source) {
        return "netted/" + source;
    }
}
