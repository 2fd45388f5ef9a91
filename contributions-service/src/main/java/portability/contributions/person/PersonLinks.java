package portability.contributions.person;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/// Which registrations are one person's.
public interface PersonLinks {
    /// A registration and all that are linked to it, over others too.
    ///
    /// @param knownAt as it was held at this moment; empty: now
    SortedSet<String> of(String personId, Optional<Instant> knownAt);
}
