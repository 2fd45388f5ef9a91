package portability.contributions.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was proposed about registrations, and how it was decided.
public interface LinkProposals {
    /// All about one registration, the first first.
    List<Proposed> of(String personId);

    /// What waits for a second officer, the oldest first.
    List<Proposed> undecided(int atMost);

    /// @param decided empty: nobody has
    record Proposed(
            LinkedPair pair, LinkChange change, String reason, String by, Instant at, Optional<Decided> decided) {}

    /// @param confirmed else it was declined
    record Decided(boolean confirmed, String by, Instant at) {}
}
