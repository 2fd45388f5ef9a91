package portability.ledger.merkle;

import java.util.List;
import java.util.Optional;

/// What this service's log can show to others: its newest checkpoint, and that it only ever grew.
public interface CheckpointSource {
    /// The newest signed checkpoint. What it covers is durable. Empty while the log is.
    Optional<SignedNote> latest();

    /// RFC 6962 section 2.1.2, for [Consistency#verifies].
    /// @throws IllegalArgumentException unless 1 ≤ first ≤ second ≤ the newest checkpoint's size
    List<Hash> consistency(long firstSize, long secondSize);
}
