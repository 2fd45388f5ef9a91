package portability.ledger.processing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.axonframework.eventhandling.Segment;
import org.jspecify.annotations.Nullable;

/// Fetches and decodes what comes next in the log while the stretch before is being applied. Of one segment; used by
/// one thread.
final class ReadAhead {
    /// More than one, so that a core decodes while another waits for rows.
    private static final int STRETCHES = 2;
    private static final int FEWEST = 16;
    private static final int MOST = 1024;
    /// About so much is in memory three times: what is being applied, and what comes next.
    private static final long BYTES = 2_000_000;

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

    private record Stretch(long from, long to, CompletableFuture<List<LogRow>> rows) {}

    /// Where the stretch that starts here should end.
    long end(long from, long limit) {
        var next = coming.peek();
        if (next != null && next.from == from && next.to <= limit) return next.to;
        return Math.min(limit, from + step);
    }

    /// The wanted entries of a stretch.
    ///
    /// @param own  the caller's connection, for what was not fetched before
    /// @param head how many entries the log has: only what is complete is fetched ahead
    List<LogRow> take(Connection own, long from, long to, long head) throws SQLException {
        var fetched = fetched(from, to);
        if (fetched == null) fetched = handlers.rows().fetch(own, from, to);
        adapt(fetched);
        fill(to, head);
        return fetched;
    }

    private @Nullable List<LogRow> fetched(long from, long to) {
        var next = coming.poll();
        if (next == null || next.from != from || next.to != to) {
            coming.clear();
            return null;
        }
        try {
            return next.rows.join();
        } catch (CompletionException _) {
            // The caller tries on its own connection, and hears what is wrong there.
            return null;
        }
    }

    private void fill(long from, long head) {
        long at = coming.isEmpty() ? from : coming.getLast().to;
        for (; coming.size() < STRETCHES && at + step <= head; at += step) coming.add(start(at, at + step));
    }

    private Stretch start(long from, long to) {
        return new Stretch(from, to, CompletableFuture.supplyAsync(() -> fetch(from, to), helper));
    }

    private List<LogRow> fetch(long from, long to) {
        try (var connection = database.getConnection()) {
            var rows = handlers.rows().fetch(connection, from, to);
            for (var row : rows) if (Handlers.belongs(row, segment)) handlers.decode(row);
            return rows;
        } catch (SQLException failed) {
            throw new CompletionException(failed);
        }
    }

    private void adapt(List<LogRow> fetched) {
        if (fetched.isEmpty()) return;
        long bytes = 0;
        for (var row : fetched) bytes += row.payload().length;
        long fit = BYTES / Math.max(1, bytes / fetched.size());
        step = Math.clamp(fit, FEWEST, MOST);
    }
}
