package portability.conformance.run;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import portability.conformance.format.CaseFile;
import portability.conformance.format.WrittenCase;
import portability.conformance.format.WrittenCase.NotExpressed;
import portability.conformance.result.Comparison;
import portability.conformance.result.Comparison.Difference;
import portability.law.LawFileRefused;
import portability.totalisation.law.LawMissing;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;

/// A run of case files: what came of each case, and what could not be read.
///
/// @param faults files and cases that were refused, each with file, line and reason
public record Run(List<Outcome> outcomes, List<NotExpressed> notExpressed, List<String> faults) {
    public Run {
        outcomes = List.copyOf(outcomes);
        notExpressed = List.copyOf(notExpressed);
        faults = List.copyOf(faults);
    }

    /// How many of a family passed, failed and are disputed.
    public record Tally(int passed, int failed, int disputed) {
        Tally and(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Passed _ -> new Tally(passed + 1, failed, disputed);
                case Outcome.Failed _, Outcome.Broken _ -> new Tally(passed, failed + 1, disputed);
                case Outcome.Disputed _ -> new Tally(passed, failed, disputed + 1);
            };
        }

        public int all() {
            return passed + failed + disputed;
        }
    }

    public static Run of(List<CaseFile> files) {
        var outcomes = new ArrayList<Outcome>();
        var faults = new ArrayList<String>();
        var seen = new HashMap<String, WrittenCase>();
        for (var file : files) {
            file.faults().stream().map(LawFileRefused::getMessage).forEach(faults::add);
            for (var written : file.cases()) {
                var before = seen.put(written.id(), written);
                if (before != null)
                    faults.add(written.place()
                            .refused("the id " + written.id() + " stands twice; also in "
                                    + before.place().file() + ":"
                                    + before.place().line())
                            .getMessage());
                outcomes.add(outcome(written));
            }
        }
        var notExpressed =
                files.stream().flatMap(file -> file.notExpressed().stream()).toList();
        return new Run(outcomes, notExpressed, faults);
    }

    private static Outcome outcome(WrittenCase written) {
        var run = run(written);
        return written.disputed().isPresent() ? new Outcome.Disputed(written, run) : run;
    }

    /// What the rules refuse as senseless is told as the case's own fault; any other exception is one of the program.
    private static Outcome run(WrittenCase written) {
        try {
            var results = written.calculation().calculate();
            var differences = Comparison.differences(written.expect(), results);
            if (differences.isEmpty()) return new Outcome.Passed(written);
            var named = differences.stream().map(Difference::name).toList();
            return new Outcome.Failed(written, differences, results.steps(named));
        } catch (CareerRefused refused) {
            return new Outcome.Broken(written, "the periods contradict each other: " + told(refused.fault()));
        } catch (LawFileRefused
                | LawMissing
                | IllegalArgumentException
                | ArithmeticException
                | DateTimeException refused) {
            return new Outcome.Broken(written, String.valueOf(refused.getMessage()));
        }
    }

    /// `MoreTimeThanSpan[reference=period 2]` as `more time than span, reference=period 2`.
    private static String told(CareerFault fault) {
        var words = fault.getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", " $1");
        var text = fault.toString();
        return words.toLowerCase(Locale.ROOT) + ", " + text.substring(text.indexOf('[') + 1, text.length() - 1);
    }

    /// By family, in alphabetical order.
    public Map<String, Tally> byFamily() {
        var tallies = new TreeMap<String, Tally>();
        for (var outcome : outcomes)
            tallies.put(
                    outcome.written().family(),
                    tallies.getOrDefault(outcome.written().family(), new Tally(0, 0, 0))
                            .and(outcome));
        return tallies;
    }

    public Tally total() {
        var total = new Tally(0, 0, 0);
        for (var outcome : outcomes) total = total.and(outcome);
        return total;
    }

    /// How many cases say what another of the run says too.
    public long repeated() {
        var ids = outcomes.stream().map(outcome -> outcome.written().id()).toList();
        return outcomes.stream()
                .filter(outcome ->
                        outcome.written().sameAs().filter(ids::contains).isPresent())
                .count();
    }

    /// Whether everything could be read and no case failed.
    public boolean good() {
        return faults.isEmpty() && total().failed() == 0;
    }
}
