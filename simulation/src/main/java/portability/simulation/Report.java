package portability.simulation;

import java.util.List;
import java.util.Map;
import portability.simulation.world.Fault;
import portability.simulation.world.Plan;

/// What a run came to.
///
/// @param findings what does not hold; none: everything holds
/// @param arrived  messages that the network brought: documents and receipts, each copy of one that was doubled
/// @param lost     messages that it lost
/// @param faults   how many struck
/// @param closed   how many cases are decided and summarised everywhere
/// @param waiting  how many wait, by for whom the contact institution does
/// @param refused  how many attacks were refused as they must be
public record Report(
        Plan plan,
        List<String> findings,
        long arrived,
        long lost,
        long faults,
        Map<Fault, Long> struck,
        int closed,
        Map<String, Integer> waiting,
        int refused) {
    /// What the network was given, and what it made of that.
    public long messages() {
        return arrived + lost;
    }

    public boolean holds() {
        return findings.isEmpty();
    }
}
