package portability.agreements.instrument;

import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// What officers can do with an instrument.
sealed interface InstrumentCommand {
    String instrumentId();

    /// The stream it goes to.
    @TargetAggregateIdentifier
    default String stream() {
        return InstrumentAggregate.stream(instrumentId());
    }

    /// Proposes the next step.
    ///
    /// @param draft      of a new instrument; empty for every other step
    /// @param registered how the register knows it; empty if it does not
    record ProposeStep(
            String instrumentId,
            Step step,
            LocalDate effectiveOn,
            String reason,
            String by,
            Optional<Draft> draft,
            Optional<Stage> registered)
            implements InstrumentCommand {}

    /// Enacts what another proposed.
    record EnactStep(String instrumentId, String proposalId, String by) implements InstrumentCommand {}

    /// Gives a proposal up.
    record DropProposal(String instrumentId, String proposalId, String reason, String by)
            implements InstrumentCommand {}
}
