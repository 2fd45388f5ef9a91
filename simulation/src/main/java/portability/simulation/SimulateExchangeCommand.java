package portability.simulation;

import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.simulation.settlement.SettlementSimulation;
import portability.simulation.world.Plan;

/// The command `./portability simulate-exchange`.
@Command(
        name = "portability simulate-exchange",
        description = "Runs institutions that exchange documents about claims, in one thread with a time of their own,"
                + " over a bad network, with crashes and a bad partner. Exit code 0: everything holds; 1: something"
                + " does not.")
final class SimulateExchangeCommand implements Callable<Integer> {
    @Option(names = "--seed", description = "The first seed. Without it one is drawn, and printed.")
    @Nullable
    Long seed;

    @Option(
            names = "--runs",
            description = "How many seeds, one after the other; 1 if neither this nor --minutes is given.")
    @Nullable
    Integer runs;

    @Option(names = "--minutes", description = "No new run after this time, whatever --runs says.")
    @Nullable
    Integer minutes;

    @Option(
            names = "--cases",
            defaultValue = "200",
            description = "How many claims are lodged in a run, or bills sent.")
    int cases;

    @Option(names = "--institutions", defaultValue = "0", description = "2 to 12; without it as the seed says.")
    int institutions;

    @Option(names = "--settlement", description = "Invoices, books and settlement windows instead of claims.")
    boolean settlement;

    @Option(names = "--faults", description = "Nothing goes wrong after so many faults.")
    @Nullable
    Long faults;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    @Override
    public Integer call() {
        long first = seed == null ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : seed;
        long most = faults == null ? Long.MAX_VALUE : faults;
        long end = minutes == null ? Long.MAX_VALUE : System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
        int count = runs != null ? runs : minutes == null ? 1 : Integer.MAX_VALUE;
        System.out.println("seed " + first);
        if (settlement) return settle(first, count, end, most);
        var totals = new Totals();
        for (int run = 0; run < count && System.nanoTime() < end; run++) {
            var report = new Simulation(Plan.of(first + run, institutions, cases, most)).run();
            if (!report.holds()) return Failing.told(report, institutions, System.out);
            totals.add(report);
        }
        totals.print(System.out);
        return 0;
    }

    private int settle(long first, int count, long end, long most) {
        long messages = 0;
        int run = 0;
        for (; run < count && System.nanoTime() < end; run++) {
            var outcome = new SettlementSimulation(Plan.of(first + run, institutions, cases, most)).run();
            messages += outcome.messages();
            if (outcome.findings().isEmpty()) continue;
            System.out.printf("seed %d: %s%n", first + run, outcome.struck());
            outcome.findings().forEach(System.out::println);
            return 1;
        }
        System.out.printf("%d runs, %d messages: everything holds%n", run, messages);
        return 0;
    }

    static void main(String[] arguments) {
        System.exit(new CommandLine(new SimulateExchangeCommand())
                .setUsageHelpWidth(100)
                .execute(arguments));
    }
}
