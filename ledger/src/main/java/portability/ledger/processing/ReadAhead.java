package portability.ledger.processing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Fetches the next stretch of the log while the one before is being applied. Of one segment; used by one
/// thread.
final class ReadAhead {
    private static final int FEWEST = 16;
    private static final int MOST = 1024;
    /// About so much is in memory twice: what is being applied, and what comes next.
    private static final long BYTES = 2_000_000;

    private final LogRows rows;
    private final DataSource database;
    private final Executor helper;
    private int step = 256;
    private @Nullable Stretch coming;

    ReadAhead(LogRows rows, DataSource database, Executor helper) {
        this.rows = rows;
        this.database = database;
        this.helper = helper;
    }

    private record Stretch(long from, long to, CompletableFuture<List<LogRow>> rows) {}

    /// Where the stretch that starts here should end.
    long end(long from, long limit) {
        var next = coming;
        if (next != null && next.from == from && next.to <= limit) return next.to;
        return Math.min(limit, from + step);
    }

    /// The wanted entries of a stretch.
    ///
    /// @param own  the caller's connection, for what was not fetched before
    /// @param head how many entries the log has: only what is complete is fetched ahead
    List<LogRow> take(Connection own, long from, long to, long head) throws SQLException {
        var fetched = fetched(from, to);
        if (fetched == null) fetched = rows.fetch(own, from, to);
        adapt(fetched);
        if (head >= to + step) start(to, to + step);
        return fetched;
    }

    private @Nullable List<LogRow> fetched(long from, long to) {
        var next = coming;
        coming = null;
        if (next == null || next.from != from || next.to != to) return null;
        try {
            return next.rows.join();
        } catch (CompletionException _) {
            // The caller tries on its own connection, and hears what is wrong there.
            return null;
        }
    }

    private void start(long from, long to) {
        coming = new Stretch(from, to, CompletableFuture.supplyAsync(() -> fetch(from, to), helper));
    }

    private List<LogRow> fetch(long from, long to) {
        try (var connection = database.getConnection()) {
            return rows.fetch(connection, from, to);
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
