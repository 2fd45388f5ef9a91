package portability.contributions.foreign;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// Axon's shell around [RecordsOfOthers].
@Aggregate(type = "foreign-records", cache = "aggregates")
class RecordsOfOthersAggregate {
    @AggregateIdentifier
    @Nullable
    String stream;

    private RecordsOfOthers records = RecordsOfOthers.none();

    static String stream(String personId) {
        return "foreign-records/" + personId;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(KeepForeignRecord command) {
        records.keep(command).ifPresent(AggregateLifecycle::apply);
        return command.record().documentId();
    }

    @EventSourcingHandler
    void on(ForeignRecordKept event) {
        stream = stream(event.personId());
        records = records.evolve(event);
    }
}
