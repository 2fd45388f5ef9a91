package portability.contributions.person;

import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import portability.contributions.request.Request;

/// What officers want recorded of a person who is registered.
sealed interface PersonCommand {
    String personId();

    Request request();

    @TargetAggregateIdentifier
    default String stream() {
        return PersonAggregate.stream(personId());
    }

    /// Records one more name, nationality or number.
    ///
    /// @param claimed keyed hash of the number; empty for what is no number
    record RecordIdentityFact(
            String personId, Request request, IdentityFact fact, Optional<String> claimed, String evidence)
            implements PersonCommand {}

    /// Withdraws one.
    record WithdrawIdentityFact(String personId, Request request, String factId, String reason)
            implements PersonCommand {}
}
