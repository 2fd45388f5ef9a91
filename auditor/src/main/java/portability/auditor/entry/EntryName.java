package portability.auditor.entry;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;
import portability.proto.audit.v1.LogEntry;

/// Which entry: enough to find it again.
///
/// @param leafIndex its place in the log
/// @param eventId   a UUID; hex of whatever stands there if it is none
/// @param streamId  its stream
/// @param streamSeq its place there
/// @param eventName what happened
public record EntryName(long leafIndex, String eventId, String streamId, long streamSeq, String eventName) {
    private static final int ID_BYTES = 16;

    public static EntryName of(LogEntry entry) {
        return new EntryName(
                entry.getLeafIndex(),
                id(entry.getEventId()),
                entry.getStreamId(),
                entry.getStreamSeq(),
                entry.getEventName());
    }

    public static EntryName of(RawEntry entry) {
        return new EntryName(
                entry.leafIndex(),
                id(entry.eventId().copy()),
                entry.streamId().copy().toStringUtf8(),
                entry.streamSeq(),
                entry.eventName().copy().toStringUtf8());
    }

    private static String id(ByteString bytes) {
        if (bytes.size() != ID_BYTES) return HexFormat.of().formatHex(bytes.toByteArray());
        ByteBuffer id = bytes.asReadOnlyByteBuffer();
        return new UUID(id.getLong(), id.getLong()).toString();
    }

    /// `entry 7, claim.Determined, event 0198…, place 3 in stream NL:SVB/…`.
    @Override
    public String toString() {
        return "entry %d, %s, event %s, place %d in stream %s"
                .formatted(leafIndex, eventName, eventId, streamSeq, streamId);
    }
}
