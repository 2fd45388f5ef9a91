package portability.torture;

import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The command `./portability torture`.
@Command(
        name = "portability torture",
        description = "Kills the ledger and its database again and again, and checks after each fault that nothing was"
                + " lost, done twice or changed. Exit code 0: everything holds; 1: something does not.")
final class TortureCommand implements Callable<Integer> {
    private static final int DEFAULT_CYCLES = 200;

    @Option(names = "--seed", description = "What goes wrong, and when. Without it one is drawn, and printed.")
    @Nullable
    Long seed;

    @Option(names = "--cycles", description = "How many faults; 200 if neither this nor --minutes is given.")
    @Nullable
    Integer cycles;

    @Option(names = "--minutes", description = "Stop after this time, whatever --cycles says.")
    @Nullable
    Integer minutes;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    @Override
    public Integer call() {
        long chosen = seed == null ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : seed;
        long end = minutes == null ? Long.MAX_VALUE : System.nanoTime() + TimeUnit.MINUTES.toNanos(minutes);
        int most = cycles != null ? cycles : minutes == null ? DEFAULT_CYCLES : Integer.MAX_VALUE;
        var found = new Torture(chosen, System.out).run(most, () -> System.nanoTime() > end);
        return found.isEmpty() ? 0 : 1;
    }

    static void main(String[] arguments) {
        System.exit(new CommandLine(new TortureCommand()).setUsageHelpWidth(100).execute(arguments));
    }
}
