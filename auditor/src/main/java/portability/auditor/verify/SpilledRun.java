package portability.auditor.verify;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A sorted run on disk, read from its beginning. Runs compare by what they would give next; where streams are the
/// same, the earlier run goes first, for its entries stand earlier in the log.
final class SpilledRun implements Comparable<SpilledRun>, AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final int number;
    private final DataInputStream in;
    private long left;
    private long stream;
    private long seq;
    private long leaf;

    SpilledRun(int number, Path file) throws IOException {
        this.number = number;
        this.left = Files.size(file) / StreamOrder.RECORD_BYTES;
        this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES));
    }

    boolean next() throws IOException {
        if (left == 0) return false;
        left--;
        stream = in.readLong();
        seq = in.readLong();
        leaf = in.readLong();
        return true;
    }

    long stream() {
        return stream;
    }

    long seq() {
        return seq;
    }

    long leaf() {
        return leaf;
    }

    @Override
    public int compareTo(SpilledRun other) {
        int byStream = Long.compare(StreamRun.group(stream), StreamRun.group(other.stream));
        return byStream == 0 ? Integer.compare(number, other.number) : byStream;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
