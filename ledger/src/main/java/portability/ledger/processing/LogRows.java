package portability.ledger.processing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Fetches entries that a processor wants.
final class LogRows {
    private static final String SELECT = "select " + LogRow.COLUMNS
            + " from log_entry where leaf_index >= ? and leaf_index < ? and event_name = any(?) order by leaf_index";

    private final WantedEvents wanted;
    private final String[] names;

    LogRows(WantedEvents wanted) {
        this.wanted = wanted;
        this.names = wanted.names();
    }

    /// The wanted entries of a stretch, in order. All are in memory at once: a stretch is short.
    List<LogRow> fetch(Connection connection, long from, long to) throws SQLException {
        if (names.length == 0 || from >= to) return List.of();
        try (var ask = connection.prepareStatement(SELECT)) {
            ask.setLong(1, from);
            ask.setLong(2, to);
            ask.setArray(3, connection.createArrayOf("text", names));
            try (var rows = ask.executeQuery()) {
                var fetched = new ArrayList<LogRow>((int) Math.min(to - from, 4096));
                while (rows.next()) fetched.add(LogRow.read(rows, wanted));
                return fetched;
            }
        }
    }

    /// One entry, by its place.
    LogRow at(Connection connection, long leafIndex) throws SQLException {
        var sql = "select " + LogRow.COLUMNS + " from log_entry where leaf_index = ?";
        try (var ask = connection.prepareStatement(sql)) {
            ask.setLong(1, leafIndex);
            try (var rows = ask.executeQuery()) {
                if (!rows.next()) throw new IllegalStateException("the log has no entry " + leafIndex);
                return LogRow.read(rows, wanted);
            }
        }
    }
}
