package portability.ledger.store;

import java.util.List;

/// A submission with its place in the log, until that is committed.
final class Placed {
    private final Pending pending;
    private final long firstLeaf;
    private long recordedAt;
    private byte[][] leafHashes = {};

    Placed(Pending pending, long firstLeaf) {
        this.pending = pending;
        this.firstLeaf = firstLeaf;
    }

    /// @param moment microseconds since 1970
    void recordAt(long moment) {
        recordedAt = moment;
        var events = events();
        leafHashes = new byte[events.size()][];
        for (int i = 0; i < leafHashes.length; i++)
            leafHashes[i] = events.get(i).leafHash(firstLeaf + i, moment);
    }

    Pending pending() {
        return pending;
    }

    Submission submission() {
        return pending.submission();
    }

    List<NewEvent> events() {
        return submission().events();
    }

    long firstLeaf() {
        return firstLeaf;
    }

    long recordedAt() {
        return recordedAt;
    }

    byte[] leafHash(int event) {
        return leafHashes[event];
    }

    void succeed() {
        pending.succeed(new Committed(firstLeaf, events().size(), recordedAt));
    }
}
