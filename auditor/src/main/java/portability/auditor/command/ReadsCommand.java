package portability.auditor.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.auditor.entry.Payload;
import portability.proto.audit.v1.LogEntry;

/// `reads`: who read a person's data?
@Command(
        name = "reads",
        description =
                "Lists who read a person's data, or was refused, and for what purpose. Proves nothing " + "by itself.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:listed", ExitCodes.USAGE_TEXT, ExitCodes.UNREADABLE_TEXT})
public final class ReadsCommand implements Callable<Integer> {
    @Mixin
    Output output = new Output();

    @ArgGroup(multiplicity = "1")
    SourceOptions source = new SourceOptions();

    @Option(names = "--subject", paramLabel = "ID", description = "Only the data of this person or case.")
    @Nullable
    String subject;

    @Override
    public Integer call() {
        return output.show(() -> {
            try (var log = source.open()) {
                return EventList.of(log, this::isWanted).report();
            }
        });
    }

    private boolean isWanted(LogEntry entry) {
        boolean isRead = entry.getEventName().equals("access.PersonDataRead")
                || entry.getEventName().equals("access.ReadRefused");
        return isRead
                && (subject == null
                        || Payload.of(entry.getPayload())
                                .path("subject")
                                .asString("")
                                .equals(subject));
    }
}
