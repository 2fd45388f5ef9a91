package portability.contributions.clarification;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import portability.contributions.clarification.ClarificationCommand.AnswerClarification;
import portability.contributions.clarification.ClarificationCommand.NoteClarification;
import portability.contributions.clarification.ClarificationCommand.Reconsider;

/// Axon's shell around [Clarifications].
@Aggregate(type = "clarifications", cache = "aggregates")
class ClarificationsAggregate {
    @AggregateIdentifier
    @Nullable
    String stream;

    private Clarifications clarifications = Clarifications.none();

    static String stream(String personId) {
        return "clarifications/" + personId;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Reconsider command) {
        clarifications.reconsider(command).forEach(AggregateLifecycle::apply);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteClarification command) {
        AggregateLifecycle.apply(clarifications.note(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AnswerClarification command) {
        AggregateLifecycle.apply(clarifications.answer(command));
    }

    @EventSourcingHandler
    void on(ClarificationEvent event) {
        stream = stream(event.personId());
        clarifications = clarifications.evolve(event);
    }
}
