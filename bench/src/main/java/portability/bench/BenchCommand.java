package portability.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.bench.database.BenchServer;
import portability.bench.database.Environment;
import portability.bench.measure.Pace;
import portability.bench.measure.Row;
import portability.bench.rows.CreateRows;
import portability.bench.rows.Family;
import portability.bench.rows.Setting;

/// `./portability bench`: measures, prints, and says what was not reached.
@Command(
        name = "bench",
        description = "Measures the ledger beside plain JDBC and Axon as it comes, on a PostgreSQL of its own.")
final class BenchCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print one JSON document and nothing else; progress goes to stderr.")
    boolean json;

    @Option(names = "--full", description = "Also what takes up to an hour: a log of five million events.")
    boolean full;

    @Option(
            names = "--only",
            arity = "1..*",
            paramLabel = "NAME",
            description = "Only these: ${COMPLETION-CANDIDATES}.",
            completionCandidates = FamilyNames.class)
    List<String> only = List.of();

    @Option(names = "--seconds", defaultValue = "4", description = "Length of a window (${DEFAULT-VALUE}).")
    double seconds;

    @Option(names = "--rounds", defaultValue = "3", description = "Windows of each side (${DEFAULT-VALUE}).")
    int rounds;

    @Option(
            names = "--size",
            defaultValue = "1",
            description = "Of the logs that are prepared: 1 as documented, 0.01 to try it out.")
    double size;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    private boolean incomplete;

    static final class FamilyNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        FamilyNames() {
            super(Families.ALL.stream().map(Family::name).toList());
        }
    }

    static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        var unknown =
                only.stream().filter(name -> !new FamilyNames().contains(name)).toList();
        if (!unknown.isEmpty()) {
            System.err.println("there is no " + unknown + " to measure; there are " + new FamilyNames());
            return CommandLine.ExitCode.USAGE;
        }
        PrintStream progress = json ? System.err : System.out;
        try (var server = BenchServer.start()) {
            var environment = Environment.of(server.database("environment"));
            environment.forEach((name, value) -> progress.println(name + ": " + value));
            var rows = measure(new Setting(server, pace(), progress::println));
            if (json) System.out.println(Results.json(environment, rows));
            else Table.print(rows, System.out);
        }
        return incomplete ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private Pace pace() {
        var window = Duration.ofMillis(Math.round(seconds * 1000));
        return new Pace(window, rounds, size, full);
    }

    private List<Row> measure(Setting setting) {
        CreateRows.warmUp(setting);
        return Families.ALL.stream()
                .filter(family -> only.isEmpty() || only.contains(family.name()))
                .flatMap(family -> measured(family, setting).stream())
                .toList();
    }

    /// One family that cannot be measured keeps nobody from the others' figures.
    private List<Row> measured(Family family, Setting setting) {
        try {
            return family.measure(setting);
        } catch (RuntimeException failed) {
            System.err.println(family.name() + " could not be measured:");
            failed.printStackTrace();
            incomplete = true;
            return List.of();
        }
    }
}
