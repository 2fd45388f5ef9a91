package portability.matching.pairs;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `match-pairs`: how well are labelled pairs of persons told apart?
@Command(
        name = "match-pairs",
        description = {
            "Tells labelled pairs of persons apart by name, birth date and sex, and prints each miss with its reasons, "
                    + "then precision and recall.",
            "FILE is CSV in UTF-8 with the columns name_a, birth_date_a, sex_a, name_b, birth_date_b, sex_b, label "
                    + "(same or different) and, if you like, why. Dates are ISO 8601 or a year, sexes F or M; both may "
                    + "be empty."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the pairs were read", "1:the file could not be read, or has no pair", "2:bad usage"})
public final class MatchPairs implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The labelled pairs.")
    @Nullable
    Path file;

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
        return new CommandLine(new MatchPairs()).setUsageHelpWidth(100);
    }

    @Override
    public Integer call() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        try {
            new Report(commandLine.getOut()).print(Tally.of(PairFile.read(Objects.requireNonNull(file))));
            return 0;
        } catch (NoSuchFileException missing) {
            commandLine.getErr().println("no such file: " + missing.getFile());
        } catch (CharacterCodingException _) {
            commandLine.getErr().println("not a text in UTF-8: " + file);
        } catch (IOException unreadable) {
            commandLine.getErr().println("cannot be read: " + unreadable.getMessage());
        } catch (PairFile.Malformed malformed) {
            commandLine.getErr().println(malformed.getMessage());
        }
        return 1;
    }

    static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }
}
