package portability.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import portability.ledger.store.StoreFailure.StoreUnavailable;

/// Reads the log, in its order or by stream. All methods throw [StoreUnavailable] where the database does not answer.
public final class LogReader {
    private static final long PAGE_BYTES = 2_000_000;
    /// What came before an entry counts: so there is always a first one, however large.
    private static final String PAGE_OF_STREAM = "select " + StoredEvent.COLUMNS
            + " from (select *, sum(octet_length(payload)) over (order by stream_seq) - octet_length(payload) as before"
            + " from log_entry where stream_id = ? and stream_seq >= ?) stream"
            + " where before < " + PAGE_BYTES + " order by stream_seq";

    private final Connections connections;

    /// @param connections may be a pool's
    public LogReader(Connections connections) {
        this.connections = connections;
    }

    /// How many entries are committed: the place of the next one.
    public long size() {
        return ask("select coalesce(max(leaf_index) + 1, 0) from log_entry", _ -> {}, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    /// Entries from a place on, in order.
    public List<StoredEvent> from(long leafIndex, int atMost) {
        return entries("where leaf_index >= ? order by leaf_index limit ?", ask -> {
            ask.setLong(1, leafIndex);
            ask.setInt(2, atMost);
        });
    }

    public Optional<StoredEvent> entry(long leafIndex) {
        return entries("where leaf_index = ?", ask -> ask.setLong(1, leafIndex)).stream()
                .findFirst();
    }

    /// A stream's entries from a place in it on, in order, not more than so many.
    public List<StoredEvent> stream(String streamId, long fromSeq, int atMost) {
        return entries("where stream_id = ? and stream_seq >= ? order by stream_seq limit ?", ask -> {
            ask.setString(1, streamId);
            ask.setLong(2, fromSeq);
            ask.setInt(3, atMost);
        });
    }

    /// A stream's entries from a place in it on, in order.
    public List<StoredEvent> stream(String streamId, long fromSeq) {
        return entries("where stream_id = ? and stream_seq >= ? order by stream_seq", ask -> {
            ask.setString(1, streamId);
            ask.setLong(2, fromSeq);
        });
    }

    /// A stream's entries from a place in it on, in order, as many as may be in memory at once, and where it has any,
    /// at
    /// least one.
    public Page streamPage(String streamId, long fromSeq) {
        var entries = ask(
                PAGE_OF_STREAM,
                ask -> {
                    ask.setString(1, streamId);
                    ask.setLong(2, fromSeq);
                },
                LogReader::all);
        long bytes = entries.stream().mapToLong(entry -> entry.payload().length).sum();
        return new Page(entries, bytes >= PAGE_BYTES);
    }

    /// Some entries.
    ///
    /// @param full whether there may be more
    public record Page(List<StoredEvent> entries, boolean full) {}

    /// The entries of all streams whose ids begin so, stream by stream.
    ///
    /// @param prefix ends with a slash
    public List<StoredEvent> streamsUnder(String prefix) {
        if (!prefix.endsWith("/")) throw new IllegalArgumentException("a prefix ends with a slash: " + prefix);
        // The character after the slash: ids are compared byte by byte.
        var beyond = prefix.substring(0, prefix.length() - 1) + (char) ('/' + 1);
        return entries("where stream_id > ? and stream_id < ? order by stream_id, stream_seq", ask -> {
            ask.setString(1, prefix);
            ask.setString(2, beyond);
        });
    }

    /// The place of a stream's last entry; empty where it has none.
    public OptionalLong lastOf(String streamId) {
        return ask(
                "select stream_seq from log_entry where stream_id = ? order by stream_seq desc limit 1",
                ask -> ask.setString(1, streamId),
                rows -> rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty());
    }

    /// The place of the first entry recorded at a moment or after it; the log's size where there is none.
    ///
    /// Moments never fall from one entry to the next, so halving finds it without an index.
    ///
    /// @param moment microseconds since 1970
    public long firstSince(long moment) {
        long low = 0;
        long high = size();
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (recordedAt(middle) < moment) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private long recordedAt(long leafIndex) {
        return ask("select recorded_at from log_entry where leaf_index = ?", ask -> ask.setLong(1, leafIndex), rows -> {
            if (!rows.next()) throw new IllegalStateException("the log has a hole at " + leafIndex);
            return rows.getLong(1);
        });
    }

    /// What a command was answered; empty if it never was.
    public Optional<StoredReceipt> receipt(String commandId) {
        return ask(
                "select digest, reply from command_receipt where command_id = ?",
                ask -> ask.setString(1, commandId),
                rows -> rows.next()
                        ? Optional.of(new StoredReceipt(rows.getBytes(1), rows.getBytes(2)))
                        : Optional.empty());
    }

    private List<StoredEvent> entries(String which, Binding parameters) {
        return ask("select " + StoredEvent.COLUMNS + " from log_entry " + which, parameters, LogReader::all);
    }

    private static List<StoredEvent> all(java.sql.ResultSet rows) throws SQLException {
        var entries = new ArrayList<StoredEvent>();
        while (rows.next()) entries.add(StoredEvent.read(rows));
        return entries;
    }

    private interface Binding {
        void of(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T of(java.sql.ResultSet rows) throws SQLException;
    }

    private <T> T ask(String sql, Binding parameters, Reading<T> reading) {
        try (Connection connection = connections.open();
                var ask = connection.prepareStatement(sql)) {
            parameters.of(ask);
            try (var rows = ask.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException failed) {
            throw new StoreUnavailable(failed);
        }
    }
}
