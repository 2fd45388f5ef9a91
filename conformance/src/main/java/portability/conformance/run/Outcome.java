package portability.conformance.run;

import java.util.List;
import portability.conformance.format.WrittenCase;
import portability.conformance.result.Comparison.Difference;
import portability.kernel.Step;

/// What came of one case.
public sealed interface Outcome {
    WrittenCase written();

    /// Every expectation holds.
    record Passed(WrittenCase written) implements Outcome {}

    /// Some expectation does not hold.
    ///
    /// @param steps how the actual results came about
    record Failed(WrittenCase written, List<Difference> differences, List<Step> steps) implements Outcome {
        public Failed {
            differences = List.copyOf(differences);
            steps = List.copyOf(steps);
        }
    }

    /// The calculation or an expectation made no sense: with the reason, and where.
    record Broken(WrittenCase written, String reason) implements Outcome {}

    /// The case is disputed. It is run all the same, and what came of it is told; it neither passes nor fails.
    record Disputed(WrittenCase written, Outcome run) implements Outcome {}
}
