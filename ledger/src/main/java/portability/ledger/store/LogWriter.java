package portability.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import portability.ledger.store.StoreFailure.DuplicateCommand;
import portability.ledger.store.StoreFailure.NotTheWriter;
import portability.ledger.store.StoreFailure.StoreUnavailable;
import portability.ledger.store.StoreFailure.StreamConflict;

/// The one who appends to the log of a database.
///
/// There is no thread that writes. Whoever submits while nobody commits takes the turn and commits at once; what others
/// submit meanwhile waits, and goes together in the next transaction. A failure of one leaves the others' in: the group
/// is committed again in halves. Nobody is answered before the commit.
///
/// A database has one writer: the process whose session holds the lock. Another one is answered [NotTheWriter].
public final class LogWriter implements AutoCloseable {
    /// One turn leads so many groups at most, so that whoever has it is answered too.
    private static final int GROUPS_PER_TURN = 16;
    private static final int MOST_PER_GROUP = 512;

    private final Connections connections;
    private final LongSupplier clock;
    private final Heads heads = new Heads();
    private final Queue<Pending> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private @Nullable WriterSession session;
    private volatile boolean closed;

    /// @param connections gives sessions of the database itself: no pool's, no pooler's
    /// @param clock       microseconds since 1970
    public LogWriter(Connections connections, LongSupplier clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /// Is told the number of entries after each commit. Must return at once.
    public void onCommit(LongConsumer listener) {
        listeners.add(listener);
    }

    /// Stores all of it, or nothing.
    /// @return when it is durable
    /// @throws StoreFailure if it is not stored; with [StoreUnavailable] alone it may be
    public Committed submit(Submission submission) {
        var pending = new Pending(submission, Thread.currentThread());
        waiting.add(pending);
        while (!pending.isDone()) {
            if (turn.tryLock()) {
                try {
                    lead(pending);
                } finally {
                    turn.unlock();
                }
                callNext();
            } else {
                LockSupport.park(this);
            }
        }
        return pending.result();
    }

    /// Stores many events of one stream by COPY, in a transaction of their own.
    public Committed submitBulk(Submission submission) {
        turn.lock();
        try {
            var pending = new Pending(submission, Thread.currentThread());
            commit(List.of(pending), (at, group) -> at.copy(group.getFirst()));
            return pending.result();
        } finally {
            turn.unlock();
            callNext();
        }
    }

    /// Is this process the writer, or can it become it now?
    public boolean isWriter() {
        turn.lock();
        try {
            session();
            return true;
        } catch (StoreFailure _) {
            return false;
        } finally {
            turn.unlock();
            callNext();
        }
    }

    /// Gives the turn away for good: another process can write.
    @Override
    public void close() {
        turn.lock();
        try {
            closed = true;
            drop();
        } finally {
            turn.unlock();
            callNext();
        }
    }

    /// Somebody may have come while the turn was being given back.
    private void callNext() {
        var next = waiting.peek();
        if (next != null) LockSupport.unpark(next.thread());
    }

    private void lead(Pending own) {
        for (int groups = 0; groups < GROUPS_PER_TURN; groups++) {
            var group = nextGroup();
            if (group.isEmpty()) return;
            commit(group, WriterSession::insert);
            if (own.isDone() && waiting.isEmpty()) return;
        }
    }

    private List<Pending> nextGroup() {
        var group = new ArrayList<Pending>();
        while (group.size() < MOST_PER_GROUP) {
            var next = waiting.poll();
            if (next == null) break;
            group.add(next);
        }
        return group;
    }

    /// How a group gets into the database.
    private interface Way {
        void take(WriterSession session, List<Placed> group) throws SQLException;
    }

    /// Commits a group, or answers each of it why it is not stored.
    private void commit(List<Pending> group, Way way) {
        var again = new ArrayList<Pending>();
        try {
            var at = session();
            var placed = place(at, group, again);
            if (!placed.isEmpty()) store(at, placed, way);
        } catch (StoreFailure failure) {
            group.stream().filter(Predicate.not(Pending::isDone)).forEach(pending -> pending.fail(failure));
            return;
        }
        // The same command twice in one group: the second finds the receipt of the first.
        if (!again.isEmpty()) commit(again, way);
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

    private void store(WriterSession at, List<Placed> group, Way way) {
        long recordedAt = at.nextMoment(clock.getAsLong());
        try {
            group.forEach(placed -> placed.recordAt(recordedAt));
            way.take(at, group);
        } catch (SQLException failed) {
            afterFailure(group, failed, way);
            return;
        }
        stored(at, group, recordedAt);
    }

    private void stored(WriterSession at, List<Placed> group, long recordedAt) {
        at.advance(group, recordedAt);
        group.forEach(placed -> heads.add(placed.submission()));
        for (var listener : listeners) listener.accept(at.nextLeaf());
        group.forEach(Placed::succeed);
    }

    private void afterFailure(List<Placed> group, SQLException failed, Way way) {
        if (SqlFailures.lostSession(failed)) {
            afterLoss(group, failed, way);
        } else if (SqlFailures.fenced(failed)) {
            drop();
            group.forEach(placed -> placed.pending().fail(new NotTheWriter()));
        } else if (group.size() == 1) {
            var alone = group.getFirst();
            heads.forget(alone.submission());
            alone.pending().fail(SqlFailures.of(failed, alone.submission()));
        } else {
            var pending = group.stream().map(Placed::pending).toList();
            int half = pending.size() / 2;
            commit(pending.subList(0, half), way);
            commit(pending.subList(half, pending.size()), way);
        }
    }

    /// The session ended before it said how the commit ended. The lock comes free only when the server is through with
    /// it; then the log itself tells.
    private void afterLoss(List<Placed> group, SQLException failed, Way way) {
        drop();
        try {
            var fresh = session();
            if (fresh.holds(group.getFirst())) {
                group.forEach(placed -> heads.add(placed.submission()));
                for (var listener : listeners) listener.accept(fresh.nextLeaf());
                group.forEach(Placed::succeed);
            } else {
                commit(group.stream().map(Placed::pending).toList(), way);
            }
        } catch (SQLException | StoreFailure still) {
            failed.addSuppressed(still);
            group.forEach(placed -> placed.pending().fail(new StoreUnavailable(failed)));
        }
    }

    private WriterSession session() {
        var open = session;
        if (open != null) return open;
        if (closed) throw new NotTheWriter();
        try {
            heads.clear();
            var fresh = WriterSession.open(connections);
            session = fresh;
            return fresh;
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
