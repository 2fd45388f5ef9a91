package portability.auditor.verify;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import portability.auditor.written.WrittenLog;
import portability.proto.audit.v1.LogEntry;

/// What somebody with access to the database may make of entries.
final class WrittenLogs {
    private WrittenLogs() {}

    /// Another payload, and the leaf hash that fits it.
    static LogEntry rewritten(LogEntry entry) {
        return WrittenLog.hashed(entry.toBuilder()
                .setPayload(ByteString.copyFromUtf8("{\"amount\":\"9999.99\"}"))
                .build());
    }

    /// Numbered anew from 0, as if nothing had ever stood elsewhere.
    static List<LogEntry> renumbered(List<LogEntry> entries, boolean hashedAnew) {
        var numbered = new ArrayList<LogEntry>();
        for (var entry : entries) {
            var moved = entry.toBuilder().setLeafIndex(numbered.size()).build();
            numbered.add(hashedAnew ? WrittenLog.hashed(moved) : moved);
        }
        return numbered;
    }
}
