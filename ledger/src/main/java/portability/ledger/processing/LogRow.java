package portability.ledger.processing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import portability.ledger.codec.EventCatalogue.EventName;
import portability.ledger.codec.EventCodec;
import portability.ledger.store.NewEvent;

/// An entry of the log as a processor needs it: without its hash. Its arrays are not to be changed.
final class LogRow {
    static final String COLUMNS = "leaf_index, event_id, stream_id, stream_seq, stream_type, event_name, event_version,"
            + " recorded_at, metadata, payload";

    private final long leafIndex;
    private final UUID eventId;
    private final String streamId;
    private final long streamSeq;
    private final String streamType;
    private final EventName name;
    private final long recordedAt;
    private final byte[] metadata;
    private final byte[] payload;
    private final boolean forEverySegment;

    /// Once it was read. Several processors may have the same row.
    private volatile @Nullable Decoded decoded;

    private record Decoded(Object event, long erasuresBefore) {}

    private LogRow(ResultSet row, WantedEvents wanted) throws SQLException {
        leafIndex = row.getLong(1);
        eventId = (UUID) row.getObject(2);
        streamId = row.getString(3);
        streamSeq = row.getLong(4);
        streamType = row.getString(5);
        name = wanted.known(row.getString(6), row.getInt(7));
        recordedAt = row.getLong(8);
        metadata = row.getBytes(9);
        payload = row.getBytes(10);
        forEverySegment = wanted.areForEverySegment(name);
    }

    /// @param forEverySegment whether it concerns every segment, whatever its stream
    LogRow(long leafIndex, long recordedAt, NewEvent event, EventName name, boolean forEverySegment) {
        this.leafIndex = leafIndex;
        this.eventId = event.eventId();
        this.streamId = event.streamId();
        this.streamSeq = event.streamSeq();
        this.streamType = event.streamType();
        this.name = name;
        this.recordedAt = recordedAt;
        this.metadata = event.metadata();
        this.payload = event.payload();
        this.forEverySegment = forEverySegment;
    }

    static LogRow read(ResultSet row, WantedEvents wanted) throws SQLException {
        return new LogRow(row, wanted);
    }

    long leafIndex() {
        return leafIndex;
    }

    UUID eventId() {
        return eventId;
    }

    String streamId() {
        return streamId;
    }

    long streamSeq() {
        return streamSeq;
    }

    String streamType() {
        return streamType;
    }

    EventName name() {
        return name;
    }

    /// What it says; read once, and again once anybody was erased since.
    /// @throws RuntimeException if it does not read
    Object event(EventCodec codec) {
        long erasures = codec.erasures();
        var known = decoded;
        if (known == null || known.erasuresBefore != erasures) {
            known = new Decoded(codec.decode(eventId, streamId, name, payload), erasures);
            decoded = known;
        }
        return known.event;
    }

    /// Microseconds since 1970.
    long recordedAt() {
        return recordedAt;
    }

    byte[] metadata() {
        return metadata;
    }

    byte[] payload() {
        return payload;
    }

    /// Whether it concerns every segment, whatever its stream.
    boolean isForEverySegment() {
        return forEverySegment;
    }
}
