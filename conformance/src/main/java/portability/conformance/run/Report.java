package portability.conformance.run;

import java.io.PrintWriter;
import portability.conformance.run.Run.Tally;
import portability.totalisation.reason.StepText;

/// Tells a run to people: failures with their steps first, then what is disputed, then the count by family.
public final class Report {
    private final PrintWriter out;
    private final StepText text = StepText.english();

    public Report(PrintWriter out) {
        this.out = out;
    }

    public void print(Run run) {
        run.faults().forEach(fault -> out.println("REFUSED " + fault));
        run.outcomes().forEach(this::failure);
        disputed(run);
        if (!run.notExpressed().isEmpty()) {
            out.println("Not expressed as a case:");
            run.notExpressed()
                    .forEach(one -> out.println(
                            "  " + one.id() + "  " + one.title() + ": " + one.reason() + " (" + one.source() + ")"));
            out.println();
        }
        counts(run);
        out.flush();
    }

    private void failure(Outcome outcome) {
        switch (outcome) {
            case Outcome.Failed failed -> {
                head("FAILED", failed);
                for (var difference : failed.differences())
                    out.println("  " + difference.name() + ": expected " + difference.expected() + ", but it is "
                            + difference.actual());
                if (!failed.steps().isEmpty()) out.println("  because");
                failed.steps().forEach(step -> out.println("    " + text.of(step)));
                out.println();
            }
            case Outcome.Broken broken -> {
                head("FAILED", broken);
                out.println("  " + broken.reason());
                out.println();
            }
            case Outcome.Passed _, Outcome.Disputed _ -> {}
        }
    }

    private void head(String word, Outcome outcome) {
        var written = outcome.written();
        out.println(word + " " + written.id() + "  " + written.title() + "  ("
                + written.place().file() + ":" + written.place().line() + ")");
        out.println("  source: " + written.source());
    }

    private void disputed(Run run) {
        for (var outcome : run.outcomes()) {
            if (!(outcome instanceof Outcome.Disputed disputed)) continue;
            head("DISPUTED", disputed);
            disputed.written()
                    .disputed()
                    .ifPresent(dispute -> out.println("  " + dispute.reason() + " (" + dispute.source() + ")"));
            switch (disputed.run()) {
                case Outcome.Passed _ -> out.println("  its expectations hold");
                case Outcome.Failed failed ->
                    failed.differences()
                            .forEach(difference -> out.println("  " + difference.name() + ": expected "
                                    + difference.expected() + ", but it is " + difference.actual()));
                case Outcome.Broken broken -> out.println("  " + broken.reason());
                case Outcome.Disputed _ -> {}
            }
            out.println();
        }
    }

    private void counts(Run run) {
        int width =
                run.byFamily().keySet().stream().mapToInt(String::length).max().orElse(0);
        run.byFamily()
                .forEach((family, tally) ->
                        out.println(family + " ".repeat(width - family.length()) + "  " + counted(tally)));
        var total = run.total();
        out.println();
        out.println("Cases: " + total.all() + ", " + counted(total) + ", " + run.repeated()
                + " that repeat another of them, " + run.faults().size() + " refused, "
                + run.notExpressed().size() + " not expressed");
    }

    private static String counted(Tally tally) {
        return tally.passed() + " passed, " + tally.failed() + " failed, " + tally.disputed() + " disputed";
    }
}
