package portability.auditor.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import portability.auditor.node.NodeLog;
import portability.auditor.source.Chunks;
import portability.auditor.source.LogSource;
import portability.proto.audit.v1.LogEntry;

/// `replay`: what happened in one stream?
@Command(
        name = "replay",
        description =
                "Shows the events of one stream in their order, up to a moment or an entry if one is given: of a claim, "
                        + "with what was determined and by which steps. What is encrypted stays so without --open. "
                        + "Proves nothing by itself.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:listed", ExitCodes.USAGE_TEXT, ExitCodes.UNREADABLE_TEXT})
public final class ReplayCommand implements Callable<Integer> {
    @Mixin
    Output output = new Output();

    @ArgGroup(multiplicity = "1")
    SourceOptions source = new SourceOptions();

    @Option(
            names = {"--stream", "--claim"},
            required = true,
            paramLabel = "ID",
            description = "The stream, such as career/ID; a claim's is named as the claim.")
    @Nullable
    String stream;

    @ArgGroup
    @Nullable
    Until until;

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
            try (var log = source.open()) {
                var opener = OpenOptions.opener(opening, log, commandLine);
                return EventList.of(log, entries(log), this::isWanted, opener).report();
            }
        });
    }

    private Chunks entries(LogSource log) {
        return log instanceof NodeLog node ? node.stream(Options.given(stream, "--stream")) : log.entries();
    }

    private boolean isWanted(LogEntry entry) {
        return entry.getStreamId().equals(stream) && Until.covers(until, entry);
    }
}
