package portability.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.UUID;
import portability.ledger.seal.Sha256;

/// What is hashed of an entry: docs/log-format.md, "Leaf".
final class Leaf {
    private static final byte RFC_6962_LEAF = 0;
    private static final byte FORMAT = 1;
    private static final int HASH_BYTES = 32;
    private static final int UUID_BYTES = 16;

    private final byte[] bytes;

    Leaf(
            long leafIndex,
            UUID eventId,
            long recordedAt,
            String streamId,
            long streamSeq,
            String streamType,
            String name,
            int version,
            byte[] metadataHash,
            byte[] payloadHash) {
        var stream = streamId.getBytes(UTF_8);
        var type = streamType.getBytes(UTF_8);
        var event = name.getBytes(UTF_8);
        int texts = 3 * Integer.BYTES + stream.length + type.length + event.length;
        var leaf = ByteBuffer.allocate(2 + 3 * Long.BYTES + UUID_BYTES + texts + Integer.BYTES + 2 * HASH_BYTES)
                .put(RFC_6962_LEAF)
                .put(FORMAT)
                .putLong(leafIndex)
                .putLong(eventId.getMostSignificantBits())
                .putLong(eventId.getLeastSignificantBits())
                .putLong(recordedAt);
        text(leaf, stream).putLong(streamSeq);
        text(leaf, type);
        text(leaf, event).putInt(version).put(metadataHash).put(payloadHash);
        this.bytes = leaf.array();
    }

    private static ByteBuffer text(ByteBuffer leaf, byte[] text) {
        return leaf.putInt(text.length).put(text);
    }

    byte[] hash() {
        return Sha256.of(bytes);
    }
}
