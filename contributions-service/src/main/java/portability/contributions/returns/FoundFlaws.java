package portability.contributions.returns;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import portability.contributions.period.Flaw;
import portability.contributions.returns.disk.UnnamedFile;

/// Rows that were found wanting, in the order of lines, as many as there are: on disk, eight bytes each.
final class FoundFlaws implements AutoCloseable {
    private static final int RECORD = 2 * Integer.BYTES;
    private static final int BUFFER = RECORD * 4_096;

    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final UnnamedFile file = new UnnamedFile();
    private final List<Kind> kinds = new ArrayList<>();
    private final Map<Kind, Integer> numbers = new HashMap<>();
    private int count;

    /// What is wrong where: there are few of them.
    private record Kind(String column, Flaw reason) {}

    /// @param found behind those before
    void add(RefusedRow found) {
        if (!buffer.hasRemaining()) write();
        buffer.putInt(found.line()).putInt(numbers.computeIfAbsent(new Kind(found.column(), found.reason()), kind -> {
            kinds.add(kind);
            return kinds.size() - 1;
        }));
        count++;
    }

    private void write() {
        file.add(buffer.flip());
        buffer.clear();
    }

    int count() {
        return count;
    }

    /// Tells all of them. Nothing is to be added behind that.
    void each(Consumer<RefusedRow> told) {
        if (buffer.position() > 0) write();
        var page = ByteBuffer.allocate(BUFFER);
        for (long at = 0; at < file.size(); at += page.limit()) {
            file.read(at, page.clear());
            page.flip();
            while (page.hasRemaining()) told.accept(row(page.getInt(), kinds.get(page.getInt())));
        }
    }

    private static RefusedRow row(int line, Kind kind) {
        return new RefusedRow(line, kind.column, kind.reason);
    }

    @Override
    public void close() {
        file.close();
    }
}
