package portability.auditor.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import portability.auditor.entry.LeafHasher;
import portability.proto.audit.v1.LogEntry;

/// Finds out what was changed in entries that do not fit the hash stored beside them.
final class Culprits {
    private final Optional<Earlier> earlier;
    private final OneByte oneByte;
    private final Differences differences;

    Culprits(Optional<Earlier> earlier, Duration patience, Differences differences) {
        this.earlier = earlier;
        this.oneByte = new OneByte(patience);
        this.differences = differences;
    }

    /// The entries lead to the signed root: so they are what was signed, and the stored hashes are not.
    void hashesChanged(List<Suspect> suspects) {
        for (var suspect : suspects) differences.add(hashChanged(suspect));
    }

    static Difference hashChanged(Suspect suspect) {
        return Difference.of(
                Part.LEAF_HASH,
                suspect.name(),
                "the stored leaf hash is not that of the entry; the entry itself is what was signed");
    }

    /// @param hashesSigned do the stored hashes lead to the signed root?
    void contentChanged(List<Suspect> suspects, boolean hashesSigned) {
        var runs = Renumbered.runs(suspects);
        runs.forEach(run -> differences.add(run.difference()));
        var others = suspects.stream()
                .filter(suspect -> runs.stream().noneMatch(run -> run.holds(suspect)))
                .toList();
        var before = earlier.map(export -> export.find(
                others.stream().map(suspect -> suspect.entry().leafIndex()).collect(Collectors.toSet())));
        for (var suspect : others) {
            var was = before.map(found -> found.get(suspect.entry().leafIndex()));
            for (var difference : was.map(entry -> since(entry, suspect, hashesSigned))
                    .orElseGet(() -> List.of(byTrying(suspect, others, hashesSigned)))) differences.add(difference);
        }
    }

    private List<Difference> since(LogEntry was, Suspect suspect, boolean hashesSigned) {
        if (new LeafHasher().hash(was).equals(suspect.computed())) return List.of(hashChanged(suspect));
        var changes = Earlier.changes(was, suspect.parsed());
        return changes.isEmpty() ? List.of(unknown(suspect, hashesSigned)) : changes;
    }

    private Difference byTrying(Suspect suspect, List<Suspect> all, boolean hashesSigned) {
        return exchanged(suspect, all)
                .or(() -> oneByte.find(suspect.entry(), suspect.stored())
                        .map(change -> Difference.of(change.part(), suspect.name(), change.detail())))
                .orElseGet(() -> unknown(suspect, hashesSigned));
    }

    /// Does it carry what belongs to another entry?
    private static Optional<Difference> exchanged(Suspect suspect, List<Suspect> all) {
        var own = new LeafBytes(suspect.entry());
        for (var other : all) {
            if (other.equals(suspect)) continue;
            var its = new LeafBytes(other.entry());
            var parts = new ArrayList<String>();
            if (own.hashWithParts(own.metadataHash(), its.payloadHash()).equals(suspect.stored())) parts.add("payload");
            else if (own.hashWithParts(its.metadataHash(), its.payloadHash()).equals(suspect.stored()))
                parts.addAll(List.of("payload", "metadata"));
            if (!parts.isEmpty())
                return Optional.of(Difference.of(
                        Part.PAYLOAD,
                        suspect.name(),
                        "its " + String.join(" and ", parts) + " stand at entry "
                                + other.entry().leafIndex() + " now: the two were swapped"));
        }
        return Optional.empty();
    }

    private static Difference unknown(Suspect suspect, boolean hashesSigned) {
        return Difference.of(
                Part.CONTENT,
                suspect.name(),
                hashesSigned
                        ? "more than one byte of payload, metadata or header is not what was signed; an earlier export "
                                + "would tell which"
                        : "payload, metadata, header or the stored leaf hash was changed; an earlier export would tell which");
    }
}
