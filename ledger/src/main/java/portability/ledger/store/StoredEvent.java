package portability.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import portability.ledger.seal.Sha256;

/// An entry of the log as it stands there. Not to be changed: its arrays are the entry's own.
public final class StoredEvent {
    static final String COLUMNS = "leaf_index, event_id, stream_id, stream_seq, stream_type, event_name, event_version,"
            + " recorded_at, metadata, payload, leaf_hash";

    private final long leafIndex;
    private final UUID eventId;
    private final String streamId;
    private final long streamSeq;
    private final String streamType;
    private final String name;
    private final int version;
    private final long recordedAt;
    private final byte[] metadata;
    private final byte[] payload;
    private final byte[] leafHash;

    private StoredEvent(ResultSet row) throws SQLException {
        leafIndex = row.getLong(1);
        eventId = (UUID) row.getObject(2);
        streamId = row.getString(3);
        streamSeq = row.getLong(4);
        streamType = row.getString(5);
        name = row.getString(6);
        version = row.getInt(7);
        recordedAt = row.getLong(8);
        metadata = row.getBytes(9);
        payload = row.getBytes(10);
        leafHash = row.getBytes(11);
    }

    static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(row);
    }

    public long leafIndex() {
        return leafIndex;
    }

    public UUID eventId() {
        return eventId;
    }

    public String streamId() {
        return streamId;
    }

    public long streamSeq() {
        return streamSeq;
    }

    public String streamType() {
        return streamType;
    }

    public String name() {
        return name;
    }

    public int version() {
        return version;
    }

    /// Microseconds since 1970.
    public long recordedAt() {
        return recordedAt;
    }

    public Instant recordedMoment() {
        return Instant.EPOCH.plus(recordedAt, ChronoUnit.MICROS);
    }

    public byte[] metadata() {
        return metadata;
    }

    public byte[] payload() {
        return payload;
    }

    /// As stored; whether it is right, [#isIntact] says.
    public byte[] leafHash() {
        return leafHash;
    }

    /// Do the bytes that stand here lead to the hash that stands here?
    public boolean isIntact() {
        var leaf = new Leaf(
                leafIndex,
                eventId,
                recordedAt,
                streamId,
                streamSeq,
                streamType,
                name,
                version,
                Sha256.of(metadata),
                Sha256.of(payload));
        return Arrays.equals(leafHash, leaf.hash());
    }

    @Override
    public String toString() {
        return "entry %d: %s v%d of %s".formatted(leafIndex, name, version, streamId);
    }
}
