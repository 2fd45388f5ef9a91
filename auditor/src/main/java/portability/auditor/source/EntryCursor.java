package portability.auditor.source;

import com.google.protobuf.InvalidProtocolBufferException;
import portability.auditor.entry.RawEntry;
import portability.proto.audit.v1.LogEntry;

/// Goes through entries one by one. The current entry is good until the next one.
public final class EntryCursor implements AutoCloseable {
    private final Chunks chunks;
    private final RawEntry entry = new RawEntry();
    private Chunk chunk = new Chunk(new byte[0], new int[0], new int[0]);
    private int at = -1;

    public EntryCursor(Chunks chunks) {
        this.chunks = chunks;
    }

    /// Is there another one? Then it is the current one.
    public boolean next() {
        at++;
        while (at >= chunk.count()) {
            if (!chunks.hasNext()) return false;
            chunk = chunks.next();
            at = 0;
        }
        entry.read(chunk.bytes(), chunk.starts()[at], chunk.lengths()[at]);
        return true;
    }

    public RawEntry entry() {
        return entry;
    }

    /// The current entry, copied.
    public LogEntry parsed() {
        try {
            return LogEntry.parser().parseFrom(chunk.bytes(), chunk.starts()[at], chunk.lengths()[at]);
        } catch (InvalidProtocolBufferException broken) {
            throw new Unreadable("A message is cut off or broken.", broken);
        }
    }

    @Override
    public void close() {
        chunks.close();
    }
}
