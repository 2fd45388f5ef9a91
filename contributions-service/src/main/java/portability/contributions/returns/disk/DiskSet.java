package portability.contributions.returns.disk;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Hashes by the ten million, of which one wants to know how many differ and which came before.
///
/// They are parted by their bits; a part is kept in a buffer and written to disk when that is full. In the end one part
/// after another is looked through in memory. So memory holds the buffers and one part, whatever there is.
///
/// It is no table of the database: a check would write some gigabyte there, and to its log, to throw it away. And no
/// stored map of a library: one writes its pages here and there, where this writes and reads each byte once, in order.
public final class DiskSet implements AutoCloseable {
    private static final int PARTS = 64;
    private static final int RECORD = 2 * Long.BYTES + Integer.BYTES;
    private static final int BUFFER = RECORD * 1_024;

    private final Part[] parts = new Part[PARTS];
    private @Nullable UnnamedFile file;

    public DiskSet() {
        for (int i = 0; i < PARTS; i++) parts[i] = new Part();
    }

    private static final class Part {
        private final List<Long> written = new ArrayList<>();
        private @Nullable ByteBuffer buffer;

        ByteBuffer buffer() {
            var known = buffer;
            if (known != null) return known;
            var empty = ByteBuffer.allocate(BUFFER);
            buffer = empty;
            return empty;
        }
    }

    /// @param hash its bits as good as random
    /// @param tag  by which this one is told again
    public void add(UUID hash, int tag) {
        var part = parts[(int) (hash.getMostSignificantBits() >>> 58)];
        var buffer = part.buffer();
        buffer.putLong(hash.getMostSignificantBits())
                .putLong(hash.getLeastSignificantBits())
                .putInt(tag);
        if (!buffer.hasRemaining()) write(part, buffer);
    }

    private void write(Part part, ByteBuffer full) {
        var to = file == null ? new UnnamedFile() : file;
        file = to;
        part.written.add(to.size());
        to.add(full.flip());
        full.clear();
    }

    /// How many differ. To be asked once, when all are added.
    ///
    /// @param again gets the tag of each that came before
    public long distinct(IntConsumer again) {
        long distinct = 0;
        for (var part : parts) distinct += distinct(part, again);
        return distinct;
    }

    private long distinct(Part part, IntConsumer again) {
        var seen = new HashSlots();
        var from = file;
        if (from != null) {
            var page = ByteBuffer.allocate(BUFFER);
            for (long at : part.written) {
                from.read(at, page.clear());
                see(page.flip(), seen, again);
            }
        }
        if (part.buffer != null) see(part.buffer.flip(), seen, again);
        return seen.size();
    }

    private static void see(ByteBuffer records, HashSlots seen, IntConsumer again) {
        while (records.hasRemaining()) {
            boolean isNew = seen.add(records.getLong(), records.getLong());
            int tag = records.getInt();
            if (!isNew) again.accept(tag);
        }
    }

    @Override
    public void close() {
        if (file != null) file.close();
    }
}
