package portability.ledger.store;

import java.sql.SQLException;
import java.util.Optional;
import portability.ledger.store.StoreFailure.StoreUnavailable;

/// The newest snapshot of each stream that has one.
public final class SnapshotTable {
    private final Connections connections;

    public SnapshotTable(Connections connections) {
        this.connections = connections;
    }

    /// A state up to an event of its stream.
    public static final class Row {
        private final long streamSeq;
        private final String stateName;
        private final byte[] state;

        private Row(long streamSeq, String stateName, byte[] state) {
            this.streamSeq = streamSeq;
            this.stateName = stateName;
            this.state = state;
        }

        public long streamSeq() {
            return streamSeq;
        }

        public String stateName() {
            return stateName;
        }

        public byte[] state() {
            return state;
        }
    }

    /// Keeps a state, unless there is a later one.
    public void put(String streamId, long streamSeq, String stateName, byte[] state) {
        try (var connection = connections.open();
                var put = connection.prepareStatement("""
                        insert into snapshot (stream_id, stream_seq, state_name, state) values (?, ?, ?, ?)
                        on conflict (stream_id) do update
                        set stream_seq = excluded.stream_seq, state_name = excluded.state_name, state = excluded.state
                        where snapshot.stream_seq < excluded.stream_seq""")) {
            put.setString(1, streamId);
            put.setLong(2, streamSeq);
            put.setString(3, stateName);
            put.setBytes(4, state);
            Failpoints.reach(Failpoints.Point.IN_SNAPSHOT);
            put.executeUpdate();
        } catch (SQLException failed) {
            throw new StoreUnavailable(failed);
        }
    }

    public Optional<Row> get(String streamId) {
        try (var connection = connections.open();
                var ask = connection.prepareStatement(
                        "select stream_seq, state_name, state from snapshot where stream_id = ?")) {
            ask.setString(1, streamId);
            try (var row = ask.executeQuery()) {
                if (!row.next()) return Optional.empty();
                return Optional.of(new Row(row.getLong(1), row.getString(2), row.getBytes(3)));
            }
        } catch (SQLException failed) {
            throw new StoreUnavailable(failed);
        }
    }

    /// Forgets the states of these streams.
    public void delete(Iterable<String> streamIds) {
        try (var connection = connections.open();
                var delete = connection.prepareStatement("delete from snapshot where stream_id = ?")) {
            for (var stream : streamIds) {
                delete.setString(1, stream);
                delete.addBatch();
            }
            delete.executeBatch();
        } catch (SQLException failed) {
            throw new StoreUnavailable(failed);
        }
    }
}
