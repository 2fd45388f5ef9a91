package portability.contributions.foreign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Records of other institutions as they were received.
public interface KeptRecords {
    /// Those kept for one registration, in no order.
    ///
    /// @param knownAt what was kept after this moment is not seen; empty: all
    List<KeptRecord> of(String personId, Optional<Instant> knownAt);
}
