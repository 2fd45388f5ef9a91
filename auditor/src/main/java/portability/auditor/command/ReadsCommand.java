package portability.auditor.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.auditor.command.EventList.Listed;
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
    private static final String REFUSED = "access.ReadRefused";

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
                return EventList.of(log, this::isWanted).report(ReadsCommand::line);
            }
        });
    }

    /// `entry 41, …: auditor-1 (AUDITOR) read claim.Determined of NL:SVB/…, for AUDIT by Reg. …; …/OpenEntry`.
    private static List<String> line(Listed listed) {
        var read = listed.payload().plain();
        var fields = new ArrayList<String>();
        read.path("fields").forEach(field -> fields.add(field.asString("")));
        boolean refused = listed.event().name().eventName().equals(REFUSED);
        return List.of("entry %d, %s: %s (%s) %s of %s, for %s by %s; %s"
                .formatted(
                        listed.event().name().leafIndex(),
                        listed.event().at(),
                        read.path("who").asString(""),
                        read.path("role").asString(""),
                        refused ? "was refused the data" : "read " + String.join(", ", fields),
                        read.path("subject").asString(""),
                        read.path("purpose").asString(""),
                        read.path("legalBasis").asString(""),
                        read.path("rpc").asString("")));
    }

    private boolean isWanted(LogEntry entry) {
        boolean isRead = entry.getEventName().equals("access.PersonDataRead")
                || entry.getEventName().equals(REFUSED);
        return isRead
                && (subject == null
                        || Payload.of(entry.getPayload())
                                .path("subject")
                                .asString("")
                                .equals(subject));
    }
}
