package portability.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Submissions that become one group: the table is locked until the first of all is on its way and the others wait.
final class Together implements AutoCloseable {
    private final LogWriter writer;
    private final Connection lock;
    private final List<Thread> threads = new ArrayList<>();
    private final List<CompletableFuture<Committed>> outcomes = new ArrayList<>();

    Together(TestLog log, LogWriter writer) throws SQLException {
        this.writer = writer;
        this.lock = log.database.connect();
        lock.setAutoCommit(false);
        lock.createStatement().execute("lock table log_entry, command_receipt in exclusive mode");
        submit(TestLog.of(TestLog.event("leads the turn", 0)));
    }

    /// Queues one more, behind those before it.
    Thread submit(Submission submission) {
        return submit(submission, () -> {});
    }

    /// @param afterwards what its thread does when it was answered
    Thread submit(Submission submission, Runnable afterwards) {
        var outcome = new CompletableFuture<Committed>();
        var thread = Thread.ofPlatform().start(() -> {
            try {
                var committed = writer.submit(submission);
                afterwards.run();
                outcome.complete(committed);
            } catch (Throwable failed) { // told by whoever asks how it ended
                outcome.completeExceptionally(failed);
            }
        });
        threads.add(thread);
        outcomes.add(outcome);
        awaitWaiting(thread);
        return thread;
    }

    /// Until it waits: for the database, or for its turn.
    void awaitWaiting(Thread thread) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!isWaiting(thread)) {
            if (System.nanoTime() > giveUp) throw new IllegalStateException("it does not wait: " + thread.getState());
            LockSupport.parkNanos(1_000_000);
        }
    }

    private boolean isWaiting(Thread thread) {
        return thread.equals(threads.getFirst()) ? insertWaits() : thread.getState() == Thread.State.WAITING;
    }

    private boolean insertWaits() {
        try (var ask = lock.createStatement();
                var found = ask.executeQuery("select count(*) from pg_locks l join pg_database d on d.oid = l.database"
                        + " where not granted and d.datname = current_database()")) {
            return found.next() && found.getInt(1) > 0;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Lets the table go. What the submissions were answered, in their order: [Committed], or what was thrown.
    List<Object> go() throws SQLException {
        lock.rollback();
        var answers = new ArrayList<>();
        for (var outcome : outcomes.subList(1, outcomes.size())) answers.add(answer(outcome));
        return answers;
    }

    private static Object answer(CompletableFuture<Committed> outcome) {
        try {
            return outcome.orTimeout(20, TimeUnit.SECONDS).join();
        } catch (CompletionException failed) {
            @Nullable Throwable cause = failed.getCause();
            if (cause == null || cause instanceof TimeoutException)
                throw new IllegalStateException("it was never answered");
            return cause;
        }
    }

    @Override
    public void close() throws SQLException {
        lock.close();
    }
}
