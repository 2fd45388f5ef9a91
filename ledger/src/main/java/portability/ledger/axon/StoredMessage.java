package portability.ledger.axon;

import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import portability.ledger.codec.EventCatalogue.EventName;
import portability.ledger.codec.EventCodec;
import portability.ledger.store.StoredEvent;

/// An entry of the log as Axon knows events. Read when it is asked for: by whoever handles it, not by who fetched it.
public final class StoredMessage implements DomainEventMessage<Object>, TrackedEventMessage<Object> {
    private static final long serialVersionUID = 1L;
    private static final long MICROS = 1_000_000;

    private final transient StoredEvent stored;
    private final transient EventCodec codec;
    private transient volatile @Nullable Object payload;
    private transient volatile @Nullable MetaData metadata;

    StoredMessage(StoredEvent stored, EventCodec codec) {
        this.stored = stored;
        this.codec = codec;
    }

    /// Its place in the log.
    public long leafIndex() {
        return stored.leafIndex();
    }

    /// The name it is stored under; asking does not read the payload.
    public EventName name() {
        return new EventName(stored.name(), stored.version());
    }

    @Override
    public String getIdentifier() {
        return stored.eventId().toString();
    }

    @Override
    public String getType() {
        return stored.streamType();
    }

    @Override
    public String getAggregateIdentifier() {
        return stored.streamId();
    }

    @Override
    public long getSequenceNumber() {
        return stored.streamSeq();
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(stored.leafIndex());
    }

    /// When it was recorded.
    @Override
    public Instant getTimestamp() {
        return Instant.ofEpochSecond(
                Math.floorDiv(stored.recordedAt(), MICROS), Math.floorMod(stored.recordedAt(), MICROS) * 1_000);
    }

    @Override
    public Object getPayload() {
        var read = payload;
        if (read == null) {
            read = codec.decode(stored.eventId(), stored.streamId(), name(), stored.payload());
            payload = read;
        }
        return read;
    }

    @Override
    @SuppressWarnings("unchecked") // as in Axon's own messages
    public Class<Object> getPayloadType() {
        return (Class<Object>) getPayload().getClass();
    }

    @Override
    public MetaData getMetaData() {
        var read = metadata;
        if (read == null) {
            read = MetaData.from(codec.decodeMetadata(stored.metadata()));
            metadata = read;
        }
        return read;
    }

    @Override
    public StoredMessage withMetaData(Map<String, ?> other) {
        var copy = new StoredMessage(stored, codec);
        copy.payload = payload;
        copy.metadata = MetaData.from(other);
        return copy;
    }

    @Override
    public StoredMessage andMetaData(Map<String, ?> more) {
        return withMetaData(getMetaData().mergedWith(more));
    }

    @Override
    public TrackedEventMessage<Object> withTrackingToken(TrackingToken token) {
        return new GenericTrackedDomainEventMessage<>(token, this);
    }

    @Override
    public String toString() {
        return stored.toString();
    }
}
