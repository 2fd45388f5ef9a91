package portability.claims.netting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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

/// Where windows are read and written. What a window takes of what items rest on, and what is said of the window, are
/// one transaction, each fact at the place in its stream at which it was read: two who take the same item meet there,
/// and one of them looks again.
@Component
public class NettingDesk {
    /// The type of windows' streams.
    public static final String STREAM_TYPE = "netting";

    private static final int ATTEMPTS = 8;
    /// Items of one event: a list of thousands is several.
    private static final int ITEMS_IN_EVENT = 250;
    /// Never changed: it says where a line is looked for.
    private static final int LINES_IN_STREAM = 1_000;
    private static final int LONGEST_NUMBER = 9;

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

    /// In which windows the items are that rest on something and are no lines of it.
    public Netted netted(String source) {
        return Netted.of(log.stream(nettedStream(source)));
    }

    /// In which windows an item is, and those beside it.
    Netted netted(DueItem item) {
        var own = log.stream(takenIn(item));
        if (takenIn(item).equals(nettedStream(item.source()))) return Netted.of(own);
        // Before lines had streams of their own, what was taken stood with the whole.
        var all = new ArrayList<>(log.stream(nettedStream(item.source())));
        all.addAll(own);
        return new Netted(Netted.of(all).windows(), own.size());
    }

    /// The stream that says in which windows an item is: of lines with a number a thousand have one, so that reading it
    /// costs the same however large the invoice is; what else rests on the same has another.
    static String takenIn(DueItem item) {
        var line = item.line();
        boolean isNumber = !line.isEmpty()
                && line.length() <= LONGEST_NUMBER
                && line.chars().allMatch(character -> character >= '0' && character <= '9');
        return nettedStream(item.source()) + (isNumber ? "/" + Integer.parseInt(line) / LINES_IN_STREAM : "");
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

    /// What takes items into a window, stream by stream, at the places at which it was seen that they are free.
    public List<Placed> taking(String windowId, List<DueItem> items, Due due) {
        return byStream(
                items,
                stream -> Objects.requireNonNull(due.taken().get(stream)).events(),
                (source, references) -> new ItemsTaken(source, windowId, references));
    }

    /// What gives them back.
    public List<Placed> releasing(String windowId, List<DueItem> items) {
        return byStream(
                items,
                stream -> log.stream(stream).size(),
                (source, references) -> new ItemsReleased(source, windowId, references));
    }

    @FunctionalInterface
    private interface Made {
        NettedEvent of(String source, List<String> references);
    }

    private static List<Placed> byStream(List<DueItem> items, ToLongFunction<String> place, Made made) {
        var streams = new TreeMap<String, List<DueItem>>();
        for (var item : items)
            streams.computeIfAbsent(takenIn(item), _ -> new ArrayList<>()).add(item);
        var all = new ArrayList<Placed>();
        streams.forEach((stream, beside) -> all.add(new Placed(
                stream,
                place.applyAsLong(stream),
                "netted",
                made.of(
                        beside.getFirst().source(),
                        beside.stream().map(DueItem::reference).toList()))));
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
