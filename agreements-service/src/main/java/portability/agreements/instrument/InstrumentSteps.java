package portability.agreements.instrument;

import java.time.Instant;
import java.util.List;

/// Where steps are found.
public interface InstrumentSteps {
    /// The processor of the read model of steps.
    String PROCESSOR = "instruments";

    /// Every step, with what has become of it; by instrument, in order.
    List<RecordedStep> all();

    /// Every step that was proposed up to a moment, with what had become of it by then; by instrument, in order.
    List<RecordedStep> knownAt(Instant moment);
}
