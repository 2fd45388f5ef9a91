package portability.simulation.world;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/// Decides whether a fault strikes. After a time the world is well, so that it can be seen whether everything comes to
/// its end; and after a number of faults too, so that a run that fails can be run again with fewer.
public final class Faults {
    private final SplittableRandom random;
    private final Agenda agenda;
    private final Plan plan;
    private final Map<Fault, Long> struck = new EnumMap<>(Fault.class);
    private long count;

    Faults(SplittableRandom random, Agenda agenda, Plan plan) {
        this.random = random;
        this.agenda = agenda;
        this.plan = plan;
    }

    public boolean strikes(Fault fault) {
        boolean drawn = random.nextDouble() < plan.rates().getOrDefault(fault, 0.0);
        if (!drawn || agenda.millis() > plan.wellAfterMillis() || count >= plan.mostFaults()) return false;
        count++;
        struck.merge(fault, 1L, Long::sum);
        return true;
    }

    /// How often each struck.
    public Map<Fault, Long> struck() {
        return struck;
    }

    public long count() {
        return count;
    }
}
