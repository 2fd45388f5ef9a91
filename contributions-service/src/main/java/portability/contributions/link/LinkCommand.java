package portability.contributions.link;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import portability.contributions.request.Request;

/// What officers want done about two registrations.
///
/// `by` is the officer who calls.
sealed interface LinkCommand {
    LinkedPair pair();

    Request request();

    @TargetAggregateIdentifier
    default String stream() {
        return LinkAggregate.stream(pair());
    }

    /// Proposes a change.
    record ProposeLink(LinkedPair pair, Request request, String by, LinkChange change, String reason)
            implements LinkCommand {}

    /// Confirms what is proposed, or declines it.
    record DecideLink(LinkedPair pair, Request request, String by, boolean decline) implements LinkCommand {}
}
