package portability.agreements.instrument;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A step as the read model has it.
///
/// @param draft     of a new instrument
/// @param enactedBy empty: not enacted, at the moment asked about
public record RecordedStep(
        String instrumentId,
        String proposalId,
        Step step,
        LocalDate effectiveOn,
        String reason,
        String proposedBy,
        Instant proposedAt,
        Optional<Draft> draft,
        Optional<String> enactedBy,
        Optional<Instant> enactedAt,
        boolean dropped) {}
