package portability.agreements.instrument;

import java.time.LocalDate;
import java.util.Optional;

/// What happened to an instrument. Officers are named as their tokens name them.
public sealed interface InstrumentEvent {
    String instrumentId();

    /// An officer proposed a step. It does not count yet.
    ///
    /// @param effectiveOn from which day it is to count
    /// @param draft       of a new instrument
    /// @param registered  how the register knew it then; empty if it did not
    record StepProposed(
            String instrumentId,
            String proposalId,
            Step step,
            LocalDate effectiveOn,
            String reason,
            String proposedBy,
            Optional<Draft> draft,
            Optional<Stage> registered)
            implements InstrumentEvent {}

    /// Another officer enacted it: it counts from its day on.
    record StepEnacted(
            String instrumentId,
            String proposalId,
            Step step,
            LocalDate effectiveOn,
            String proposedBy,
            String enactedBy)
            implements InstrumentEvent {}

    /// It was given up.
    record ProposalDropped(String instrumentId, String proposalId, String reason, String droppedBy)
            implements InstrumentEvent {}
}
