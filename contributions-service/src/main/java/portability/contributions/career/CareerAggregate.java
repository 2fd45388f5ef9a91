package portability.contributions.career;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import portability.contributions.career.CareerCommand.CertifyRecord;
import portability.contributions.career.CareerCommand.CorrectPeriod;
import portability.contributions.career.CareerCommand.RecordPeriod;
import portability.contributions.career.CareerCommand.WithdrawPeriod;

/// Axon's shell around [Career]. It wants one handler per class of command.
@Aggregate(type = "career", cache = "aggregates", snapshotTriggerDefinition = "everyHundredEvents")
class CareerAggregate {
    @AggregateIdentifier
    @Nullable
    String stream;

    private Career career = Career.none();

    static String stream(String personId) {
        return "career/" + personId;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(RecordPeriod command, RecordSeal seal) {
        return decide(command, seal);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(CorrectPeriod command, RecordSeal seal) {
        return decide(command, seal);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(WithdrawPeriod command, RecordSeal seal) {
        return decide(command, seal);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    String handle(CertifyRecord command, RecordSeal seal) {
        return decide(command, seal);
    }

    String decide(CareerCommand command, RecordSeal seal) {
        var decision = career.decide(command, seal);
        decision.events().forEach(AggregateLifecycle::apply);
        return decision.answer();
    }

    @EventSourcingHandler
    void on(CareerEvent event) {
        stream = stream(event.personId());
        career = career.evolve(event);
    }
}
