package portability.claims.situation;

import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened, at one institution, about the life of whoever claims.
public sealed interface SituationEvent {
    String claimId();

    String changeId();

    /// A change was told here; the other institutions of the case are told.
    ///
    /// @param by the officer
    record ChangeTold(
            @Subject String claimId,
            String changeId,
            String by,
            @Personal SituationChange change) implements SituationEvent {}

    /// Another institution of the case told of one.
    record ChangeHeard(
            @Subject String claimId,
            String changeId,
            String from,
            String documentId,
            @Personal SituationChange change) implements SituationEvent {}

    /// An officer has looked at a change: nothing is calculated anew for it here.
    ///
    /// @param outcome why, in the officer's words
    record ChangeSettled(
            @Subject String claimId,
            String changeId,
            String by,
            @Personal String outcome) implements SituationEvent {}

    /// A change that was told here did not happen, or not so; the other institutions of the case are told.
    ///
    /// @param by       the officer
    /// @param reason   in the officer's words
    /// @param decision the number of the own decision that rests on it, made or being made; 0 if none does
    record ChangeTakenBack(
            @Subject String claimId,
            String changeId,
            String by,
            @Personal String reason,
            int decision) implements SituationEvent {}

    /// The institution that had told of a change took it back.
    ///
    /// @param decision as in [ChangeTakenBack]
    record TakeBackHeard(
            @Subject String claimId,
            String changeId,
            String from,
            String documentId,
            @Personal String reason,
            int decision)
            implements SituationEvent {}
}
