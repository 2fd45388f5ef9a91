package portability.auditor.entry;

import portability.auditor.source.Unreadable;

/// Reads the fields of a Protocol Buffers message where its bytes lie, and copies nothing.
public final class WireReader {
    public static final int VARINT = 0;
    public static final int BYTES = 2;

    private byte[] bytes = {};
    private int at;
    private int end;

    /// Starts on a message.
    public WireReader over(byte[] message, int from, int length) {
        bytes = message;
        at = from;
        end = from + length;
        return this;
    }

    public boolean hasMore() {
        return at < end;
    }

    public int position() {
        return at;
    }

    /// A field's number and its wire type in the lowest three bits.
    public int tag() {
        long tag = varint();
        if (tag >>> 3 == 0 || tag > Integer.MAX_VALUE) throw broken();
        return (int) tag;
    }

    public long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (at == end) throw broken();
            byte part = bytes[at++];
            value |= (long) (part & 0x7F) << shift;
            if (part >= 0) return value;
        }
        throw broken();
    }

    /// The length of a field of bytes, and goes behind it: it began [#position] minus the length.
    public int skipBytes() {
        long length = varint();
        if (length < 0 || length > end - at) throw broken();
        at += (int) length;
        return (int) length;
    }

    private static Unreadable broken() {
        return new Unreadable("a message is cut off or broken");
    }
}
