package portability.contributions.person;

import portability.contributions.request.AnswersRequest;
import portability.contributions.request.Request;

/// What happened to a person's registration.
public sealed interface PersonEvent extends AnswersRequest {
    String personId();

    /// A person was registered.
    record PersonRegistered(String personId, Request request, PersonFacts person) implements PersonEvent {}
}
