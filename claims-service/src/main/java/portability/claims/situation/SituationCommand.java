package portability.claims.situation;

/// What can be done about changes in a life. Every case may come twice; the second time changes nothing.
public sealed interface SituationCommand {
    String changeId();

    record Tell(String changeId, String by, SituationChange change) implements SituationCommand {}

    record Hear(String changeId, String from, String documentId, SituationChange change) implements SituationCommand {}

    record Settle(String changeId, String by, String outcome) implements SituationCommand {}

    /// By an officer: a change that was told here did not happen, or not so.
    ///
    /// @param decision the number of the own decision that rests on it; 0 if none does
    record TakeBack(String changeId, String by, String reason, int decision) implements SituationCommand {}

    /// @param decision as in [TakeBack]
    record HearTakeBack(String changeId, String from, String documentId, String reason, int decision)
            implements SituationCommand {}
}
