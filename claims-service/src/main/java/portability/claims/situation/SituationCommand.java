package portability.claims.situation;

/// What can be done about changes in a life. Every case may come twice; the second time changes nothing.
public sealed interface SituationCommand {
    String changeId();

    record Tell(String changeId, String by, SituationChange change) implements SituationCommand {}

    record Hear(String changeId, String from, String documentId, SituationChange change) implements SituationCommand {}

    record Settle(String changeId, String by, String outcome) implements SituationCommand {}
}
