package portability.contributions.consent;

import portability.contributions.request.Request;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened to the consents of a person.
public sealed interface ConsentEvent {
    String personId();

    /// She consents.
    record ConsentGiven(
            @Subject String personId,
            Request request,
            String consentId,
            @Personal Consent consent,
            @Personal String evidence)
            implements ConsentEvent {}

    /// She does no more. Nobody asks why.
    record ConsentRevoked(String personId, Request request, String consentId) implements ConsentEvent {}
}
