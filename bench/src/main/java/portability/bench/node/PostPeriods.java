package portability.bench.node;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// Posts many periods at once.
public record PostPeriods(@TargetAggregateIdentifier String postingId, List<Period> periods) {
    public PostPeriods {
        periods = List.copyOf(periods);
    }
}
