package portability.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import portability.conformance.run.CasePaths;
import portability.conformance.run.Report;
import portability.conformance.run.Run;
import portability.law.LawPack;

/// `check-cases`: do worked examples come out as they should?
@Command(
        name = "check-cases",
        description = "Runs worked examples against the rules and prints each failure with the steps that led to it. "
                + "docs/cases.md says how to write them.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every case passed or is disputed", "1:a case failed or could not be read", "2:bad usage"})
public final class CheckCases implements Callable<Integer> {
    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description =
                    "Case files (YAML or JSON), or directories of them. Without one: the cases that come with the "
                            + "program.")
    List<Path> paths = new ArrayList<>();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    @Spec
    @Nullable
    CommandSpec spec;

    /// The command line, to be executed with other writers than the standard ones too.
    public static CommandLine commandLine() {
        return new CommandLine(new CheckCases()).setUsageHelpWidth(100);
    }

    @Override
    public Integer call() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        try {
            var law = LawPack.bundled();
            var files = paths.isEmpty() ? CasePaths.builtIn(law) : CasePaths.read(paths, law);
            var run = Run.of(files);
            new Report(commandLine.getOut()).print(run);
            return run.good() ? 0 : 1;
        } catch (IOException unreadable) {
            commandLine.getErr().println("cannot be read: " + unreadable.getMessage());
        }
        return 1;
    }

    static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }
}
