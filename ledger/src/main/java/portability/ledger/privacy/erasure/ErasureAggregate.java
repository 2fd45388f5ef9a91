package portability.ledger.privacy.erasure;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// Axon's shell around [Erasure].
@Aggregate(type = "erasure")
public class ErasureAggregate {
    /// A command in Axon's envelope: one handler for all.
    record Order(@TargetAggregateIdentifier String stream, ErasureCommand command) {
        Order(ErasureCommand command) {
            this(Erasure.streamOf(command.subject()), command);
        }
    }

    @AggregateIdentifier
    @Nullable
    String stream;

    private Erasure erasure = Erasure.none();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Order order) {
        erasure.decide(order.command()).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(ErasureEvent event) {
        stream = Erasure.streamOf(event.subject());
        erasure = erasure.evolve(event);
    }
}
