package portability.bench.node;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import portability.bench.node.CareerEvent.PeriodRecorded;

/// A batch of postings: a stream of its own, to which nothing is added later.
@Aggregate(type = "posting")
public class PostingAggregate {
    @AggregateIdentifier
    @Nullable
    String postingId;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(PostPeriods command) {
        for (var period : command.periods()) AggregateLifecycle.apply(new PeriodRecorded(command.postingId(), period));
    }

    @EventSourcingHandler
    void on(PeriodRecorded event) {
        postingId = event.careerId();
    }
}
