package portability.auditor.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import portability.proto.audit.v1.LogEntry;

/// `corrections`: what was corrected, and by whom?
@Command(
        name = "corrections",
        description = "Lists every event that corrects, withdraws or sets aside what stood before. Proves "
                + "nothing by itself.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:listed", ExitCodes.USAGE_TEXT, ExitCodes.UNREADABLE_TEXT})
public final class CorrectionsCommand implements Callable<Integer> {
    @Mixin
    Output output = new Output();

    @ArgGroup(multiplicity = "1")
    SourceOptions source = new SourceOptions();

    private static final List<String> ENDINGS = List.of(
            "Corrected",
            "Withdrawn",
            "Superseded",
            "Discarded",
            "Reversed",
            "SetAside",
            "Invalidated",
            "Outdated",
            "Renewed",
            "NewerRecordReceived");

    @Override
    public Integer call() {
        return output.show(() -> {
            try (var log = source.open()) {
                return EventList.of(log, this::isWanted).report();
            }
        });
    }

    private boolean isWanted(LogEntry entry) {
        return ENDINGS.stream().anyMatch(entry.getEventName()::endsWith);
    }
}
