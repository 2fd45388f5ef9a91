package portability.auditor.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.auditor.note.Checkpoint;
import portability.auditor.note.LogKeys;
import portability.auditor.note.LogKeys.Signed;

/// Whether a restore that a witness accepted explains what is missing: signed by the institution, within what the
/// witness
/// had seen, gone on from where it says, and accepted by two people.
///
/// @param newest the log's own newest checkpoint
record GapCheck(Checkpoint newest, LogKeys keys, Roots roots) {
    private static final int PEOPLE = 2;

    /// What stands against it; empty: nothing does.
    List<String> problems(AcceptedGap gap, Witness witness) {
        var problems = new ArrayList<String>();
        names(gap, witness, problems);
        bounds(gap, witness, problems);
        people(gap, problems);
        var where = "the gap accepted in its entry " + gap.at().leafIndex() + " ";
        return problems.stream().map(problem -> where + problem).toList();
    }

    private void names(AcceptedGap gap, Witness witness, List<String> problems) {
        var said = gap.said();
        if (keys.keys().stream()
                .noneMatch(key -> key.verifies(gap.signedBytes(), gap.signed().getSignature())))
            problems.add("is not stated under the institution's key");
        if (!said.getNewLog().equals(gap.newLog()))
            problems.add("is of %s, and was accepted for %s".formatted(said.getNewLog(), gap.newLog()));
        if (!series(said.getOldLog()).equals(series(said.getNewLog()))
                || incarnation(said.getNewLog()) <= incarnation(said.getOldLog()))
            problems.add("does not lead from one incarnation to a later one: %s to %s"
                    .formatted(said.getOldLog(), said.getNewLog()));
        if (incarnation(said.getNewLog()) > incarnation(newest.log()))
            problems.add("leads to %s, and the log is %s".formatted(said.getNewLog(), newest.log()));
        if (!said.getReceiver().equals(institution(witness.log()))) problems.add("was stated to " + said.getReceiver());
    }

    private void bounds(AcceptedGap gap, Witness witness, List<String> problems) {
        var old = witness.notes().stream()
                .filter(note -> note.at().leafIndex() < gap.at().leafIndex() && note.isWitnessed())
                .map(Witnessed::checkpoint)
                .filter(seen -> seen.log().equals(gap.said().getOldLog()))
                .toList();
        var last = old.isEmpty() ? Optional.<Checkpoint>empty() : Optional.of(old.getLast());
        if (last.filter(gap.lastWitnessed()::agrees).isEmpty())
            problems.add("names %,d entries as last witnessed; the witness had seen %s"
                    .formatted(
                            gap.lastWitnessed().size(),
                            last.map(seen -> "%,d".formatted(seen.size())).orElse("none")));
        if (gap.commonSize() > gap.lastWitnessed().size()) problems.add("has more in common than was witnessed");
        gap.lastCommon().ifPresent(common -> {
            if (keys.check(common) != Signed.YES || old.stream().noneMatch(common::agrees))
                problems.add(
                        "names %,d entries as common; the witness holds no such checkpoint".formatted(common.size()));
            if (common.size() > newest.size() || !roots.hold(common))
                problems.add("says that the log goes on from %,d entries; it does not".formatted(common.size()));
        });
    }

    private static void people(AcceptedGap gap, List<String> problems) {
        if (gap.named().size() < PEOPLE) problems.add("names fewer than two officers who accepted it");
        if (!gap.acted().containsAll(gap.named()))
            problems.add("names officers %s; who accepted it are %s"
                    .formatted(String.join(", ", gap.named()), String.join(", ", gap.acted())));
        if (gap.statedBy().size() < PEOPLE) problems.add("is stated by fewer than two officers of the institution");
    }

    static int incarnation(String log) {
        var number = log.substring(log.lastIndexOf('/') + 1);
        return number.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(number) : 0;
    }

    private static String series(String log) {
        return log.substring(0, Math.max(0, log.lastIndexOf('/')));
    }

    private static String institution(String log) {
        return log.substring(0, Math.max(0, log.indexOf('/')));
    }
}
