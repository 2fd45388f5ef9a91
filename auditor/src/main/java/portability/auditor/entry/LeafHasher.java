package portability.auditor.entry;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import portability.auditor.entry.RawEntry.Slice;
import portability.auditor.tree.TreeHash;
import portability.proto.audit.v1.LogEntry;

/// Computes leaf hashes from entries as stored. Not for several threads at once.
/// Source: docs/log-format.md, Leaf.
public final class LeafHasher {
    private static final byte LEAF_PREFIX = 0;
    private static final byte FORMAT_VERSION = 1;
    /// All that is not text: prefix, version, four numbers, three lengths, a version and two hashes; and the id.
    private static final int FIXED_BYTES = 2 + 3 * Long.BYTES + 3 * Integer.BYTES + Integer.BYTES + 2 * TreeHash.BYTES;

    private final MessageDigest sha = TreeHash.sha256();
    private byte[] scratch = new byte[512];

    /// Writes the leaf hash of an entry to a place in an array.
    public void hash(RawEntry entry, byte[] hashes, int offset) {
        int length = leaf(entry);
        sha.update(scratch, 0, length);
        digestTo(hashes, offset);
    }

    public ByteString hash(RawEntry entry) {
        var hash = new byte[TreeHash.BYTES];
        hash(entry, hash, 0);
        return ByteString.copyFrom(hash);
    }

    public ByteString hash(LogEntry entry) {
        return hash(new RawEntry().read(entry.toByteArray()));
    }

    /// The bytes that are hashed: 0x00, then the leaf.
    public byte[] preimage(RawEntry entry) {
        int length = leaf(entry);
        return ByteString.copyFrom(scratch, 0, length).toByteArray();
    }

    private int leaf(RawEntry entry) {
        var id = entry.eventId();
        var stream = entry.streamId();
        var type = entry.streamType();
        var name = entry.eventName();
        int length = FIXED_BYTES + id.length() + stream.length() + type.length() + name.length();
        if (scratch.length < length) scratch = new byte[2 * length];
        var leaf = ByteBuffer.wrap(scratch)
                .put(LEAF_PREFIX)
                .put(FORMAT_VERSION)
                .putLong(entry.leafIndex())
                .put(id.in(), id.start(), id.length())
                .putLong(entry.recordedAtMicros());
        text(leaf, stream).putLong(entry.streamSeq());
        text(leaf, type);
        text(leaf, name).putInt((int) entry.eventVersion());
        int hashesAt = leaf.position();
        digest(entry.metadata(), hashesAt);
        digest(entry.payload(), hashesAt + TreeHash.BYTES);
        return length;
    }

    private static ByteBuffer text(ByteBuffer leaf, Slice text) {
        return leaf.putInt(text.length()).put(text.in(), text.start(), text.length());
    }

    private void digest(Slice part, int to) {
        sha.update(part.in(), part.start(), part.length());
        digestTo(scratch, to);
    }

    private void digestTo(byte[] array, int offset) {
        try {
            sha.digest(array, offset, TreeHash.BYTES);
        } catch (DigestException impossible) {
            throw new IllegalStateException("a hash has " + TreeHash.BYTES + " bytes", impossible);
        }
    }
}
