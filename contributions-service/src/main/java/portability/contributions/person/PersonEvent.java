package portability.contributions.person;

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
}
