package portability.contributions.consent;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import portability.contributions.request.Request;

/// What is wanted about a person's consents.
sealed interface ConsentCommand {
    String personId();

    @TargetAggregateIdentifier
    default String stream() {
        return ConsentsAggregate.stream(personId());
    }

    record GiveConsent(String personId, Request request, Consent consent, String evidence) implements ConsentCommand {}

    record RevokeConsent(String personId, Request request, String consentId) implements ConsentCommand {}
}
