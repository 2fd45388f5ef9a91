package portability.ledger.audit;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import portability.ledger.merkle.Hash;
import portability.ledger.store.StoredEvent;
import portability.proto.audit.v1.LogEntry;

/// Entries and hashes as the contract has them.
final class AuditProtos {
    private static final int UUID_BYTES = 16;

    private AuditProtos() {}

    /// The entry's own bytes, not copied: nobody changes them.
    static LogEntry entry(StoredEvent event) {
        return LogEntry.newBuilder()
                .setLeafIndex(event.leafIndex())
                .setEventId(bytes(event.eventId()))
                .setStreamId(event.streamId())
                .setStreamSeq(event.streamSeq())
                .setStreamType(event.streamType())
                .setEventName(event.name())
                .setEventVersion(event.version())
                .setRecordedAtMicros(event.recordedAt())
                .setMetadata(UnsafeByteOperations.unsafeWrap(event.metadata()))
                .setPayload(UnsafeByteOperations.unsafeWrap(event.payload()))
                .setLeafHash(UnsafeByteOperations.unsafeWrap(event.leafHash()))
                .build();
    }

    static List<ByteString> hashes(List<Hash> hashes) {
        return hashes.stream().map(AuditProtos::hash).toList();
    }

    static ByteString hash(Hash hash) {
        return ByteString.copyFrom(hash.bytes());
    }

    private static ByteString bytes(UUID id) {
        var bytes = ByteBuffer.allocate(UUID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return UnsafeByteOperations.unsafeWrap(bytes.array());
    }
}
