package portability.simulation;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import portability.simulation.world.Fault;

/// What all runs came to, and what they cost.
final class Totals {
    private static final double NANOS = 1e9;
    private static final double SECONDS_PER_MINUTE = 60;
    /// In a first second most of the time goes into the compiling of what runs for the first time.
    private static final double SHORTEST_SECONDS = 1;

    private final long begun = System.nanoTime();
    private final long begunThread = threadNanos();
    private final long begunProcess = processNanos();
    private final Map<Fault, Long> struck = new EnumMap<>(Fault.class);
    private final Map<String, Integer> waitedFor = new TreeMap<>();
    private int runs;
    private int cases;
    private int closed;
    private int refused;
    private long arrived;
    private long lost;

    void add(Report report) {
        runs++;
        cases += report.plan().cases();
        closed += report.closed();
        refused += report.refused();
        arrived += report.arrived();
        lost += report.lost();
        report.struck().forEach((fault, count) -> struck.merge(fault, count, Long::sum));
        report.waiting().forEach((party, count) -> waitedFor.merge(party, count, Integer::sum));
    }

    void print(PrintStream out) {
        double seconds = (System.nanoTime() - begun) / NANOS;
        double thread = (threadNanos() - begunThread) / NANOS;
        double process = (processNanos() - begunProcess) / NANOS;
        long messages = arrived + lost;
        out.printf("%d runs, %d claims: %d closed, %d wait on a named party%n", runs, cases, closed, cases - closed);
        if (runs == 1) out.println("waited for: " + waitedFor);
        out.printf("faults %s; %d attacks refused%n", struck, refused);
        out.printf("%d messages: %d arrived, %d were lost%n", messages, arrived, lost);
        out.printf(
                "took %.1f s; processor time: %.1f s of the one thread, %.1f s of the whole process with its compiler"
                        + " and collector%n",
                seconds, thread, process);
        if (thread >= SHORTEST_SECONDS)
            out.printf(
                    "messages per minute: %,.0f; per minute of the thread's processor time: %,.0f%n",
                    messages / seconds * SECONDS_PER_MINUTE, messages / thread * SECONDS_PER_MINUTE);
    }

    private static long threadNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long processNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
