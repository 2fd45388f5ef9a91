package portability.auditor.witness;

import java.util.ArrayList;
import portability.auditor.note.Checkpoint;
import portability.auditor.note.LogKeys;
import portability.auditor.note.LogKeys.Signed;

/// Holds what a witness says against a log.
///
/// @param newest the log's own newest checkpoint
record Judge(Checkpoint newest, LogKeys keys, Roots roots) {
    private static final int MOST_PROBLEMS = 20;

    Voice hear(Witness witness) {
        var problems = new ArrayList<>(witness.unreadable());
        long vouched = 0;
        int lost = 0;
        var gaps = new ArrayList<AcceptedGap>();
        for (var gap : witness.acceptedGaps()) {
            var against = new GapCheck(newest, keys, roots).problems(gap, witness);
            if (against.isEmpty()) gaps.add(gap);
            problems.addAll(against);
        }
        for (var note : witness.notes()) {
            var checkpoint = note.checkpoint();
            var signed = keys.check(checkpoint);
            if (signed != Signed.YES) {
                problems.add("the checkpoint of %s %s".formatted(note.words(), signed.words()));
            } else if (checkpoint.size() <= newest.size() && roots.hold(checkpoint)) {
                vouched = Math.max(vouched, checkpoint.size());
            } else if (gaps.stream().anyMatch(gap -> gap.lost(note))) {
                lost++;
            } else {
                problems.add(
                        checkpoint.size() > newest.size()
                                ? "the log is shorter than what was witnessed: it has %,d entries; witnessed were %s"
                                        .formatted(newest.size(), note.words())
                                : "the log forks from what was witnessed: its first %,d entries are not those of %s"
                                        .formatted(checkpoint.size(), note.words()));
            }
        }
        return new Voice(
                witness.log(),
                witness.notes().size(),
                vouched,
                lost,
                problems.size() <= MOST_PROBLEMS ? problems : problems.subList(0, MOST_PROBLEMS));
    }
}
