package portability.auditor.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import portability.auditor.note.KeyFile;
import portability.auditor.rederive.Rederivation;
import portability.proto.audit.v1.LogEntry;

/// `rederive`: does every decision follow from its inputs and its law?
@Command(
        name = "rederive",
        description =
                "Calculates every decision of a claims log again, from the inputs that stand before it and the law it "
                        + "names, with the rules of this release; says of each whether it is equal, differs and in "
                        + "what, was corrected by a later release, or cannot be told. Verify the logs first.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every decision that can still be read is equal, or corrected by a later release",
            "1:a decision differs",
            ExitCodes.USAGE_TEXT,
            "3:something could not be read or was not opened; of that nothing is said"
        })
public final class RederiveCommand implements Callable<Integer> {
    @Mixin
    Output output = new Output();

    @ArgGroup(multiplicity = "1")
    SourceOptions source = new SourceOptions();

    @ArgGroup(multiplicity = "1")
    LawOptions law = new LawOptions();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "The institution's public key, as for verify: to check the signatures of its own records too.")
    @Nullable
    Path key;

    @ArgGroup
    @Nullable
    Until until;

    @Option(names = "--claim", paramLabel = "ID", description = "Only the decision in this claim.")
    @Nullable
    String claim;

    @ArgGroup(exclusive = false, heading = "To open what is encrypted:%n")
    @Nullable
    OpenOptions opening;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        var commandLine = Options.given(spec, "the command").commandLine();
        return output.show(() -> {
            var own = Optional.ofNullable(key).map(KeyFile::read);
            try (var log = source.open()) {
                var opener = OpenOptions.opener(opening, log, commandLine);
                return RederivationReport.of(
                        Rederivation.of(log, this::isWanted, law.read(source, commandLine), opener, own));
            }
        });
    }

    private boolean isWanted(LogEntry entry) {
        return Until.covers(until, entry) && (claim == null || claim.equals(entry.getStreamId()));
    }
}
