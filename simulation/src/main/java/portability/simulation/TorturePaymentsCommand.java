package portability.simulation;

import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.claims.payment.KilledPayments;

/// The third part of the command `./portability torture`.
@Command(
        name = "portability torture payments",
        description =
                "Kills a service that pays pensions, with its database, while it freezes what is due, makes files and"
                        + " takes the bank's word; a bank with books of its own tells whether anybody was paid twice or not at all."
                        + " Exit code 0: everything holds; 1: something does not.")
final class TorturePaymentsCommand implements Callable<Integer> {
    private static final int DEFAULT_KILLS = 60;

    @Option(names = "--seed", description = "When it is killed. Without it one is drawn, and printed.")
    @Nullable
    Long seed;

    @Option(names = "--cycles", description = "How many kills at least; 60 if neither this nor --minutes is given.")
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
        int most = cycles != null ? cycles : minutes == null ? DEFAULT_KILLS : Integer.MAX_VALUE;
        var out = System.out;
        try (var payments = new KilledPayments(chosen, out)) {
            return payments.run(most, () -> System.nanoTime() > end).isEmpty() ? 0 : 1;
        }
    }

    static void main(String[] arguments) {
        System.exit(new CommandLine(new TorturePaymentsCommand())
                .setUsageHelpWidth(100)
                .execute(arguments));
    }
}
