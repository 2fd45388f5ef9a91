package portability.contributions.statistics;

import java.time.Instant;
import java.util.function.Consumer;

/// All persons whose careers this institution keeps.
public interface InsuredPersons {
    /// Tells each once, one after the other: however many there are, few are held at a time. Who was erased is nobody.
    ///
    /// @param knownAt what was recorded after this moment is not seen
    void each(Instant knownAt, Consumer<Insured> told);
}
