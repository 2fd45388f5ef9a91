package portability.claims.statement.kept;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The Axon shell of [Kept]. No snapshots: whose answers these are may be erased.
@Aggregate
class KeptAggregate {
    @AggregateIdentifier
    @Nullable
    String subject;

    private Kept kept = Kept.nothing();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(KeepAnswer command) {
        kept.decide(command).ifPresent(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(AnswerKept event) {
        subject = event.subject();
        kept = kept.evolve(event);
    }
}
