package portability.ledger.processing;

import java.util.HashSet;
import java.util.Set;

/// Which streams of a processor are parked, and which entries were given up for good, as far as a batch needs
/// to know.
///
/// @param streams   grows when the batch parks one
/// @param discarded places in the log
record Parked(Set<String> streams, Set<Long> discarded) {
    static Parked nothing() {
        return new Parked(new HashSet<>(), Set.of());
    }

    boolean holds(LogRow row) {
        return streams.contains(row.streamId());
    }

    boolean leavesOut(LogRow row) {
        return discarded.contains(row.leafIndex());
    }
}
