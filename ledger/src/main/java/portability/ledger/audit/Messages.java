package portability.ledger.audit;

import java.util.ArrayList;
import java.util.List;
import portability.ledger.store.StoredEvent;
import portability.proto.audit.v1.LogEntry;

/// How entries are cut into messages, and how many are read at once: by their bytes, for entries differ in size a
/// thousandfold.
final class Messages {
    private static final int FEWEST = 8;
    private static final int MOST = 512;
    /// Around an entry's own contents.
    private static final int ENVELOPE_BYTES = 200;

    private final int bytes;
    private int entries = FEWEST;

    /// @param bytes of a message, unless one entry is larger
    Messages(int bytes) {
        this.bytes = bytes;
    }

    /// How many entries to read, going by those read last: about two messages.
    int entries() {
        return entries;
    }

    List<List<LogEntry>> of(List<StoredEvent> events) {
        var messages = new ArrayList<List<LogEntry>>();
        var message = new ArrayList<LogEntry>();
        long inMessage = 0;
        long all = 0;
        for (var event : events) {
            long size = size(event);
            all += size;
            if (!message.isEmpty() && inMessage + size > bytes) {
                messages.add(List.copyOf(message));
                message.clear();
                inMessage = 0;
            }
            message.add(AuditProtos.entry(event));
            inMessage += size;
        }
        if (!message.isEmpty()) messages.add(message);
        if (all > 0) entries = Math.clamp(2L * bytes * events.size() / all, FEWEST, MOST);
        return messages;
    }

    private static long size(StoredEvent event) {
        return (long) event.payload().length + event.metadata().length + ENVELOPE_BYTES;
    }
}
