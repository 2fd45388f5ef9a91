package portability.contributions.mandate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import portability.contributions.request.Request;

/// What is wanted about a person's mandates.
sealed interface MandateCommand {
    String personId();

    Request request();

    @TargetAggregateIdentifier
    default String stream() {
        return MandatesAggregate.stream(personId());
    }

    /// Grants one.
    record GrantMandate(String personId, Request request, Mandate mandate, String evidence) implements MandateCommand {}

    /// Ends one before its last day.
    record RevokeMandate(String personId, Request request, String mandateId, String reason) implements MandateCommand {}
}
