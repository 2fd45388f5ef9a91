package portability.ledger.privacy.erasure;

import java.time.Instant;
import portability.ledger.privacy.DestroysKey;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened on the way to an erasure. Outlives it, but for what officers wrote.
public sealed interface ErasureEvent {
    /// A text that went with the person, as JSON.
    String GONE = "\"\"";

    /// Who is, or is to be, erased: a person's id or a case's.
    String subject();

    /// An officer asked for it.
    record ErasureRequested(
            @Subject String subject,
            String by,
            ErasureGround ground,
            @Personal(afterErasure = GONE) String reason) implements ErasureEvent {}

    /// Another officer confirmed it.
    ///
    /// @param due when the grace is over
    record ErasureConfirmed(String subject, String by, Instant due) implements ErasureEvent {}

    /// It will not happen, unless it is asked for again.
    record ErasureCancelled(
            @Subject String subject,
            String by,
            @Personal(afterErasure = GONE) String reason) implements ErasureEvent {}

    /// The data is needed, in a dispute for one: nothing is erased until the hold is released.
    record LegalHoldPlaced(
            @Subject String subject,
            String by,
            @Personal(afterErasure = GONE) String reason) implements ErasureEvent {}

    /// One officer wants the hold released.
    record LegalHoldReleaseAsked(String subject, String by) implements ErasureEvent {}

    /// Another one agreed.
    record LegalHoldReleased(String subject, String by) implements ErasureEvent {}

    /// The subject's key was destroyed with this.
    record SubjectErased(String subject) implements ErasureEvent, DestroysKey {}
}
