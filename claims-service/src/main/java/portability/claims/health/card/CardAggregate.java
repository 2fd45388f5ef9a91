package portability.claims.health.card;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The Axon shell of [CardFile].
@Aggregate(type = CardDesk.STREAM_TYPE)
class CardAggregate {
    /// A command on its way to a card.
    record Instruction(@TargetAggregateIdentifier String stream, String cardId, CardCommand command) {}

    @AggregateIdentifier
    @Nullable
    String stream;

    private CardFile file = CardFile.none();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Instruction instruction) {
        file.decide(instruction.cardId(), instruction.command()).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(CardEvent event) {
        stream = CardDesk.streamOf(event.cardId());
        file = file.evolve(event);
    }
}
