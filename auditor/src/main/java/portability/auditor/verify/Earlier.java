package portability.auditor.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portability.auditor.entry.EntryName;
import portability.auditor.entry.LeafHasher;
import portability.auditor.source.EntryCursor;
import portability.auditor.source.LogSource;
import portability.proto.audit.v1.LogEntry;

/// An earlier export of the same log. It tells what an entry was, where hashes only tell that it is another one now.
final class Earlier {
    private final LogSource source;

    Earlier(LogSource source) {
        this.source = source;
    }

    Map<Long, LogEntry> find(Set<Long> leafIndexes) {
        return source.find(leafIndexes);
    }

    /// What was changed in an entry since; empty if nothing but perhaps its leaf hash.
    static List<Difference> changes(LogEntry was, LogEntry is) {
        var changes = new ArrayList<Difference>();
        for (var part : Parts.changed(was, is))
            changes.add(Difference.of(part, EntryName.of(is), Parts.words(part, was, is) + " from the earlier export"));
        return changes;
    }

    /// The first entry that is not as it was, of a log whose every entry fits its own hash.
    List<Difference> firstChange(LogSource now) {
        var hasher = new LeafHasher();
        try (var before = new EntryCursor(source.entries());
                var after = new EntryCursor(now.entries())) {
            while (before.next() && after.next()) {
                if (before.entry().leafIndex() != after.entry().leafIndex()) return List.of();
                var was = hasher.hash(before.entry());
                if (was.equals(hasher.hash(after.entry()))) continue;
                return changes(before.parsed(), after.parsed());
            }
            return List.of();
        }
    }
}
