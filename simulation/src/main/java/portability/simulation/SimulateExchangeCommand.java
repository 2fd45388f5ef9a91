package portability.simulation;

import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.simulation.world.Fault;
import portability.simulation.world.Plan;

/// The command `./portability simulate-exchange`.
@Command(
        name = "portability simulate-exchange",
        description = "Runs institutions that exchange documents about claims, in one thread with a time of their own,"
                + " over a bad network, with crashes and a bad partner. Exit code 0: everything holds; 1: something"
                + " does not.")
final class SimulateExchangeCommand implements Callable<Integer> {
    private static final double NANOS = 1e9;
    private static final int MOST_SHOWN = 10;

    @Option(names = "--seed", description = "The first seed. Without it one is drawn, and printed.")
    @Nullable
    Long seed;

    @Option(names = "--runs", defaultValue = "1", description = "How many seeds, one after the other.")
    int runs;

    @Option(names = "--cases", defaultValue = "200", description = "How many claims are lodged in a run.")
    int cases;

    @Option(names = "--institutions", defaultValue = "0", description = "2 to 12; without it as the seed says.")
    int institutions;

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
        System.out.println("seed " + first);
        long messages = 0;
        int closed = 0;
        int waiting = 0;
        int refused = 0;
        var struck = new EnumMap<Fault, Long>(Fault.class);
        long begun = System.nanoTime();
        long begunCpu = cpuNanos();
        for (long next = first; next < first + runs; next++) {
            var report = new Simulation(Plan.of(next, institutions, cases, most)).run();
            if (!report.holds()) return fail(report);
            messages += report.messages();
            closed += report.closed();
            waiting += cases - report.closed();
            refused += report.refused();
            report.struck().forEach((fault, count) -> struck.merge(fault, count, Long::sum));
            if (runs == 1) System.out.println("waited for: " + report.waiting());
        }
        double seconds = (System.nanoTime() - begun) / NANOS;
        System.out.printf(
                "%d runs, %d claims: %d closed, %d wait on a named party%n", runs, runs * cases, closed, waiting);
        System.out.printf("faults %s; %d attacks refused%n", struck, refused);
        double cpu = (cpuNanos() - begunCpu) / NANOS;
        System.out.printf(
                "%d messages in %.1f s: %.0f per second, %.0f per second of its one thread's processor time%n",
                messages, seconds, messages / seconds, messages / cpu);
        return 0;
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private int fail(Report failing) {
        show(failing);
        var smallest = Shrinking.smallest(failing, institutions);
        if (smallest.faults() < failing.faults()) show(smallest);
        return 1;
    }

    private void show(Report report) {
        System.out.printf(
                "%nseed %d: %d findings after %d faults %s%n",
                report.plan().seed(), report.findings().size(), report.faults(), report.struck());
        report.findings().stream().limit(MOST_SHOWN).forEach(System.out::println);
        System.out.printf(
                "again: ./portability simulate-exchange --seed %d --cases %d%s --faults %d%n",
                report.plan().seed(),
                cases,
                institutions == 0 ? "" : " --institutions " + institutions,
                report.faults());
    }

    static void main(String[] arguments) {
        System.exit(new CommandLine(new SimulateExchangeCommand())
                .setUsageHelpWidth(100)
                .execute(arguments));
    }
}
