package portability.ledger.privacy.erasure;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import portability.ledger.axon.AggregateCache;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.store.SnapshotTable;

/// Lets this process forget who was erased, by whichever process: keys and states in memory,
/// snapshots and answers in the database.
///
/// At start it goes through all erasures there ever were, so that nothing a crash left over stays.
final class ErasureFollower {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureFollower.class);

    private final ErasureLog log;
    private final KeyRing keys;
    private final AggregateCache states;
    private final SnapshotTable snapshots;
    private final ErasableSubjects subjects;
    private long next;

    ErasureFollower(
            ErasureLog log, KeyRing keys, AggregateCache states, SnapshotTable snapshots, ErasableSubjects subjects) {
        this.log = log;
        this.keys = keys;
        this.states = states;
        this.snapshots = snapshots;
        this.subjects = subjects;
    }

    synchronized void follow() {
        for (var erased : log.erasedFrom(next)) {
            forget(erased.subject());
            next = erased.leafIndex() + 1;
        }
    }

    private void forget(String subject) {
        keys.erased(subject);
        List<String> streams = subjects.streamsOf(subject);
        streams.forEach(states::remove);
        snapshots.delete(streams);
        log.dropReceipts(streams);
        LOG.info("a subject was erased; its key, states and snapshots are gone from this process");
    }
}
