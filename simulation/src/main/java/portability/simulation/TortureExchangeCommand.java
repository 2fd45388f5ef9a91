package portability.simulation;

import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.simulation.nodes.RealRun;
import portability.simulation.world.Plan;

/// The second half of the command `./portability torture`.
@Command(
        name = "portability torture exchange",
        description =
                "Simulates institutions that exchange documents over a bad network, seed after seed; then does the"
                        + " same to three real ones, with databases, mTLS and a proxy between them, and kills one. Exit code 0:"
                        + " everything holds; 1: something does not.")
final class TortureExchangeCommand implements Callable<Integer> {
    private static final int DEFAULT_STRIKES = 21;
    private static final int DEFAULT_RUNS = 100;
    private static final int CASES = 100;

    @Option(names = "--seed", description = "What goes wrong, and when. Without it one is drawn, and printed.")
    @Nullable
    Long seed;

    @Option(names = "--cycles", description = "How many simulated runs, and how many faults of the real exchange.")
    @Nullable
    Integer cycles;

    @Option(names = "--minutes", description = "Half of it for each, whatever --cycles says.")
    @Nullable
    Integer minutes;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    @Override
    public Integer call() {
        long first = seed == null ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : seed;
        long begun = System.nanoTime();
        long half = minutes == null ? Long.MAX_VALUE / 4 : TimeUnit.MINUTES.toNanos(minutes) / 2;
        System.out.println("simulated exchange: seed " + first);
        var totals = new Totals();
        int runs = count(DEFAULT_RUNS);
        for (int run = 0; run < runs && System.nanoTime() - begun < half; run++) {
            var report = new Simulation(Plan.of(first + run, 0, CASES, Long.MAX_VALUE)).run();
            if (!report.holds()) return Failing.told(report, 0, System.out);
            totals.add(report);
        }
        totals.print(System.out);
        var findings =
                new RealRun(first, System.out).run(count(DEFAULT_STRIKES), () -> System.nanoTime() - begun > 2 * half);
        return findings.isEmpty() ? 0 : 1;
    }

    private int count(int otherwise) {
        if (cycles != null) return cycles;
        return minutes == null ? otherwise : Integer.MAX_VALUE;
    }

    static void main(String[] arguments) {
        System.exit(new CommandLine(new TortureExchangeCommand())
                .setUsageHelpWidth(100)
                .execute(arguments));
    }
}
