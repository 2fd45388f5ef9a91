package portability.claims.exchange.pair;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import portability.claims.exchange.pair.InboxAnswer.Taken;

/// The Axon shell of [Inbox].
@Aggregate(cache = "aggregates", snapshotTriggerDefinition = "everyHundredEvents")
class InboxAggregate {
    /// A document on its way to the inbox of its sender.
    record Arrival(@TargetAggregateIdentifier String stream, TakeDocument document) {}

    /// A receipt of this institution's for a document nobody has any more, on its way there.
    record ErasedArrival(
            @TargetAggregateIdentifier String stream, String partner, long pairSeq, GivenReceipt receipt) {}

    @AggregateIdentifier
    @Nullable
    String stream;

    private Inbox inbox = Inbox.empty();

    static String streamOf(String partner) {
        return "inbox/" + partner;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    InboxAnswer handle(Arrival arrival, Receipts receipts) {
        var answer = inbox.decide(arrival.document(), receipts);
        if (answer instanceof Taken(var event)) AggregateLifecycle.apply(event);
        return answer;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ErasedArrival arrival) {
        inbox.takeErased(arrival.partner(), arrival.pairSeq(), arrival.receipt())
                .ifPresent(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(InboxEvent event) {
        stream = streamOf(event.partner());
        inbox = inbox.evolve(event);
    }
}
