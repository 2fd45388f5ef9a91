package portability.contributions.link;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import portability.contributions.link.LinkCommand.DecideLink;
import portability.contributions.link.LinkCommand.ProposeLink;

/// Axon's shell around [PersonLink].
@Aggregate(type = "link")
class LinkAggregate {
    @AggregateIdentifier
    @Nullable
    String stream;

    private PersonLink link = PersonLink.none();

    static String stream(LinkedPair pair) {
        return "link/" + pair.one() + "/" + pair.other();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ProposeLink command) {
        AggregateLifecycle.apply(link.propose(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DecideLink command) {
        AggregateLifecycle.apply(link.decide(command));
    }

    @EventSourcingHandler
    void on(LinkEvent event) {
        stream = stream(new LinkedPair(event.one(), event.other()));
        link = link.evolve(event);
    }
}
