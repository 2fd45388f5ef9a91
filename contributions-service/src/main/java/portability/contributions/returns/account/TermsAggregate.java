package portability.contributions.returns.account;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The terms of one scheme, each from a day on. Nothing is ever decided by those before: what is recorded last
/// holds.
@Aggregate(type = "return-terms")
class TermsAggregate {
    @AggregateIdentifier
    @Nullable
    String stream;

    static String stream(String scheme) {
        return "return-terms/" + scheme;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(SetReturnTerms command) {
        AggregateLifecycle.apply(
                new ReturnTermsSet(command.scheme(), command.request(), command.from(), command.terms()));
        return command.scheme();
    }

    @EventSourcingHandler
    void on(ReturnTermsSet event) {
        stream = stream(event.scheme());
    }
}
