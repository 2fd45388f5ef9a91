package portability.auditor.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import portability.auditor.tree.InclusionProof;
import portability.proto.audit.v1.LogEntry;

/// A log, or a range of one, and the checkpoint that covers it.
public interface LogSource extends AutoCloseable {
    /// What it is called in messages: a file, or `host:port`.
    String label();

    /// The signed note.
    String note();

    /// For a range that is not all of the log: the proofs of its first and its last entry.
    List<InclusionProof> ends();

    /// All entries from the first one on. May be asked for more than once.
    Chunks entries();

    @Override
    void close();

    /// Reads all entries from the first one on.
    default void forEach(Consumer<LogEntry> reader) {
        try (var cursor = new EntryCursor(entries())) {
            while (cursor.next()) reader.accept(cursor.parsed());
        }
    }

    /// Some entries by their place in the log; of two at one place the first. Those that are not there are left out.
    default Map<Long, LogEntry> find(Set<Long> leafIndexes) {
        var found = new HashMap<Long, LogEntry>();
        if (leafIndexes.isEmpty()) return found;
        try (var cursor = new EntryCursor(entries())) {
            while (found.size() < leafIndexes.size() && cursor.next()) {
                long leaf = cursor.entry().leafIndex();
                if (leafIndexes.contains(leaf)) found.putIfAbsent(leaf, cursor.parsed());
            }
        }
        return found;
    }
}
