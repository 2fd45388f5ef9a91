package portability.simulation;

import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.simulation.nodes.SettlementRun;

/// The fourth part of the command `./portability torture`.
@Command(
        name = "portability torture settlement",
        description =
                "Three real institutions send each other invoices, argue about lines, net what is due and pay it, over a"
                        + " bad network, while one of them is killed and the bank's files come late, twice and in any order. In the"
                        + " end every cent is added up anew from the logs and the bank's books. Exit code 0: everything holds; 1:"
                        + " something does not.")
final class TortureSettlementCommand implements Callable<Integer> {
    private static final int DEFAULT_STRIKES = 14;

    @Option(names = "--seed", description = "What goes wrong, and when. Without it one is drawn, and printed.")
    @Nullable
    Long seed;

    @Option(names = "--cycles", description = "How many things go wrong; 14 if neither this nor --minutes is given.")
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
        int most = cycles != null ? cycles : minutes == null ? DEFAULT_STRIKES : Integer.MAX_VALUE;
        var findings = new SettlementRun(chosen, System.out).run(most, () -> System.nanoTime() > end);
        return findings.isEmpty() ? 0 : 1;
    }

    static void main(String[] arguments) {
        System.exit(new CommandLine(new TortureSettlementCommand())
                .setUsageHelpWidth(100)
                .execute(arguments));
    }
}
