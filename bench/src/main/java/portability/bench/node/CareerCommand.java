package portability.bench.node;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// What is asked of a career that is measured.
public sealed interface CareerCommand {
    record OpenCareer(@TargetAggregateIdentifier String careerId, Period first) implements CareerCommand {}

    record RecordPeriod(@TargetAggregateIdentifier String careerId, Period period) implements CareerCommand {}

    /// Opens a career and records all of it at once.
    record RecordCareer(@TargetAggregateIdentifier String careerId, List<Period> periods) implements CareerCommand {}
}
