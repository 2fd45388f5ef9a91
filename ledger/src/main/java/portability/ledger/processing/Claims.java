package portability.ledger.processing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The claims of this instance, as one statement for all of them has last found them.
///
/// Every processor says for itself that it is alive; what stands in the database is said for all that said so lately.
/// An answer from memory is at most as old as a processor's own pause between two signs of life.
final class Claims {
    private final long freshNanos;
    private final Map<Claim, Long> asked = new ConcurrentHashMap<>();
    private volatile Found found = new Found(Long.MIN_VALUE, Map.of(), Set.of());

    /// A segment of a processor.
    record Claim(String processor, int segment) {}

    /// @param segments of each processor, in order
    /// @param held     what was this instance's, and was extended
    private record Found(long at, Map<String, List<Integer>> segments, Set<Claim> held) {}

    /// What stood in one row.
    ///
    /// @param held whether it was this instance's, and was extended
    record Row(Claim claim, boolean held) {}

    /// @param freshNanos how old an answer may be
    Claims(long freshNanos) {
        this.freshNanos = freshNanos;
    }

    /// Whoever works on a segment wants to keep it.
    void asks(Claim claim) {
        asked.put(claim, System.nanoTime());
    }

    /// Nothing of it is known any more.
    void forget(Claim claim) {
        asked.remove(claim);
    }

    /// All that were asked for lately: a processor that does not ask any more loses its claims.
    Set<Claim> wanted() {
        long now = System.nanoTime();
        asked.values().removeIf(at -> now - at > 2 * freshNanos);
        return Set.copyOf(asked.keySet());
    }

    /// @param began before the statement
    void found(long began, List<Row> rows) {
        var segments = rows.stream()
                .map(Row::claim)
                .collect(Collectors.groupingBy(
                        Claim::processor, Collectors.mapping(Claim::segment, Collectors.toUnmodifiableList())));
        var held = rows.stream().filter(Row::held).map(Row::claim).collect(Collectors.toUnmodifiableSet());
        found = new Found(began, segments, held);
    }

    /// Whether it was found to be held, lately.
    boolean holds(Claim claim) {
        var last = found;
        return isFresh(last) && last.held.contains(claim) && asked.containsKey(claim);
    }

    /// Whether the last look is too long ago.
    boolean isStale() {
        return !isFresh(found);
    }

    /// The segments of a processor, in order, if this instance holds them all: then there is nothing to claim.
    Optional<List<Integer>> allOf(String processor) {
        var segments = found.segments.getOrDefault(processor, List.of());
        boolean all =
                !segments.isEmpty() && segments.stream().allMatch(segment -> holds(new Claim(processor, segment)));
        return all ? Optional.of(segments) : Optional.empty();
    }

    private boolean isFresh(Found last) {
        return last.at != Long.MIN_VALUE && System.nanoTime() - last.at < freshNanos;
    }
}
