package portability.auditor.command;

import java.util.ArrayList;
import java.util.List;
import portability.auditor.rederive.Difference;
import portability.auditor.rederive.Outcome;
import portability.auditor.rederive.Rederivation;
import portability.auditor.rederive.Rederived;
import tools.jackson.databind.node.ObjectNode;

/// What came of calculating decisions again, for people and for tools.
final class RederivationReport {
    private static final int MOST_DIFFERENCES = 20;

    private RederivationReport() {}

    static Report of(Rederivation found) {
        var document = document(found);
        var lines = lines(found);
        if (found.decisions().isEmpty()) return Report.listed(lines, document);
        if (!found.isGood()) return Report.differing(lines, document);
        return found.isIncomplete() ? Report.incomplete(lines, document) : Report.proved(lines, document);
    }

    private static List<String> lines(Rederivation found) {
        var lines = new ArrayList<String>();
        lines.add("%s: %s, calculated again with release %s of the rules"
                .formatted(found.log(), Output.count(found.decisions().size(), "decision"), found.release()));
        found.decisions().forEach(one -> lines.addAll(lines(one)));
        lines.add("%,d equal, %,d differ, %,d corrected by a later release, %,d not to be told"
                .formatted(found.equal(), found.differing(), found.corrected(), found.notRederivable()));
        lines.add(verdict(found));
        return lines;
    }

    private static String verdict(Rederivation found) {
        if (found.decisions().isEmpty()) return "There is no decision to calculate again; nothing is proved.";
        if (!found.isGood()) return "DIFFERS: see the lines above.";
        if (found.isIncomplete()) return "NOT ALL READ: of some decisions nothing can be said.";
        return "PROVED: every decision that can still be read follows from its inputs and its law by the rules.";
    }

    private static List<String> lines(Rederived one) {
        var lines = new ArrayList<String>();
        lines.add("  %s claim %s, entry %d of %s%s"
                .formatted(
                        word(one.outcome()),
                        one.entry().streamId(),
                        one.entry().leafIndex(),
                        one.at(),
                        one.decided().isEmpty() ? "" : ": " + one.decided()));
        switch (one.outcome()) {
            case Outcome.Equal() -> {
                // The word says all.
            }
            case Outcome.Differs(var differences) -> lines.addAll(lines(differences));
            case Outcome.EngineCorrected(var differences, var corrections) -> {
                corrections.forEach(correction -> lines.add("    " + correction));
                lines.addAll(lines(differences));
            }
            case Outcome.NotRederivable(var reason) -> lines.add("    " + reason.words() + ".");
        }
        return lines;
    }

    private static List<String> lines(List<Difference> differences) {
        var lines = new ArrayList<String>();
        differences.stream().limit(MOST_DIFFERENCES).forEach(difference -> lines.add("    " + difference));
        int more = differences.size() - MOST_DIFFERENCES;
        if (more > 0) lines.add("    … and %,d more; --json has all".formatted(more));
        return lines;
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Equal _ -> "EQUAL    ";
            case Outcome.Differs _ -> "DIFFERS  ";
            case Outcome.EngineCorrected _ -> "CORRECTED";
            case Outcome.NotRederivable _ -> "NOT TOLD ";
        };
    }

    private static ObjectNode document(Rederivation found) {
        var document = Output.object();
        document.put("log", found.log()).put("release", found.release());
        document.put("equal", found.equal()).put("differing", found.differing());
        document.put("engine_corrected", found.corrected()).put("not_rederivable", found.notRederivable());
        var decisions = document.putArray("decisions");
        for (var one : found.decisions()) {
            var decision = decisions.addObject();
            decision.put("claim_id", one.entry().streamId());
            VerificationReport.name(one.entry(), decision.putObject("entry"));
            decision.put("recorded_at", one.at().toString()).put("decided", one.decided());
            decision.put("law_checksum", one.lawChecksum());
            decision.putObject("positions")
                    .put("claims", one.positions().claims())
                    .put("contributions", one.positions().contributions())
                    .put("agreements", one.positions().agreements());
            outcome(one.outcome(), decision);
        }
        return document;
    }

    private static void outcome(Outcome outcome, ObjectNode to) {
        switch (outcome) {
            case Outcome.Equal() -> to.put("outcome", "EQUAL");
            case Outcome.Differs(var differences) -> differences(differences, to.put("outcome", "DIFFERS"));
            case Outcome.EngineCorrected(var differences, var corrections) -> {
                differences(differences, to.put("outcome", "ENGINE_CORRECTED"));
                corrections.forEach(to.putArray("corrections")::add);
            }
            case Outcome.NotRederivable(var reason) ->
                to.put("outcome", "NOT_REDERIVABLE").put("reason", reason.name());
        }
    }

    private static void differences(List<Difference> differences, ObjectNode to) {
        var list = to.putArray("differences");
        for (var difference : differences)
            list.addObject()
                    .put("where", difference.where())
                    .put("recorded", difference.recorded())
                    .put("derived", difference.derived());
    }
}
