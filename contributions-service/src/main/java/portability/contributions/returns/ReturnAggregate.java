package portability.contributions.returns;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import portability.contributions.returns.ReturnCommand.CloseReturn;
import portability.contributions.returns.ReturnCommand.OpenReturn;
import portability.contributions.returns.ReturnCommand.PostLines;

/// Axon's shell around [ContributionReturn]. Cached: else every batch would read all batches before it.
@Aggregate(type = "return", cache = "returnCache")
class ReturnAggregate {
    @AggregateIdentifier
    @Nullable
    String stream;

    private ContributionReturn contributionReturn = ContributionReturn.none();

    static String stream(String returnId) {
        return "return/" + returnId;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ReturnProgress handle(OpenReturn command) {
        return decide(command);
    }

    @CommandHandler
    ReturnProgress handle(PostLines command) {
        return decide(command);
    }

    @CommandHandler
    ReturnProgress handle(CloseReturn command) {
        return decide(command);
    }

    private ReturnProgress decide(ReturnCommand command) {
        contributionReturn.decide(command).forEach(AggregateLifecycle::apply);
        return contributionReturn.progress();
    }

    @EventSourcingHandler
    void on(ReturnEvent event) {
        stream = stream(event.returnId());
        contributionReturn = contributionReturn.evolve(event);
    }
}
