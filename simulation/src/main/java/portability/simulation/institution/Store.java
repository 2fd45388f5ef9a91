package portability.simulation.institution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import portability.simulation.world.Fault;
import portability.simulation.world.Faults;

/// What survives a crash: what happened, in its order, and up to where documents had their effect. What is appended
/// together is there together or not at all.
public final class Store {
    private final List<Object> events = new ArrayList<>();
    private final Faults faults;
    private int effects;

    Store(Faults faults) {
        this.faults = faults;
    }

    /// @throws Crash before or after
    void append(List<?> happened) {
        if (faults.strikes(Fault.CRASH_BEFORE_COMMIT)) throw new Crash();
        events.addAll(happened);
        if (faults.strikes(Fault.CRASH_AFTER_COMMIT)) throw new Crash();
    }

    public List<Object> events() {
        return Collections.unmodifiableList(events);
    }

    /// How many of the events are through the processor that lets documents have their effect.
    public int effects() {
        return effects;
    }

    void moveEffects() {
        effects++;
    }
}
