package portability.auditor.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Reads a file of messages, each after its length as a varint, in large pieces. A message stays where it was read: a
/// buffer is never written again once a message in it was given out.
final class ItemReader implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 20;
    /// The longest item that is read. More is not a log but an attempt to fill the memory.
    private static final int MOST_BYTES = 64 << 20;

    private static final int LONGEST_VARINT = 5;

    private final InputStream in;
    private final long fileBytes;
    private byte[] buffer = {};
    private int position;
    private int limit;
    private long before;
    private int itemStart;
    private int itemLength;

    /// @param fileBytes how long the file is
    ItemReader(InputStream in, long fileBytes) {
        this.in = in;
        this.fileBytes = fileBytes;
    }

    /// Takes so many bytes as they are, or fewer at the end of the file.
    byte[] take(int count) throws IOException {
        require(count);
        int taken = Math.min(count, limit - position);
        position += taken;
        return Arrays.copyOfRange(buffer, position - taken, position);
    }

    /// Is there another item? Then it is the current one.
    /// @throws EOFException if the file ends within it
    boolean next() throws IOException {
        if (nextInBuffer()) return true;
        require(LONGEST_VARINT);
        if (position == limit) return false;
        int length = lengthAt(position);
        if (length < 0 || length > fileBytes - offset()) throw new EOFException();
        require(length + LONGEST_VARINT);
        if (!nextInBuffer()) throw new EOFException();
        return true;
    }

    /// Is the next item in the buffer already? Then it is the current one.
    boolean nextInBuffer() throws IOException {
        int length = lengthAt(position);
        if (length < 0) return false;
        int start = position + varintBytes(length);
        if (length > limit - start) return false;
        itemStart = start;
        itemLength = length;
        position = start + length;
        return true;
    }

    byte[] buffer() {
        return buffer;
    }

    int itemStart() {
        return itemStart;
    }

    int itemLength() {
        return itemLength;
    }

    /// Where in the file the next item begins.
    long offset() {
        return before + position;
    }

    /// Makes so many bytes lie in the buffer behind the position, or all there are.
    private void require(int count) throws IOException {
        if (limit - position >= count) return;
        var next = new byte[Math.max(count, (int) Math.min(BUFFER_BYTES, fileBytes - offset() + 1))];
        int left = limit - position;
        System.arraycopy(buffer, position, next, 0, left);
        before += position;
        position = 0;
        buffer = next;
        limit = left + in.readNBytes(next, left, next.length - left);
    }

    /// The varint at a place; -1 if the buffer ends within it.
    private int lengthAt(int at) throws IOException {
        long value = 0;
        for (int i = 0; i < LONGEST_VARINT; i++) {
            if (at + i >= limit) return -1;
            byte part = buffer[at + i];
            value |= (long) (part & 0x7F) << (7 * i);
            if (part >= 0) {
                if (value > MOST_BYTES || varintBytes((int) value) != i + 1) throw new IOException("no item");
                return (int) value;
            }
        }
        throw new IOException("no item");
    }

    private static int varintBytes(int value) {
        return (38 - Integer.numberOfLeadingZeros(value | 1)) / 7;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
