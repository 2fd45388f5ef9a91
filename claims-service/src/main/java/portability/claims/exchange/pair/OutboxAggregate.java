package portability.claims.exchange.pair;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import portability.claims.exchange.pair.OlderDocuments.Known;

/// The Axon shell of [Outbox].
@Aggregate(cache = "aggregates", snapshotTriggerDefinition = "everyHundredEvents")
class OutboxAggregate {
    /// A command on its way to the outbox for a partner.
    ///
    /// @param older what is known beside the state of the document that it is about
    record Instruction(@TargetAggregateIdentifier String stream, String partner, OutboxCommand command, Known older) {}

    @AggregateIdentifier
    @Nullable
    String stream;

    private Outbox outbox = Outbox.empty();

    static String streamOf(String partner) {
        return "outbox/" + partner;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Instruction instruction, Freezer freezer) {
        outbox.decide(instruction.partner(), instruction.command(), instruction.older(), freezer)
                .forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(OutboxEvent event) {
        stream = streamOf(event.partner());
        outbox = outbox.evolve(event);
    }
}
