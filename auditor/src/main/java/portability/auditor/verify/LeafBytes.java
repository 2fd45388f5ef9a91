package portability.auditor.verify;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.auditor.entry.LeafHasher;
import portability.auditor.entry.RawEntry;
import portability.auditor.tree.TreeHash;

/// The bytes whose hash is the leaf hash, to try what they may have been: with another number, another payload.
final class LeafBytes {
    private static final int LEAF_INDEX_AT = 2;

    private final byte[] bytes;
    private final List<Field> header;

    /// A field of the header.
    ///
    /// @param start  where it lies in these bytes
    /// @param number is it a number, most significant byte first?
    record Field(String name, int start, int length, boolean number) {}

    LeafBytes(RawEntry entry) {
        bytes = new LeafHasher().preimage(entry);
        header = header(entry);
    }

    private static List<Field> header(RawEntry entry) {
        var fields = new ArrayList<Field>();
        int at = LEAF_INDEX_AT;
        at = add(fields, new Field("leaf index", at, Long.BYTES, true));
        at = add(fields, new Field("event id", at, entry.eventId().length(), false));
        at = add(fields, new Field("recorded at", at, Long.BYTES, true));
        at = add(fields, text("stream id", at, entry.streamId()));
        at = add(fields, new Field("stream seq", at, Long.BYTES, true));
        at = add(fields, text("stream type", at, entry.streamType()));
        at = add(fields, text("event name", at, entry.eventName()));
        add(fields, new Field("event version", at, Integer.BYTES, true));
        return List.copyOf(fields);
    }

    private static Field text(String name, int at, RawEntry.Slice text) {
        return new Field(name, at + Integer.BYTES, text.length(), false);
    }

    private static int add(List<Field> fields, Field field) {
        fields.add(field);
        return field.start() + field.length();
    }

    /// The header's field in which a byte lies; empty for what is no field.
    Optional<Field> fieldAt(int position) {
        return header.stream()
                .filter(field -> position >= field.start() && position < field.start() + field.length())
                .findFirst();
    }

    int headerLength() {
        return bytes.length - 2 * TreeHash.BYTES;
    }

    byte at(int position) {
        return bytes[position];
    }

    /// A field's bytes, with one of them as it may have been.
    byte[] bytesOf(Field field, int position, byte value) {
        var copy = ByteString.copyFrom(bytes, field.start(), field.length()).toByteArray();
        copy[position - field.start()] = value;
        return copy;
    }

    ByteString metadataHash() {
        return ByteString.copyFrom(bytes, headerLength(), TreeHash.BYTES);
    }

    ByteString payloadHash() {
        return ByteString.copyFrom(bytes, headerLength() + TreeHash.BYTES, TreeHash.BYTES);
    }

    /// The leaf hash, had the entry another number.
    ByteString hashWithLeafIndex(long leafIndex) {
        var changed = bytes.clone();
        ByteBuffer.wrap(changed).putLong(LEAF_INDEX_AT, leafIndex);
        return ByteString.copyFrom(TreeHash.sha256().digest(changed));
    }

    /// The leaf hash, were one byte of the header another.
    ByteString hashWithByte(int position, byte value) {
        var changed = bytes.clone();
        changed[position] = value;
        return ByteString.copyFrom(TreeHash.sha256().digest(changed));
    }

    /// The leaf hash, had the entry other metadata and another payload.
    ByteString hashWithParts(ByteString metadataHash, ByteString payloadHash) {
        var sha = upToParts();
        sha.update(metadataHash.asReadOnlyByteBuffer());
        sha.update(payloadHash.asReadOnlyByteBuffer());
        return ByteString.copyFrom(sha.digest());
    }

    /// A digest of all that stands before the two hashes.
    MessageDigest upToParts() {
        var sha = TreeHash.sha256();
        sha.update(bytes, 0, headerLength());
        return sha;
    }
}
