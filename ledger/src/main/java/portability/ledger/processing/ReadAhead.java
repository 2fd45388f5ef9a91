package portability.ledger.processing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.axonframework.eventhandling.Segment;
import org.jspecify.annotations.Nullable;
import portability.ledger.processing.LogRows.Fetched;

/// Fetches and decodes what comes next in the log while the stretch before is being applied. Of one segment; used by
/// one thread.
final class ReadAhead {
    /// More than one, so that a core decodes while another waits for rows.
    private static final int STRETCHES = 2;
    private static final int MOST = 1024;
    /// Where fewer entries than so many make up [LogRows#BYTES], they are large: then nothing is kept beside what is
    /// being applied. With dozens of processors behind at once, what was fetched ahead filled the heap.
    private static final int LARGE = 64;

    private final Handlers handlers;
    private final Segment segment;
    private final DataSource database;
    private final Executor helper;
    private final Deque<Stretch> coming = new ArrayDeque<>();
    private int step = 256;

    ReadAhead(Handlers handlers, Segment segment, DataSource database, Executor helper) {
        this.handlers = handlers;
        this.segment = segment;
        this.database = database;
        this.helper = helper;
    }

    /// @param taken by whoever fetches it: who waits for it does not wait for a connection with one in hand
    private record Stretch(long from, long to, CompletableFuture<Fetched> rows, AtomicBoolean taken) {
        private boolean take() {
            return taken.compareAndSet(false, true);
        }
    }

    /// The wanted entries that come next, and up to where they reach.
    ///
    /// @param own   the caller's connection, for what was not fetched before
    /// @param limit up to where at most
    /// @param head  how many entries the log has: only what is complete is fetched ahead
    Fetched take(Connection own, long from, long limit, long head) throws SQLException {
        long to = end(from, limit);
        var fetched = fetched(from, to);
        if (fetched == null) fetched = handlers.rows().fetch(own, from, to);
        // What was to follow on the whole stretch does not follow on a part of it.
        if (fetched.end() < to) clear();
        adapt(fetched);
        fill(fetched.end(), head);
        return fetched;
    }

    /// What was taken, and was not applied from there on: it comes next, or is fetched again.
    void giveBack(Fetched fetched, long from) {
        if (areLarge()) return;
        var rest = fetched.from(from);
        coming.addFirst(
                new Stretch(from, rest.end(), CompletableFuture.completedFuture(rest), new AtomicBoolean(true)));
    }

    private long end(long from, long limit) {
        var next = coming.peek();
        if (next != null && next.from == from && next.to <= limit) return next.to;
        return Math.min(limit, from + step);
    }

    private @Nullable Fetched fetched(long from, long to) {
        var next = coming.poll();
        if (next == null || next.from != from || next.to != to) {
            if (next != null) next.take();
            clear();
            return null;
        }
        if (next.take()) return null;
        try {
            return next.rows.get();
        } catch (ExecutionException _) {
            // The caller tries on its own connection, and hears what is wrong there.
            return null;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void clear() {
        coming.forEach(Stretch::take);
        coming.clear();
    }

    /// Were those that were taken last?
    boolean areLarge() {
        return step < LARGE;
    }

    private void fill(long from, long head) {
        if (areLarge()) {
            clear();
            return;
        }
        long at = coming.isEmpty() ? from : coming.getLast().to;
        for (; coming.size() < STRETCHES && at + step <= head; at += step) coming.add(start(at, at + step));
    }

    private Stretch start(long from, long to) {
        var taken = new AtomicBoolean();
        return new Stretch(from, to, CompletableFuture.supplyAsync(() -> fetch(from, to, taken), helper), taken);
    }

    private Fetched fetch(long from, long to, AtomicBoolean taken) {
        var fetched = fetchUntaken(from, to, taken);
        for (var row : fetched.rows()) if (Handlers.belongs(row, segment)) handlers.decode(row);
        return fetched;
    }

    /// Nothing where somebody else has come first, who waits for no connection.
    private Fetched fetchUntaken(long from, long to, AtomicBoolean taken) {
        if (taken.get()) return Fetched.nothing(from);
        try (var connection = database.getConnection()) {
            return taken.compareAndSet(false, true)
                    ? handlers.rows().fetch(connection, from, to)
                    : Fetched.nothing(from);
        } catch (SQLException failed) {
            throw new CompletionException(failed);
        }
    }

    /// What is fetched holds about [LogRows#BYTES], three times: what is being applied, and what comes next.
    private void adapt(Fetched fetched) {
        if (fetched.rows().isEmpty()) return;
        step = Math.clamp(LogRows.BYTES / Math.max(1, fetched.averageBytes()), 1, MOST);
    }
}
