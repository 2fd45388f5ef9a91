package portability.contributions.certified;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which records of one person are known to be out of date: decides and evolves.
record OutdatedRecords(Set<String> recordIds) {
    OutdatedRecords {
        recordIds = Set.copyOf(recordIds);
    }

    static OutdatedRecords none() {
        return new OutdatedRecords(Set.of());
    }

    /// Nothing where it is known already, or nothing differs.
    List<RecordOutdated> note(NoteOutdated command) {
        var difference = command.difference();
        if (difference.isNone() || recordIds.contains(command.recordId())) return List.of();
        return List.of(new RecordOutdated(
                command.personId(),
                command.recordId(),
                difference.added(),
                difference.removed(),
                difference.changed()));
    }

    OutdatedRecords evolve(RecordOutdated event) {
        var more = new HashSet<>(recordIds);
        more.add(event.recordId());
        return new OutdatedRecords(more);
    }
}
