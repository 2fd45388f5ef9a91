package portability.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import portability.contributions.returns.ControlTotals;
import portability.contributions.trial.GeneratedReturn;

/// `./portability generate-return`: a return of any size, invented throughout. The same seed makes the same file.
@Command(
        name = "generate-return",
        description = "Writes a return of invented persons as CSV, and says what it adds up to.")
final class GenerateReturnCommand implements Callable<Integer> {
    @Option(names = "--rows", required = true, description = "Data rows; every thousandth is spoilt.")
    int rows;

    @Option(names = "--seed", defaultValue = "1", description = "The same seed makes the same file (${DEFAULT-VALUE}).")
    long seed;

    @Option(names = "--persons", defaultValue = "10000", description = "Different persons (${DEFAULT-VALUE}).")
    int persons;

    @Option(names = "--employers", defaultValue = "5000", description = "Different employers (${DEFAULT-VALUE}).")
    int employers;

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "Where it is written.")
    Path to = Path.of("return.csv");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    @Override
    public Integer call() throws IOException {
        var generated = new GeneratedReturn(seed, persons, rows, employers);
        try (var csv = generated.csv();
                var file = Files.newOutputStream(to)) {
            csv.transferTo(file);
        }
        System.out.println(described(generated.totals()));
        return 0;
    }

    static String described(ControlTotals totals) {
        return "rows " + totals.rows() + ", persons " + totals.persons() + ", earnings " + totals.earnings();
    }

    static void main(String[] arguments) {
        System.exit(new CommandLine(new GenerateReturnCommand()).execute(arguments));
    }
}
