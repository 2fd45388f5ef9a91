package portability.ledger.processing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Fetches entries that a processor wants.
final class LogRows {
    /// About so many bytes of payloads are fetched at once: an entry may hold thousands of lines of an invoice.
    static final long BYTES = 2_000_000;

    /// What came before a row counts: so there is always a first one, however large.
    private static final String SELECT = "select " + LogRow.COLUMNS
            + " from (select *, sum(octet_length(payload)) over (order by leaf_index) - octet_length(payload) as before"
            + " from log_entry where leaf_index >= ? and leaf_index < ? and event_name = any(?)"
            + " and leaf_index <> all(?)) wanted"
            + " where before < " + BYTES + " order by leaf_index";

    private final WantedEvents wanted;
    private final RecentRows recent;
    private final String[] names;

    LogRows(WantedEvents wanted, RecentRows recent) {
        this.wanted = wanted;
        this.recent = recent;
        this.names = wanted.names();
    }

    /// The wanted entries of a stretch, as far as they were fetched.
    ///
    /// @param end the first entry after them: where the stretch ends, or before, where its entries are large
    record Fetched(List<LogRow> rows, long end) {
        static Fetched nothing(long end) {
            return new Fetched(List.of(), end);
        }

        /// What stands from a place on.
        Fetched from(long place) {
            return new Fetched(
                    rows.stream().filter(row -> row.leafIndex() >= place).toList(), end);
        }

        private long bytes() {
            return rows.stream().mapToLong(row -> row.payload().length).sum();
        }

        /// How large one of them is, in bytes; 0 where there is none.
        long averageBytes() {
            return rows.isEmpty() ? 0 : bytes() / rows.size();
        }
    }

    /// The wanted entries of a stretch, in order, as many as may be in memory at once. What is known to be of another
    /// kind
    /// is not among them.
    Fetched fetch(Connection connection, long from, long to) throws SQLException {
        if (names.length == 0 || from >= to) return Fetched.nothing(to);
        var unwanted = recent.unwanted(from, to, wanted);
        var known = recent.between(from, to);
        if (known.isPresent())
            return new Fetched(
                    known.get().stream()
                            .filter(row -> wanted.isNamed(row.name()) && !unwanted.contains(row.leafIndex()))
                            .toList(),
                    to);
        try (var ask = connection.prepareStatement(SELECT)) {
            ask.setLong(1, from);
            ask.setLong(2, to);
            ask.setArray(3, connection.createArrayOf("text", names));
            ask.setArray(4, connection.createArrayOf("bigint", unwanted.toArray()));
            try (var rows = ask.executeQuery()) {
                var all = new ArrayList<LogRow>((int) Math.min(to - from, 4096));
                while (rows.next()) all.add(LogRow.read(rows, wanted));
                var fetched = new Fetched(all, to);
                return fetched.bytes() < BYTES
                        ? fetched
                        : new Fetched(all, all.getLast().leafIndex() + 1);
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
