package portability.bench.node;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// What is asked of a career that is measured.
public sealed interface CareerCommand {
    record OpenCareer(@TargetAggregateIdentifier String careerId, Period first) implements CareerCommand {}

    record RecordPeriod(@TargetAggregateIdentifier String careerId, Period period) implements CareerCommand {}

    record RecordSealedPeriod(@TargetAggregateIdentifier String careerId, Period period) implements CareerCommand {}

    /// Opens a career of somebody who has no key yet.
    record OpenSealedCareer(@TargetAggregateIdentifier String careerId, Period first) implements CareerCommand {}
}
