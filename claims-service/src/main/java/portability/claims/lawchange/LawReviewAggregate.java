package portability.claims.lawchange;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// The Axon shell of [LawReview].
@Aggregate(type = LawReviewAggregate.STREAM_TYPE)
class LawReviewAggregate {
    static final String STREAM_TYPE = "law-review";

    private static final String PREFIX = "law-review/";

    /// What was said of a claim, on its way to the stream of it.
    record Instruction(@TargetAggregateIdentifier String stream, String claimId, LawReview.Note note) {}

    @AggregateIdentifier
    @Nullable
    String stream;

    private LawReview review = LawReview.none();

    static String streamOf(String claimId) {
        return PREFIX + claimId;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Instruction instruction) {
        review.decide(instruction.claimId(), instruction.note()).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(LawReviewEvent event) {
        stream = streamOf(event.claimId());
        review = review.evolve(event);
    }
}
