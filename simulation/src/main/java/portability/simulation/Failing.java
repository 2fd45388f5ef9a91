package portability.simulation;

import java.io.PrintStream;

/// Says what a run came to that fails, finds how few faults are enough for that, and says how to see it again.
final class Failing {
    private static final int MOST_SHOWN = 10;

    private Failing() {}

    /// @param institutions 0: as the seed says
    /// @return the exit code
    static int told(Report failing, int institutions, PrintStream out) {
        show(failing, institutions, out);
        var smallest = Shrinking.smallest(failing, institutions);
        if (smallest.faults() < failing.faults()) show(smallest, institutions, out);
        return 1;
    }

    private static void show(Report report, int institutions, PrintStream out) {
        var plan = report.plan();
        out.printf(
                "%nseed %d: %d findings after %d faults %s%n",
                plan.seed(), report.findings().size(), report.faults(), report.struck());
        report.findings().stream().limit(MOST_SHOWN).forEach(out::println);
        out.printf(
                "again: ./portability simulate-exchange --seed %d --cases %d%s --faults %d%n",
                plan.seed(), plan.cases(), institutions == 0 ? "" : " --institutions " + institutions, report.faults());
    }
}
