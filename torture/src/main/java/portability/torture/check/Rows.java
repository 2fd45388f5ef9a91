package portability.torture.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/// Everything a check looks at, read at one moment.
record Rows(
        List<Entry> log,
        Map<String, String> receipts,
        Map<String, Balance> balances,
        OptionalLong applied,
        Set<Long> letters,
        List<Snapshot> snapshots,
        List<Note> checkpoints) {
    /// What the read model says of an account.
    record Balance(long amount, long events) {}

    /// A stored state.
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Snapshot(String streamId, long streamSeq, byte[] state) {}

    /// A checkpoint as stored.
    record Note(long size, String text) {}

    static Rows read(Connection database) throws SQLException {
        database.setAutoCommit(false);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return new Rows(
                    list(
                            database,
                            "select leaf_index, event_id, stream_id, stream_seq, stream_type, event_name,"
                                    + " event_version, recorded_at, metadata, payload, leaf_hash from log_entry"
                                    + " order by leaf_index",
                            Rows::entry),
                    receipts(database),
                    balances(database),
                    applied(database),
                    new HashSet<>(list(
                            database,
                            "select leaf_index from dead_letter where processor = 'balances'"
                                    + " and discarded_at is null",
                            row -> row.getLong(1))),
                    list(
                            database,
                            "select stream_id, stream_seq, state from snapshot" + " where state_name like 'account/%'",
                            row -> new Snapshot(row.getString(1), row.getLong(2), row.getBytes(3))),
                    list(
                            database,
                            "select tree_size, note from log_checkpoint order by tree_size",
                            row -> new Note(row.getLong(1), row.getString(2))));
        } finally {
            database.rollback();
        }
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> list(Connection database, String sql, Reading<T> reading) throws SQLException {
        var list = new ArrayList<T>();
        try (var ask = database.createStatement();
                var rows = ask.executeQuery(sql)) {
            while (rows.next()) list.add(reading.of(rows));
        }
        return list;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                (UUID) row.getObject(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getLong(8),
                row.getBytes(9),
                row.getBytes(10),
                row.getBytes(11));
    }

    /// All of a receipt, as text.
    private static Map<String, String> receipts(Connection database) throws SQLException {
        var receipts = new HashMap<String, String>();
        list(
                database,
                "select command_id, encode(digest, 'hex') || ' ' || encode(reply, 'hex') || ' ' || recorded_at"
                        + " from command_receipt",
                row -> receipts.put(row.getString(1), row.getString(2)));
        return receipts;
    }

    private static Map<String, Balance> balances(Connection database) throws SQLException {
        var balances = new HashMap<String, Balance>();
        list(
                database,
                "select account, amount, events from balance",
                row -> balances.put(row.getString(1), new Balance(row.getLong(2), row.getLong(3))));
        return balances;
    }

    /// How many entries the read model has dealt with; empty if it has not begun.
    private static OptionalLong applied(Connection database) throws SQLException {
        return list(database, "select applied from processor_token where processor = 'balances'", row -> row.getLong(1))
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
