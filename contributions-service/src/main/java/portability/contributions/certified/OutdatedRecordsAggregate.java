package portability.contributions.certified;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// Axon's shell around [OutdatedRecords].
@Aggregate(type = "records")
class OutdatedRecordsAggregate {
    @AggregateIdentifier
    @Nullable
    String stream;

    private OutdatedRecords records = OutdatedRecords.none();

    static String stream(String personId) {
        return "records/" + personId;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteOutdated command) {
        records.note(command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(RecordOutdated event) {
        stream = stream(event.personId());
        records = records.evolve(event);
    }
}
