package portability.ledger.privacy.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What can be asked about an erasure.
public sealed interface ErasureCommand {
    String subject();

    /// @param keepUntil until when the law wants the data kept; empty: no longer
    record RequestErasure(
            String subject, String by, ErasureGround ground, String reason, Optional<Instant> keepUntil, Instant now)
            implements ErasureCommand {}

    record ConfirmErasure(String subject, String by, Instant now, Duration grace) implements ErasureCommand {}

    record CancelErasure(String subject, String by, String reason) implements ErasureCommand {}

    record PlaceHold(String subject, String by, String reason) implements ErasureCommand {}

    /// Two officers, one after the other.
    record ReleaseHold(String subject, String by) implements ErasureCommand {}

    /// The deed itself.
    ///
    /// @param inUse whether the service still works with the subject, as with a claim that is not closed
    record EraseSubject(String subject, Instant now, boolean inUse) implements ErasureCommand {}
}
