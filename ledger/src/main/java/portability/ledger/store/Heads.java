package portability.ledger.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the writer remembers of its own commits, so that most conflicts are found without the database.
///
/// Bounded: what it has forgotten, the unique keys find, or it is read again.
final class Heads {
    private static final int STREAMS = 200_000;
    private static final int COMMANDS = 50_000;

    private final Map<String, Long> lastOfStream;
    private final Map<String, Boolean> answered;

    Heads() {
        this(STREAMS, COMMANDS);
    }

    /// @param streams  how many it remembers at most
    /// @param commands how many it remembers at most
    Heads(int streams, int commands) {
        this.lastOfStream = recent(streams);
        this.answered = recent(commands);
    }

    boolean isAnswered(String commandId) {
        return answered.containsKey(commandId);
    }

    /// The streams a group goes on with whose ends are not remembered.
    Set<String> unknownOf(List<Pending> group) {
        var unknown = new HashSet<String>();
        for (var pending : group)
            for (var event : pending.submission().events())
                // A text with a NUL cannot be asked for; the insert refuses it.
                if (event.streamSeq() > 0
                        && !lastOfStream.containsKey(event.streamId())
                        && event.streamId().indexOf('\0') < 0) unknown.add(event.streamId());
        return unknown;
    }

    void learn(Map<String, Long> last) {
        lastOfStream.putAll(last);
    }

    void add(Submission stored) {
        for (var event : stored.events()) lastOfStream.put(event.streamId(), event.streamSeq());
        stored.receipt().ifPresent(receipt -> answered.put(receipt.commandId(), true));
    }

    /// What the database has refused may rest on what is remembered wrongly.
    void forget(Submission refused) {
        for (var event : refused.events()) lastOfStream.remove(event.streamId());
    }

    void clear() {
        lastOfStream.clear();
        answered.clear();
    }

    Plan plan() {
        return new Plan();
    }

    /// What the streams' last places will be when a group is committed.
    final class Plan {
        private final Map<String, Long> planned = new HashMap<>();
        private final Set<String> commands = new HashSet<>();

        boolean isPlanned(String commandId) {
            return commands.contains(commandId);
        }

        /// The first stream whose next place is not where these events want to stand.
        Optional<String> firstMoved(List<NewEvent> events) {
            @Nullable Map<String, Long> within = events.size() > 1 ? new HashMap<>() : null;
            for (var event : events) {
                var before = within == null ? null : within.get(event.streamId());
                if (before == null) before = planned.get(event.streamId());
                if (before == null) before = lastOfStream.get(event.streamId());
                if (before != null && event.streamSeq() != before + 1) return Optional.of(event.streamId());
                if (within != null) within.put(event.streamId(), event.streamSeq());
            }
            return Optional.empty();
        }

        void add(Submission submission) {
            for (var event : submission.events()) planned.put(event.streamId(), event.streamSeq());
            submission.receipt().ifPresent(receipt -> commands.add(receipt.commandId()));
        }
    }

    private static <V> Map<String, V> recent(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }
}
