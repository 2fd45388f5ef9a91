package portability.bench.node;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import portability.bench.node.CareerCommand.OpenCareer;
import portability.bench.node.CareerCommand.OpenSealedCareer;
import portability.bench.node.CareerCommand.RecordPeriod;
import portability.bench.node.CareerCommand.RecordSealedPeriod;

/// The aggregate both sides have: ours cached and with snapshots, Axon's as it comes.
@Aggregate(type = "career", cache = "aggregates", snapshotTriggerDefinition = "everyHundredEvents")
public class CareerAggregate {
    @AggregateIdentifier
    @Nullable
    String careerId;

    long insuredDays;
    long earningsCents;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(OpenCareer command) {
        AggregateLifecycle.apply(new CareerEvent.CareerOpened(command.careerId(), command.first()));
    }

    @CommandHandler
    void handle(RecordPeriod command) {
        AggregateLifecycle.apply(new CareerEvent.PeriodRecorded(command.careerId(), command.period()));
    }

    @CommandHandler
    void handle(RecordSealedPeriod command) {
        AggregateLifecycle.apply(new CareerEvent.SealedPeriodRecorded(command.careerId(), command.period()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(OpenSealedCareer command) {
        AggregateLifecycle.apply(new CareerEvent.SealedPeriodRecorded(command.careerId(), command.first()));
    }

    @EventSourcingHandler
    void on(CareerEvent event) {
        switch (event) {
            case CareerEvent.CareerOpened(var id, var first) -> add(id, first);
            case CareerEvent.PeriodRecorded(var id, var period) -> add(id, period);
            case CareerEvent.SealedPeriodRecorded(var id, var period) -> add(id, period);
        }
    }

    private void add(String id, Period period) {
        careerId = id;
        insuredDays += period.insuredDays();
        earningsCents += period.earningsCents();
    }
}
