package portability.claims.witness;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import portability.ledger.merkle.LogName;

/// The Axon shell of [WitnessedLog].
@Aggregate(cache = "aggregates", snapshotTriggerDefinition = "everyHundredEvents")
class WitnessAggregate {
    /// A command on its way to a log's stream.
    record Instruction(@TargetAggregateIdentifier String stream, WitnessCommand command) {}

    @AggregateIdentifier
    @Nullable
    String stream;

    private WitnessedLog log = WitnessedLog.unseen();

    /// One stream for all incarnations of a log.
    static String streamOf(LogName log) {
        return "witness/" + log.institution() + "/" + log.service();
    }

    /// @return the log as it is after
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    WitnessedLog handle(Instruction instruction) {
        log.decide(instruction.command()).forEach(AggregateLifecycle::apply);
        return log;
    }

    @EventSourcingHandler
    void on(WitnessEvent event) {
        stream = streamOf(LogName.parse(event.log()));
        log = log.evolve(event);
    }
}
