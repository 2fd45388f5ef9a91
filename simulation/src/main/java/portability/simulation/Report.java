package portability.simulation;

import java.util.List;
import java.util.Map;
import portability.simulation.world.Fault;
import portability.simulation.world.Plan;

/// What a run came to.
///
/// @param findings what does not hold; none: everything holds
/// @param messages how many arrived
/// @param faults   how many struck
/// @param closed   how many cases are decided and summarised everywhere
/// @param waiting  how many wait, by for whom the contact institution does
/// @param refused  how many attacks were refused as they must be
public record Report(
        Plan plan,
        List<String> findings,
        long messages,
        long faults,
        Map<Fault, Long> struck,
        int closed,
        Map<String, Integer> waiting,
        int refused) {
    public boolean holds() {
        return findings.isEmpty();
    }
}
