package portability.auditor.entry;

import com.google.protobuf.ByteString;
import java.util.Arrays;
import portability.auditor.source.Unreadable;

/// An entry where its bytes lie in a message: what each field holds is read without copying, so that a log of any size
/// can be hashed at the speed of hashing. One object serves for many entries, one after the other.
public final class RawEntry {
    private static final int LEAF_INDEX = 1;
    private static final int EVENT_ID = 2;
    private static final int STREAM_ID = 3;
    private static final int STREAM_SEQ = 4;
    private static final int STREAM_TYPE = 5;
    private static final int EVENT_NAME = 6;
    private static final int EVENT_VERSION = 7;
    private static final int RECORDED_AT = 8;
    private static final int METADATA = 9;
    private static final int PAYLOAD = 10;
    private static final int LEAF_HASH = 11;
    private static final int FIELDS = 12;

    private static final int ID_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final long MOST_UINT32 = 0xFFFF_FFFFL;

    private final WireReader reader = new WireReader();
    private final long[] numbers = new long[FIELDS];
    private final int[] starts = new int[FIELDS];
    private final int[] lengths = new int[FIELDS];
    private byte[] bytes = {};

    /// Reads a `LogEntry`.
    /// @throws Unreadable if it is none, or holds anything that the format does not have
    public RawEntry read(byte[] message, int from, int length) {
        bytes = message;
        Arrays.fill(numbers, 0);
        Arrays.fill(lengths, 0);
        int seen = 0;
        reader.over(message, from, length);
        while (reader.hasMore()) {
            int tag = reader.tag();
            int field = tag >>> 3;
            if (field >= FIELDS || (tag & 7) != typeOf(field) || ((seen >>> field) & 1) == 1)
                throw new Unreadable("an entry holds something the format does not have");
            seen |= 1 << field;
            if (typeOf(field) == WireReader.VARINT) {
                numbers[field] = reader.varint();
            } else {
                lengths[field] = reader.skipBytes();
                starts[field] = reader.position() - lengths[field];
            }
        }
        if (numbers[LEAF_INDEX] < 0 || numbers[STREAM_SEQ] < 0 || numbers[EVENT_VERSION] > MOST_UINT32)
            throw new Unreadable("an entry holds a number out of range");
        return this;
    }

    public RawEntry read(byte[] message) {
        return read(message, 0, message.length);
    }

    private static int typeOf(int field) {
        return switch (field) {
            case LEAF_INDEX, STREAM_SEQ, EVENT_VERSION, RECORDED_AT -> WireReader.VARINT;
            default -> WireReader.BYTES;
        };
    }

    public long leafIndex() {
        return numbers[LEAF_INDEX];
    }

    public long streamSeq() {
        return numbers[STREAM_SEQ];
    }

    public long eventVersion() {
        return numbers[EVENT_VERSION];
    }

    public long recordedAtMicros() {
        return numbers[RECORDED_AT];
    }

    public Slice eventId() {
        return slice(EVENT_ID);
    }

    public Slice streamId() {
        return slice(STREAM_ID);
    }

    public Slice streamType() {
        return slice(STREAM_TYPE);
    }

    public Slice eventName() {
        return slice(EVENT_NAME);
    }

    public Slice metadata() {
        return slice(METADATA);
    }

    public Slice payload() {
        return slice(PAYLOAD);
    }

    /// As stored; what it should be, [LeafHasher] computes.
    public Slice leafHash() {
        return slice(LEAF_HASH);
    }

    /// Has it what every entry has: an id of version 7, names, a version from 1, and a hash?
    public boolean isWellFormed() {
        return lengths[EVENT_ID] == ID_BYTES
                && (bytes[starts[EVENT_ID] + 6] & 0xF0) == 0x70
                && (bytes[starts[EVENT_ID] + 8] & 0xC0) == 0x80
                && lengths[STREAM_ID] > 0
                && lengths[STREAM_TYPE] > 0
                && lengths[EVENT_NAME] > 0
                && numbers[EVENT_VERSION] > 0
                && lengths[LEAF_HASH] == HASH_BYTES;
    }

    private Slice slice(int field) {
        return new Slice(bytes, starts[field], lengths[field]);
    }

    /// Some bytes among others.
    @SuppressWarnings("ArrayRecordComponent") // a view into a message, which is the point of it
    public record Slice(byte[] in, int start, int length) {
        public ByteString copy() {
            return ByteString.copyFrom(in, start, length);
        }

        /// Are they these bytes of another array?
        public boolean holds(byte[] other, int offset, int count) {
            return Arrays.equals(in, start, start + length, other, offset, offset + count);
        }
    }
}
