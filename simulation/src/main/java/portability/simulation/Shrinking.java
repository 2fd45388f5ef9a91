package portability.simulation;

import portability.simulation.world.Plan;

/// Runs a failing seed again with fewer faults, to find how few are enough.
final class Shrinking {
    private Shrinking() {}

    /// The failing run with the fewest of the first faults that halving finds.
    static Report smallest(Report failing, int institutions) {
        var smallest = failing;
        long enough = failing.faults();
        long tooFew = -1;
        while (enough - tooFew > 1) {
            long tried = (enough + tooFew) >>> 1;
            var plan = failing.plan();
            var report = new Simulation(Plan.of(plan.seed(), institutions, plan.cases(), tried)).run();
            if (report.holds()) {
                tooFew = tried;
            } else {
                enough = tried;
                smallest = report;
            }
        }
        return smallest;
    }
}
