package portability.contributions.correction;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import portability.contributions.career.CareerDecisions;
import portability.contributions.correction.CorrectionCommand.AnswerCorrection;
import portability.contributions.correction.CorrectionCommand.AskAbout;
import portability.contributions.correction.CorrectionCommand.ForwardCorrection;
import portability.contributions.correction.CorrectionCommand.LodgeCorrection;
import portability.contributions.correction.CorrectionCommand.RemindOfCorrection;
import portability.contributions.correction.CorrectionCommand.WithdrawCorrection;
import portability.contributions.correction.Effect.Manner;
import portability.contributions.refusal.Refusal.PeriodNotInForce;
import portability.contributions.refusal.Refused;

/// Axon's shell around [Corrections].
@Aggregate(type = "corrections")
class CorrectionsAggregate {
    @AggregateIdentifier
    @Nullable
    String stream;

    private Corrections corrections = Corrections.none();

    static String stream(String personId) {
        return "corrections/" + personId;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    LodgedCorrection handle(LodgeCorrection command) {
        AggregateLifecycle.apply(corrections.lodge(command));
        return new LodgedCorrection(
                command.number(), command.receivedOn(), command.due().map(Due::answerBy));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AskAbout command) {
        AggregateLifecycle.apply(corrections.ask(command));
    }

    /// The career's events and the answer are one unit of work: both are stored, or neither.
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effects handle(AnswerCorrection command, CareerDecisions careers) {
        corrections.requireAnswerable(command);
        var effects = command.changes().stream()
                .map(change -> effect(change, careers))
                .toList();
        AggregateLifecycle.apply(corrections.answer(command, effects));
        return new Effects(effects);
    }

    private static Effect effect(Change change, CareerDecisions careers) {
        return switch (change) {
            case Change.Recorded(var recorded) -> new Effect(Manner.RECORDED, careers.decide(recorded));
            case Change.Corrected(var corrected) -> new Effect(Manner.CORRECTED, careers.decide(corrected));
            case Change.Withdrawn(var withdrawn) -> new Effect(Manner.WITHDRAWN, careers.decide(withdrawn));
            case Change.Found(var periodId, var inForce) -> {
                if (!inForce) throw new Refused(new PeriodNotInForce());
                yield new Effect(Manner.FOUND, periodId);
            }
        };
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ForwardCorrection command) {
        AggregateLifecycle.apply(corrections.forward(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WithdrawCorrection command) {
        AggregateLifecycle.apply(corrections.withdraw(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RemindOfCorrection command) {
        corrections.remind(command).ifPresent(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(CorrectionEvent event) {
        stream = stream(event.personId());
        corrections = corrections.evolve(event);
    }
}
