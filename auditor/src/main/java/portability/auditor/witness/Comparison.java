package portability.auditor.witness;

import java.util.ArrayList;
import java.util.List;
import portability.auditor.note.Checkpoint;
import portability.auditor.note.LogKeys;
import portability.auditor.note.LogKeys.Signed;
import portability.auditor.source.LogSource;
import portability.auditor.source.Unreadable;

/// A log held against what others witnessed of it.
///
/// @param checkpoint the log's own newest
/// @param voices     one per witness
/// @param problems   what does not fit with the log itself
public record Comparison(Checkpoint checkpoint, List<Voice> voices, List<String> problems) {
    public Comparison {
        voices = List.copyOf(voices);
        problems = List.copyOf(problems);
    }

    public boolean isGood() {
        return problems.isEmpty()
                && voices.stream().allMatch(voice -> voice.problems().isEmpty());
    }

    /// For how many entries, from the first on, somebody else can vouch.
    public long vouched() {
        return voices.stream().mapToLong(Voice::vouched).max().orElse(0);
    }

    /// @param log       the log, whole
    /// @param keys      of its institution
    /// @param witnesses logs that may hold checkpoints of it: partners' claims logs, and for a contributions or
    ///                  agreements log the claims log of the same node
    /// @throws Unreadable if one cannot be read, or none of them has seen anything of the log
    public static Comparison of(LogSource log, LogKeys keys, List<LogSource> witnesses) {
        var newest = Checkpoint.read(log.note());
        var heard = witnesses.stream()
                .map(witness -> Witness.of(witness, newest.series()))
                .toList();
        var sizes = heard.stream()
                .flatMap(witness -> witness.notes().stream())
                .map(note -> note.checkpoint().size())
                .toList();
        if (sizes.isEmpty()
                && heard.stream().allMatch(witness -> witness.unreadable().isEmpty()))
            throw new Unreadable("None of the witnesses holds a checkpoint of " + newest.series() + ".");
        var roots = Roots.of(log, newest, sizes);
        var problems = new ArrayList<String>();
        var signed = keys.check(newest);
        if (signed != Signed.YES) problems.add("its own checkpoint " + signed.words());
        if (!roots.hold(newest)) problems.add("its entries do not lead to the root of its own checkpoint; see verify");
        var judge = new Judge(newest, keys, roots);
        return new Comparison(newest, heard.stream().map(judge::hear).toList(), problems);
    }
}
