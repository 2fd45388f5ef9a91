package portability.claims.lawchange;

import java.util.List;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What agreements-service said of a decided claim after the law had changed.
public sealed interface LawReviewEvent {
    String claimId();

    /// The law in whose light it was said, SHA-256, hex.
    String holds();

    /// By the law that holds, it would have been determined otherwise; or it cannot be determined by that law.
    ///
    /// @param law         by which it was decided, SHA-256, hex
    /// @param differences the names agreements-service has for them
    record LawChangesDecision(
            @Subject String claimId,
            String law,
            String holds,
            @Personal List<String> differences) implements LawReviewEvent {
        public LawChangesDecision {
            differences = List.copyOf(differences);
        }
    }

    /// By a newer law still, it would have been determined as it was.
    record LawChangesNothing(@Subject String claimId, String law, String holds) implements LawReviewEvent {}
}
