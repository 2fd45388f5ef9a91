package portability.bench.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/// A table with the log's columns and indexes, filled by plain JDBC: what the ledger is compared with.
///
/// Rows hold the bytes of an entry of the log, so that both sides store the same amount.
public final class RawTable {
    private static final String COLUMNS = "(leaf_index, event_id, stream_id, stream_seq, stream_type, event_name,"
            + " event_version, recorded_at, metadata, payload, leaf_hash)";
    private static final String PLACES = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int COLUMN_COUNT = 11;

    private final BenchDatabase database;
    private final AtomicLong next = new AtomicLong();
    private final Template template;

    /// What every row has.
    private static final class Template {
        private final String streamType;
        private final String name;
        private final byte[] metadata;
        private final byte[] payload;
        private final byte[] leafHash;

        private Template(ResultSet entry) throws SQLException {
            streamType = entry.getString(1);
            name = entry.getString(2);
            metadata = entry.getBytes(3);
            payload = entry.getBytes(4);
            leafHash = entry.getBytes(5);
        }
    }

    private RawTable(BenchDatabase database, Template template) {
        this.database = database;
        this.template = template;
    }

    /// @param eventName the log's last event of this name is the model of every row
    public static RawTable like(BenchDatabase database, String eventName) {
        database.execute("create table if not exists raw_entry (like log_entry including all)");
        try (var connection = database.open();
                var ask = connection.prepareStatement("select stream_type, event_name, metadata, payload, leaf_hash"
                        + " from log_entry where event_name = ? order by leaf_index desc limit 1")) {
            ask.setString(1, eventName);
            try (var row = ask.executeQuery()) {
                if (!row.next()) throw new IllegalStateException("the log has no " + eventName);
                return new RawTable(database, new Template(row));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("no raw table", failed);
        }
    }

    public BenchDatabase database() {
        return database;
    }

    public long rows() {
        return database.number("select count(*) from raw_entry");
    }

    /// Bytes of metadata and payload in a row.
    public int rowBytes() {
        return template.metadata.length + template.payload.length;
    }

    /// Inserts and commits again and again, on a connection of its own.
    public Inserting inserting(int rowsPerCommit) throws SQLException {
        var connection = database.open();
        connection.setAutoCommit(false);
        var sql = new StringBuilder("insert into raw_entry ")
                .append(COLUMNS)
                .append(" values ")
                .append(PLACES);
        for (int i = 1; i < rowsPerCommit; i++) sql.append(", ").append(PLACES);
        return new Inserting(connection, connection.prepareStatement(sql.toString()), rowsPerCommit);
    }

    public final class Inserting implements AutoCloseable {
        private final Connection connection;
        private final PreparedStatement insert;
        private final int rows;

        private Inserting(Connection connection, PreparedStatement insert, int rows) {
            this.connection = connection;
            this.insert = insert;
            this.rows = rows;
        }

        /// One statement and one commit; returns how many rows that were.
        public long once() throws SQLException {
            var random = ThreadLocalRandom.current();
            long first = next.getAndAdd(rows);
            var stream = "career-" + new UUID(random.nextLong(), random.nextLong());
            for (int i = 0; i < rows; i++) bind(i, first + i, stream, random);
            insert.executeUpdate();
            connection.commit();
            return rows;
        }

        private void bind(int row, long leafIndex, String stream, Random random) throws SQLException {
            int column = row * COLUMN_COUNT;
            insert.setLong(++column, leafIndex);
            insert.setObject(++column, new UUID(leafIndex, random.nextLong()));
            insert.setString(++column, stream);
            insert.setLong(++column, row);
            insert.setString(++column, template.streamType);
            insert.setString(++column, template.name);
            insert.setInt(++column, 1);
            insert.setLong(++column, System.currentTimeMillis() * 1000);
            insert.setBytes(++column, template.metadata);
            insert.setBytes(++column, template.payload);
            insert.setBytes(++column, template.leafHash);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
