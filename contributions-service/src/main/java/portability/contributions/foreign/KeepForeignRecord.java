package portability.contributions.foreign;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import portability.contributions.request.Request;

/// Keeps a record that was verified.
record KeepForeignRecord(String personId, Request request, VerifiedRecord record) {
    @TargetAggregateIdentifier
    String stream() {
        return RecordsOfOthersAggregate.stream(personId);
    }
}
