package portability.contributions.mandate;

import portability.contributions.request.Request;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened to the mandates a person gave.
public sealed interface MandateEvent {
    String personId();

    /// A helper may act for the person.
    record MandateGranted(
            @Subject String personId,
            Request request,
            String mandateId,
            @Personal Mandate mandate,
            @Personal String evidence)
            implements MandateEvent {}

    /// She may no more.
    record MandateRevoked(
            @Subject String personId,
            Request request,
            String mandateId,
            @Personal String reason) implements MandateEvent {}
}
