package portability.auditor.verify;

import java.util.Arrays;

/// Places in streams, some million at most, sorted by stream and then as they came.
///
/// Sorted by the upper bits of the stream's hash: those of two streams may fall together, which whoever reads them
/// in order must tell apart by the whole hash.
final class StreamRun {
    /// A power of two: the lower bits of a sort key are the place in the arrays.
    static final int CAPACITY = 1 << 20;

    private static final long PLACE = CAPACITY - 1L;
    private static final int FIRST_CAPACITY = 1 << 10;

    private long[] streams = new long[FIRST_CAPACITY];
    private long[] seqs = new long[FIRST_CAPACITY];
    private long[] leaves = new long[FIRST_CAPACITY];
    private int count;

    static long group(long stream) {
        return stream & ~PLACE;
    }

    boolean isFull() {
        return count == CAPACITY;
    }

    int count() {
        return count;
    }

    void add(long stream, long seq, long leaf) {
        if (count == streams.length) grow();
        streams[count] = stream;
        seqs[count] = seq;
        leaves[count] = leaf;
        count++;
    }

    private void grow() {
        streams = Arrays.copyOf(streams, 2 * count);
        seqs = Arrays.copyOf(seqs, 2 * count);
        leaves = Arrays.copyOf(leaves, 2 * count);
    }

    long stream(int place) {
        return streams[place];
    }

    long seq(int place) {
        return seqs[place];
    }

    long leaf(int place) {
        return leaves[place];
    }

    void clear() {
        count = 0;
    }

    /// The places in the arrays, sorted.
    int[] order() {
        var keys = new long[count];
        for (int i = 0; i < count; i++) keys[i] = group(streams[i]) | i;
        Arrays.sort(keys);
        var order = new int[count];
        for (int i = 0; i < count; i++) order[i] = (int) (keys[i] & PLACE);
        return order;
    }
}
