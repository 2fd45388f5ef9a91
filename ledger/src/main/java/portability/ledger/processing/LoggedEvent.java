package portability.ledger.processing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import portability.ledger.codec.EventCodec;

/// An entry of the log as handlers get it. What few handlers ask for, its metadata for one, is read when it is
/// asked for.
final class LoggedEvent implements TrackedEventMessage<Object>, DomainEventMessage<Object> {
    private static final long serialVersionUID = 1L;

    private final transient LogRow row;
    private final transient EventCodec codec;
    private final transient TrackingToken token;
    private final transient Object payload;
    private transient @Nullable MetaData metadata;

    private LoggedEvent(LogRow row, EventCodec codec, TrackingToken token, Object payload) {
        this.row = row;
        this.codec = codec;
        this.token = token;
        this.payload = payload;
    }

    /// Decodes an entry.
    /// @throws RuntimeException if it does not read
    static LoggedEvent of(LogRow row, EventCodec codec, TrackingToken token) {
        return new LoggedEvent(row, codec, token, row.event(codec));
    }

    @Override
    public TrackingToken trackingToken() {
        return token;
    }

    @Override
    public Object getPayload() {
        return payload;
    }

    @Override
    @SuppressWarnings("unchecked") // of an Object, getClass knows no more
    public Class<Object> getPayloadType() {
        return (Class<Object>) payload.getClass();
    }

    @Override
    public String getIdentifier() {
        return row.eventId().toString();
    }

    @Override
    public Instant getTimestamp() {
        return Instant.EPOCH.plus(row.recordedAt(), ChronoUnit.MICROS);
    }

    @Override
    public String getAggregateIdentifier() {
        return row.streamId();
    }

    @Override
    public long getSequenceNumber() {
        return row.streamSeq();
    }

    @Override
    public String getType() {
        return row.streamType();
    }

    @Override
    public MetaData getMetaData() {
        var read = metadata;
        if (read == null) {
            read = MetaData.from(codec.decodeMetadata(row.metadata()));
            metadata = read;
        }
        return read;
    }

    @Override
    public LoggedEvent withTrackingToken(TrackingToken other) {
        return new LoggedEvent(row, codec, other, payload);
    }

    @Override
    public GenericTrackedDomainEventMessage<Object> withMetaData(Map<String, ?> other) {
        return generic().withMetaData(other);
    }

    @Override
    public GenericTrackedDomainEventMessage<Object> andMetaData(Map<String, ?> more) {
        return generic().andMetaData(more);
    }

    private GenericTrackedDomainEventMessage<Object> generic() {
        return new GenericTrackedDomainEventMessage<>(
                token,
                getType(),
                getAggregateIdentifier(),
                getSequenceNumber(),
                new GenericMessage<>(getIdentifier(), payload, getMetaData()),
                this::getTimestamp);
    }
}
