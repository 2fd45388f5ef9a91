package portability.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import portability.ledger.store.StoreFailure.DuplicateCommand;
import portability.ledger.store.StoreFailure.NotTheWriter;
import portability.ledger.store.StoreFailure.StoreUnavailable;
import portability.ledger.store.StoreFailure.StreamConflict;

/// How groups get into the database, and who is answered what. Used by whoever has the writer's turn.
///
/// A group is one transaction. Where it fails for one, it is committed again in halves; where the session ends before
/// it said how the commit ended, the log itself is asked.
final class GroupCommit {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private final Connections connections;
    private final LongSupplier clock;
    private final Heads heads;
    private final List<Consumer<Appended>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable WriterSession session;
    /// Was another one the writer when this one asked last?
    private boolean standby;

    private boolean closed;
    /// Up to where the log reaches with the group that is being committed; 0 while none is.
    private volatile long underWay;

    /// @param clock microseconds since 1970
    GroupCommit(Connections connections, LongSupplier clock, Heads heads) {
        this.connections = connections;
        this.clock = clock;
        this.heads = heads;
    }

    void onCommit(Consumer<Appended> listener) {
        listeners.add(listener);
    }

    /// Each of the group is answered when this returns.
    void insert(List<Pending> group) {
        commit(group, WriterSession::insert);
    }

    /// By COPY.
    void copy(Pending one) {
        commit(List.of(one), (at, group) -> at.copy(group.getFirst()));
    }

    boolean isWriter() {
        try {
            session();
            return true;
        } catch (StoreFailure _) {
            return false;
        }
    }

    /// Gives the writer's lock back, for good.
    void close() {
        closed = true;
        drop();
    }

    /// How a group gets into the database.
    private interface Way {
        void take(WriterSession session, List<Placed> group) throws SQLException;
    }

    /// Commits a group, or answers each of it why it is not stored.
    private void commit(List<Pending> group, Way way) {
        var again = new ArrayList<Pending>();
        try {
            var at = sessionThatKnows(group);
            var placed = place(at, group, again);
            if (!placed.isEmpty()) store(at, placed, way);
        } catch (StoreFailure failure) {
            failRest(group, failure);
            return;
        } catch (RuntimeException | Error unexpected) {
            // Nobody may wait for ever; and what the session has done is not known.
            drop();
            failRest(group, new StoreUnavailable(unexpected));
            return;
        }
        // The same command twice in one group: the second finds the receipt of the first.
        if (!again.isEmpty()) commit(again, way);
    }

    private static void failRest(List<Pending> group, StoreFailure failure) {
        group.stream().filter(Predicate.not(Pending::isDone)).forEach(pending -> pending.fail(failure));
    }

    /// A session, and in memory where the streams end that the group goes on with: the unique key finds a place that is
    /// taken, but no place that is left out. A session that has died since it was used last is replaced.
    private WriterSession sessionThatKnows(List<Pending> group) {
        try {
            return learn(session(), group);
        } catch (SQLException lost) {
            drop();
        }
        try {
            return learn(session(), group);
        } catch (SQLException still) {
            drop();
            throw new StoreUnavailable(still);
        }
    }

    private WriterSession learn(WriterSession at, List<Pending> group) throws SQLException {
        var unknown = heads.unknownOf(group);
        if (!unknown.isEmpty()) heads.learn(at.lastOf(unknown));
        return at;
    }

    /// Gives each its place in the log; answers those whose stream has moved on.
    private List<Placed> place(WriterSession at, List<Pending> group, List<Pending> again) {
        var plan = heads.plan();
        var placed = new ArrayList<Placed>();
        long leaf = at.nextLeaf();
        for (var pending : group) {
            var submission = pending.submission();
            var command = submission.receipt().map(NewReceipt::commandId);
            if (command.filter(plan::isPlanned).isPresent()) {
                again.add(pending);
                continue;
            }
            if (command.filter(heads::isAnswered).isPresent()) {
                pending.fail(new DuplicateCommand(command.get()));
                continue;
            }
            var moved = plan.firstMoved(submission.events());
            if (moved.isPresent()) {
                pending.fail(new StreamConflict(moved.get()));
                continue;
            }
            plan.add(submission);
            placed.add(new Placed(pending, leaf));
            leaf += submission.events().size();
        }
        return placed;
    }

    /// Up to where the log reaches with what is being committed and nobody was told of yet; 0 while nothing is.
    long underWay() {
        return underWay;
    }

    private void store(WriterSession at, List<Placed> group, Way way) {
        var last = group.getLast();
        underWay = last.firstLeaf() + last.events().size();
        try {
            storeAndTell(at, group, way);
        } finally {
            underWay = 0;
        }
    }

    private void storeAndTell(WriterSession at, List<Placed> group, Way way) {
        long recordedAt = at.nextMoment(clock.getAsLong());
        try {
            group.forEach(placed -> placed.recordAt(recordedAt));
            way.take(at, group);
        } catch (SQLException failed) {
            afterFailure(group, failed, way);
            return;
        } catch (RuntimeException | OutOfMemoryError failed) {
            afterLoss(group, failed, way);
            return;
        }
        at.advance(group, recordedAt);
        stored(group);
    }

    private void stored(List<Placed> group) {
        Failpoints.reach(Failpoints.Point.COMMITTED);
        group.forEach(placed -> heads.add(placed.submission()));
        var appended = appended(group);
        for (var listener : listeners) tell(listener, appended);
        group.forEach(Placed::succeed);
    }

    private static Appended appended(List<Placed> group) {
        var first = group.getFirst();
        var events = group.stream().flatMap(placed -> placed.events().stream()).toList();
        return new Appended(first.firstLeaf(), first.recordedAt(), events);
    }

    private static void tell(Consumer<Appended> listener, Appended appended) {
        try {
            listener.accept(appended);
        } catch (RuntimeException failed) {
            // What is committed stays committed; the listener finds it by reading the log.
            LOG.warn("a listener to the log's commits failed", failed);
        }
    }

    private void afterFailure(List<Placed> group, SQLException failed, Way way) {
        if (SqlFailures.lostSession(failed)) {
            afterLoss(group, failed, way);
        } else if (SqlFailures.fenced(failed)) {
            drop();
            group.forEach(placed -> placed.pending().fail(new NotTheWriter()));
        } else if (SqlFailures.diskFull(failed)) {
            group.forEach(placed -> placed.pending().fail(new StoreUnavailable(failed)));
        } else if (group.size() == 1) {
            var alone = group.getFirst();
            heads.forget(alone.submission());
            alone.pending().fail(SqlFailures.of(failed, alone.submission()));
        } else {
            commitInHalves(group, way);
        }
    }

    private void commitInHalves(List<Placed> group, Way way) {
        var pending = group.stream().map(Placed::pending).toList();
        int half = pending.size() / 2;
        commit(pending.subList(0, half), way);
        commit(pending.subList(half, pending.size()), way);
    }

    /// The session ended before it said how the commit ended. The lock comes free only when the server is through with
    /// it; then the log itself tells.
    private void afterLoss(List<Placed> group, Throwable failed, Way way) {
        drop();
        try {
            var fresh = session();
            if (fresh.holds(group)) stored(group);
            else if (group.size() > 1) commitInHalves(group, way);
            else onceMore(group.getFirst().pending(), failed, way);
        } catch (SQLException | StoreFailure still) {
            drop();
            failed.addSuppressed(still);
            group.forEach(placed -> placed.pending().fail(new StoreUnavailable(failed)));
        }
    }

    /// What ends every session that tries to store it is given up.
    private void onceMore(Pending alone, Throwable failed, Way way) {
        if (alone.isSecondLoss()) alone.fail(new StoreUnavailable(failed));
        else commit(List.of(alone), way);
    }

    private WriterSession session() {
        var open = session;
        if (open != null) return open;
        if (closed) throw new NotTheWriter();
        try {
            heads.clear();
            var fresh = WriterSession.open(connections, standby);
            session = fresh;
            standby = false;
            return fresh;
        } catch (NotTheWriter other) {
            standby = true;
            throw other;
        } catch (SQLException unreachable) {
            throw new StoreUnavailable(unreachable);
        }
    }

    private void drop() {
        var open = session;
        session = null;
        heads.clear();
        if (open != null) open.close();
    }
}
