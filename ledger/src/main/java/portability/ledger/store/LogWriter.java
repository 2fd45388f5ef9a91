package portability.ledger.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

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
    /// A group is one message to the server; a submission that is larger goes alone.
    private static final long MOST_BYTES_PER_GROUP = 8L << 20;

    private final GroupCommit commits;
    private final Queue<Pending> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Gathering gathering = new Gathering();

    /// @param connections gives sessions of the database itself: no pool's, no pooler's
    /// @param clock       microseconds since 1970
    public LogWriter(Connections connections, LongSupplier clock) {
        this(connections, clock, new Heads());
    }

    LogWriter(Connections connections, LongSupplier clock, Heads heads) {
        this.commits = new GroupCommit(connections, clock, heads);
    }

    /// Is told of each commit, in the order of the log. Must return at once.
    public void onCommit(Consumer<Appended> listener) {
        commits.onCommit(listener);
    }

    /// Up to where the log reaches with what this process is just committing: who listens is not told of that yet,
    /// though the database may show it already. 0 while nothing is under way.
    public long underWay() {
        return commits.underWay();
    }

    /// Stores all of it, or nothing.
    /// @return when it is durable
    /// @throws StoreFailure if it is not stored; with [StoreUnavailable] alone it may be
    public Committed submit(Submission submission) {
        var pending = new Pending(submission, Thread.currentThread());
        boolean interrupted = false;
        waiting.add(pending);
        try {
            while (!pending.isDone()) {
                // How a commit ends is waited for in any case, and a thread with the flag up would not sleep.
                interrupted |= Thread.interrupted();
                if (turn.tryLock()) leadAndCallNext(pending);
                else LockSupport.park(this);
            }
        } finally {
            waiting.remove(pending);
            if (interrupted) Thread.currentThread().interrupt();
        }
        return pending.result();
    }

    /// Stores many events by COPY, in a transaction of their own. Whoever waits with a command goes before it: else one
    /// bulk after another would keep them waiting until the last.
    public Committed submitBulk(Submission submission) {
        turn.lock();
        try {
            var before = nextGroup();
            if (!before.isEmpty()) commits.insert(before);
            var pending = new Pending(submission, Thread.currentThread());
            commits.copy(pending);
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
            return commits.isWriter();
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
            commits.close();
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

    private void leadAndCallNext(Pending own) {
        try {
            lead(own);
        } finally {
            turn.unlock();
            callNext();
        }
    }

    private void lead(Pending own) {
        // Whoever had the turn before may have answered this one while it took the turn.
        for (int groups = 0; groups < GROUPS_PER_TURN && !(own.isDone() && waiting.isEmpty()); groups++) {
            gathering.await(waiting);
            var group = nextGroup();
            if (group.isEmpty()) return;
            long began = System.nanoTime();
            commits.insert(group);
            gathering.committed(group.size(), waiting.size(), System.nanoTime() - began);
            // Whoever is answered comes again sooner than the turn would come back to it.
            if (own.isDone() && !gathering.isComplete(waiting)) return;
        }
    }

    private List<Pending> nextGroup() {
        var group = new ArrayList<Pending>();
        long bytes = 0;
        for (var next = waiting.peek(); next != null && group.size() < MOST_PER_GROUP; next = waiting.peek()) {
            bytes += next.submission().bytes();
            if (bytes > MOST_BYTES_PER_GROUP && !group.isEmpty()) break;
            group.add(next);
            var _ = waiting.poll();
        }
        return group;
    }
}
