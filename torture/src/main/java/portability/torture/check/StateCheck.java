package portability.torture.check;

import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// I6 and I7: what was derived from the log and kept is what the log says.
final class StateCheck {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StateCheck() {}

    static void check(Rows rows, NodeBox box, Consumer<Violation> found) {
        readModel(rows, found);
        lettersKeepTheirOrder(rows, found);
        for (var snapshot : rows.snapshots()) state(rows.log(), snapshot, box, found);
    }

    /// The read model and its place in the log are of one transaction: so at any moment it is what comes out of the
    /// log up to that place, without the dead letters.
    private static void readModel(Rows rows, Consumer<Violation> found) {
        long applied = rows.applied().orElse(0);
        var rebuilt = balances(
                rows.log(),
                entry -> entry.leafIndex() < applied && !rows.letters().contains(entry.leafIndex()));
        if (!rebuilt.equals(rows.balances()))
            found.accept(new Violation(
                    "I6",
                    "the read model at %d is not what the log says: %s, and not %s"
                            .formatted(
                                    applied,
                                    differing(rows.balances(), rebuilt),
                                    differing(rebuilt, rows.balances()))));
    }

    /// Behind a letter of a stream, nothing of that stream is applied.
    private static void lettersKeepTheirOrder(Rows rows, Consumer<Violation> found) {
        var waiting = new HashSet<String>();
        for (var entry : rows.log()) {
            if (entry.leafIndex() >= rows.applied().orElse(0)) return;
            if (rows.letters().contains(entry.leafIndex())) waiting.add(entry.streamId());
            else if (waiting.contains(entry.streamId()))
                found.accept(new Violation(
                        "I6", "entry %d was applied before a letter of its stream".formatted(entry.leafIndex())));
        }
    }

    private static void state(List<Entry> log, Rows.Snapshot snapshot, NodeBox box, Consumer<Violation> found) {
        var events = balances(
                log,
                entry -> entry.streamId().equals(snapshot.streamId()) && entry.streamSeq() <= snapshot.streamSeq());
        Rows.@Nullable Balance kept = null;
        try {
            var state = JSON.readTree(box.open(snapshot.streamId(), snapshot.state()));
            kept = new Rows.Balance(
                    state.path("balance").asLong(), state.path("moves").asLong());
        } catch (GeneralSecurityException _) {
            // It is found as what it is: no state of this stream.
        }
        if (!Objects.equals(kept, events.get(snapshot.streamId())))
            found.accept(new Violation(
                    "I7",
                    "the snapshot of %s at %d holds %s, its events %s"
                            .formatted(
                                    snapshot.streamId(), snapshot.streamSeq(), kept, events.get(snapshot.streamId()))));
    }

    private static Map<String, Rows.Balance> balances(List<Entry> log, Predicate<Entry> of) {
        var balances = new HashMap<String, Rows.Balance>();
        for (var entry : log)
            if (entry.isOfAccount() && of.test(entry))
                balances.merge(
                        entry.streamId(),
                        new Rows.Balance(entry.change(), 1),
                        (a, b) -> new Rows.Balance(a.amount() + b.amount(), a.events() + b.events()));
        return balances;
    }

    private static Map<String, Rows.Balance> differing(
            Map<String, Rows.Balance> here, Map<String, Rows.Balance> there) {
        var differing = new HashMap<>(here);
        differing.entrySet().removeAll(there.entrySet());
        return differing;
    }
}
