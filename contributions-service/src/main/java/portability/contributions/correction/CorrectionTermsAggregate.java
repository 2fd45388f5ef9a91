package portability.contributions.correction;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The terms, each from a day on. Nothing is decided by those before: what is recorded last of a day holds.
@Aggregate(type = "correction-terms")
class CorrectionTermsAggregate {
    static final String STREAM = "correction-terms";

    @AggregateIdentifier
    @Nullable
    String stream;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(SetCorrectionTerms command) {
        AggregateLifecycle.apply(new CorrectionTermsSet(command.request(), command.from(), command.terms()));
        return STREAM;
    }

    @EventSourcingHandler
    void on(CorrectionTermsSet event) {
        stream = STREAM;
    }
}
