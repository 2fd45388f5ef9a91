package portability.ledger.store;

import java.util.UUID;
import portability.ledger.seal.Sha256;

/// An event before it has a place in the log. Its bytes are hashed when it is made, not while others wait for the
/// writer.
public final class NewEvent {
    private final UUID eventId;
    private final String streamId;
    private final long streamSeq;
    private final String streamType;
    private final String name;
    private final int version;
    private final byte[] metadata;
    private final byte[] payload;
    private final String kind;
    private final byte[] metadataHash;
    private final byte[] payloadHash;

    /// @param streamSeq its place in the stream, from 0
    /// @param metadata  as it will be stored; not copied
    /// @param payload   as it will be stored; not copied
    public NewEvent(
            UUID eventId,
            String streamId,
            long streamSeq,
            String streamType,
            String name,
            int version,
            byte[] metadata,
            byte[] payload) {
        this(eventId, streamId, streamSeq, streamType, name, version, metadata, payload, "");
    }

    /// @param kind of which kind it is, for those who follow the log in this process; not stored
    public NewEvent(
            UUID eventId,
            String streamId,
            long streamSeq,
            String streamType,
            String name,
            int version,
            byte[] metadata,
            byte[] payload,
            String kind) {
        if (streamId.isEmpty()) throw new IllegalArgumentException("an event belongs to a stream: " + name);
        if (streamSeq < 0) throw new IllegalArgumentException("places in a stream start at 0: " + streamSeq);
        if (version < 1) throw new IllegalArgumentException("versions start at 1: " + version);
        this.eventId = eventId;
        this.streamId = streamId;
        this.streamSeq = streamSeq;
        this.streamType = streamType;
        this.name = name;
        this.version = version;
        this.metadata = metadata;
        this.payload = payload;
        this.kind = kind;
        this.metadataHash = Sha256.of(metadata);
        this.payloadHash = Sha256.of(payload);
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

    /// As it is stored; not to be changed.
    public byte[] metadata() {
        return metadata;
    }

    /// As it is stored; not to be changed.
    public byte[] payload() {
        return payload;
    }

    /// Empty where it has none.
    public String kind() {
        return kind;
    }

    /// The hash of its leaf at a place in the log: docs/log-format.md.
    ///
    /// @param recordedAt microseconds since 1970
    byte[] leafHash(long leafIndex, long recordedAt) {
        return new Leaf(
                        leafIndex,
                        eventId,
                        recordedAt,
                        streamId,
                        streamSeq,
                        streamType,
                        name,
                        version,
                        metadataHash,
                        payloadHash)
                .hash();
    }
}
