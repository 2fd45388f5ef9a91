package portability.auditor.verify;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.auditor.entry.EntryName;
import portability.auditor.note.Checkpoint;
import portability.auditor.note.LogKeys;
import portability.auditor.note.LogKeys.Signed;
import portability.auditor.source.LogSource;
import portability.auditor.source.ProvingLog;
import portability.auditor.source.Unreadable;

/// Verifies a log: every entry is hashed anew from its stored bytes, and together they must lead to the signed root.
///
/// Memory does not grow with the log. Uses every core.
///
/// @param keys     of the institution whose log it is
/// @param log      the log it must be; empty: whichever its checkpoint names
/// @param earlier  an earlier export of it, to tell what was changed
/// @param patience for how long to try what was changed
public record LogVerifier(LogKeys keys, Optional<String> log, Optional<LogSource> earlier, Duration patience) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public static LogVerifier with(LogKeys keys) {
        return new LogVerifier(keys, Optional.empty(), Optional.empty(), PATIENCE);
    }

    /// The same, but the log must be the one of this name: `NL:SVB/claims/1`.
    public LogVerifier of(String name) {
        return new LogVerifier(keys, Optional.of(name), earlier, patience);
    }

    public LogVerifier since(LogSource earlierExport) {
        return new LogVerifier(keys, log, Optional.of(earlierExport), patience);
    }

    /// @throws Unreadable if the log cannot be read to its end
    public Verification verify(LogSource source) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(source.note());
        } catch (IllegalArgumentException none) {
            return unreadable(source, Optional.empty(), Part.CHECKPOINT, "is none: " + none.getMessage());
        }
        try {
            return verify(source, checkpoint, Range.of(source.ends(), checkpoint.size()), Ascent.of(source.ends()));
        } catch (IllegalArgumentException none) {
            return unreadable(source, Optional.of(checkpoint), Part.ROOT, "the proofs of the range are none");
        }
    }

    private static Verification unreadable(
            LogSource source, Optional<Checkpoint> checkpoint, Part part, String detail) {
        var difference = Difference.ofAll(part, detail);
        return new Verification(source.label(), checkpoint, "no entry", 0, 0, List.of(difference), 0);
    }

    private Verification verify(LogSource source, Checkpoint checkpoint, Range range, Ascent ascent) {
        var differences = new Differences();
        signature(checkpoint, differences);
        try (var streams = new StreamOrder(range.first() == 0);
                var hashing = new ParallelHashing();
                var entries = source.entries()) {
            var sequence = new Sequence(range, ascent, streams, differences);
            hashing.each(entries, sequence::take);
            sequence.finish();
            streams.finish(differences);
            conclude(source, checkpoint, sequence, differences);
            return new Verification(
                    source.label(),
                    Optional.of(checkpoint),
                    range.words(),
                    sequence.entries(),
                    sequence.bytes(),
                    differences.named(names(source, differences)),
                    differences.unlisted());
        }
    }

    private void signature(Checkpoint checkpoint, Differences differences) {
        var signed = keys.check(checkpoint);
        if (signed != Signed.YES) differences.add(Difference.ofAll(Part.SIGNATURE, "the checkpoint " + signed.words()));
        if (log.isPresent() && !log.get().equals(checkpoint.log()))
            differences.add(
                    Difference.ofAll(Part.CHECKPOINT, "is of the log " + checkpoint.log() + ", not of " + log.get()));
    }

    private void conclude(LogSource source, Checkpoint checkpoint, Sequence sequence, Differences differences) {
        boolean proved = sequence.isInOrder() && sequence.computed().leadsTo(checkpoint.root());
        var culprits = new Culprits(earlier.map(Earlier::new), patience, differences);
        if (proved) {
            culprits.hashesChanged(sequence.suspects());
        } else {
            boolean hashesSigned = sequence.isInOrder() && sequence.stored().leadsTo(checkpoint.root());
            culprits.contentChanged(sequence.suspects(), hashesSigned);
            if (sequence.isInOrder() && !hashesSigned) root(source, checkpoint, sequence.suspects(), differences);
        }
        differences.addUnlisted(sequence.suspected() - sequence.suspects().size());
    }

    /// Not even the stored hashes lead to the root: there was more than what lies beside a wrong hash.
    private void root(LogSource source, Checkpoint checkpoint, List<Suspect> suspects, Differences differences) {
        differences.add(Difference.ofAll(
                Part.ROOT,
                suspects.isEmpty()
                        ? "every entry fits its own hash, and yet they do not lead to the signed root: entries were "
                                + "rewritten, inserted or removed together with their hashes"
                        : "the stored leaf hashes do not lead to the signed root either"));
        if (!suspects.isEmpty()) return;
        var first =
                earlier.map(export -> new Earlier(export).firstChange(source)).orElse(List.of());
        if (first.isEmpty()
                && source instanceof ProvingLog proving
                && source.ends().isEmpty()) first = new Rewriting(proving, checkpoint).first();
        first.forEach(differences::add);
    }

    private Map<Long, EntryName> names(LogSource source, Differences differences) {
        var names = new HashMap<Long, EntryName>();
        var unnamed = differences.unnamed();
        earlier.ifPresent(
                export -> export.find(unnamed).forEach((leaf, entry) -> names.put(leaf, EntryName.of(entry))));
        if (!unnamed.isEmpty()) source.find(unnamed).forEach((leaf, entry) -> names.put(leaf, EntryName.of(entry)));
        return names;
    }
}
