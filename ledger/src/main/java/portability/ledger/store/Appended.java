package portability.ledger.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a commit of this process has added to the log.
public final class Appended {
    private final long before;
    private final long recordedAt;
    private final List<NewEvent> events;
    private final Set<Named> names;

    /// What tells of an event whether somebody wants it.
    ///
    /// @param kind empty where it has none
    public record Named(String name, String kind) {}

    /// @param before     how many entries the log had
    /// @param recordedAt when they were recorded, in microseconds since 1970
    Appended(long before, long recordedAt, List<NewEvent> events) {
        if (before < 0) throw new IllegalArgumentException("a log has entries: " + before);
        this.before = before;
        this.recordedAt = recordedAt;
        this.events = List.copyOf(events);
        this.names = events.stream()
                .map(event -> new Named(event.name(), event.kind()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// How many entries the log had.
    public long before() {
        return before;
    }

    /// How many it had then.
    public long after() {
        return before + events.size();
    }

    /// When they were recorded, in microseconds since 1970.
    public long recordedAt() {
        return recordedAt;
    }

    /// In the order of the log, without a gap.
    public List<NewEvent> events() {
        return events;
    }

    /// Of those events, each once.
    public Set<Named> names() {
        return names;
    }
}
