package portability.claims.welfare.floor;

import java.time.LocalDate;
import portability.claims.Octets;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened about the floor in a claim, at one institution.
public sealed interface FloorEvent {
    String claimId();

    /// All decisions are in, and do not reach the floor: whoever claims is referred to the state where she lives.
    ///
    /// @param to         its institution in the case, which is told; empty: none, its focal points are named
    /// @param documentId which tells it; empty where nobody is told
    /// @param finding    a `FloorFinding`, serialised
    record FloorReferred(
            @Subject String claimId,
            String to,
            String documentId,
            LocalDate on,
            @Personal Shortfall shortfall,
            @Personal Octets finding)
            implements FloorEvent {}

    /// Another institution of the case refers her to this one.
    record FloorReferralReceived(
            @Subject String claimId,
            String from,
            String documentId,
            LocalDate cameOn,
            @Personal Shortfall shortfall) implements FloorEvent {}

    /// An officer has seen to a referral that came.
    ///
    /// @param outcome what was done about it, in the officer's words
    record FloorReferralSettled(
            @Subject String claimId, String by, @Personal String outcome) implements FloorEvent {}
}
