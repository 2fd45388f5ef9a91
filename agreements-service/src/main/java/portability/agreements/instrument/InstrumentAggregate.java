package portability.agreements.instrument;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import portability.agreements.instrument.InstrumentCommand.DropProposal;
import portability.agreements.instrument.InstrumentCommand.EnactStep;
import portability.agreements.instrument.InstrumentCommand.ProposeStep;

/// The Axon shell of [Instrument]. It wants one handler per class of command.
@Aggregate(type = "instrument")
class InstrumentAggregate {
    @AggregateIdentifier
    @Nullable
    String stream;

    private Instrument instrument = Instrument.unknown();

    static String stream(String instrumentId) {
        return "instrument/" + instrumentId;
    }

    /// @return the proposal's id
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(ProposeStep command) {
        var id = instrument.nextProposal();
        instrument.decide(command).forEach(AggregateLifecycle::apply);
        return id;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EnactStep command) {
        instrument.decide(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DropProposal command) {
        instrument.decide(command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(InstrumentEvent event) {
        stream = stream(event.instrumentId());
        instrument = instrument.evolve(event);
    }
}
