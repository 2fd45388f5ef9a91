package portability.contributions.person;

import java.util.Optional;
import portability.contributions.request.Request;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened to a person's registration.
public sealed interface PersonEvent {
    String personId();

    /// A person was registered.
    record PersonRegistered(
            @Subject String personId,
            Request request,
            @Personal PersonFacts person) implements PersonEvent {}

    /// One more name, nationality or number became known.
    ///
    /// @param claimed keyed hash of the number that became this person's; empty for what is no number
    record IdentityFactRecorded(
            @Subject String personId,
            Request request,
            String factId,
            Optional<String> claimed,
            @Personal IdentityFact fact,
            @Personal String evidence)
            implements PersonEvent {}

    /// What had been recorded so was wrong.
    record IdentityFactWithdrawn(
            @Subject String personId,
            Request request,
            String factId,
            @Personal String reason) implements PersonEvent {}
}
