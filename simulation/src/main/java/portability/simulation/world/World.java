package portability.simulation.world;

import java.util.SplittableRandom;

/// What all institutions share: time, chance, what goes wrong, the network between them.
public final class World {
    private final Plan plan;
    private final SplittableRandom random;
    private final Agenda agenda = new Agenda();
    private final Faults faults;
    private final Network network;

    public World(Plan plan) {
        this.plan = plan;
        this.random = new SplittableRandom(plan.seed());
        this.faults = new Faults(random.split(), agenda, plan);
        this.network = new Network(random.split(), agenda, faults);
    }

    public Plan plan() {
        return plan;
    }

    public Agenda agenda() {
        return agenda;
    }

    public Faults faults() {
        return faults;
    }

    public Network network() {
        return network;
    }

    /// Chance for one purpose of its own: what one draws changes nothing for another.
    public SplittableRandom chance() {
        return random.split();
    }
}
