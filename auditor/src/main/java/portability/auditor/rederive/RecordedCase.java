package portability.auditor.rederive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import portability.proto.audit.v1.LogEntry;

/// A determination as the log holds it, with the entries it must have been made from.
///
/// @param opening    how the claim came here; empty where the log does not say
/// @param records    by institution, what each had certified until then
/// @param figures    what officers had certified beside periods until then, in order
/// @param changes    what else was told until then, in order: recalculations, each with a changed situation;
/// institutions
///                   that were named late; what was said of the states' pensions
/// @param determined the determination
/// @param decided    the decision on it; empty as long as there is none
record RecordedCase(
        Optional<LogEntry> opening,
        Map<String, LogEntry> records,
        List<LogEntry> figures,
        List<LogEntry> changes,
        LogEntry determined,
        Positions positions,
        Optional<LogEntry> decided) {
    RecordedCase {
        records = new TreeMap<>(records);
        figures = List.copyOf(figures);
        changes = List.copyOf(changes);
    }

    RecordedCase decidedBy(LogEntry decision) {
        return new RecordedCase(opening, records, figures, changes, determined, positions, Optional.of(decision));
    }

    /// Is every entry of a version that this release knows? A claim's opening has had two.
    boolean isKnown() {
        return entries().stream()
                .allMatch(entry -> entry.getEventVersion() == 1
                        || (entry.getEventVersion() == 2 && opening.equals(Optional.of(entry))));
    }

    List<LogEntry> entries() {
        var all = new ArrayList<LogEntry>();
        opening.ifPresent(all::add);
        all.addAll(records.values());
        all.addAll(figures);
        all.addAll(changes);
        all.add(determined);
        decided.ifPresent(all::add);
        return all;
    }
}
