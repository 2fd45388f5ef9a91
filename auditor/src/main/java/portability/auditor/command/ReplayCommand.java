package portability.auditor.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.proto.audit.v1.LogEntry;

/// `replay`: what happened in one stream?
@Command(
        name = "replay",
        description = "Shows the events of one stream in their order, "
                + "up to a moment or an entry if one is given; encrypted parts stay so. Proves nothing by itself.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:listed", ExitCodes.USAGE_TEXT, ExitCodes.UNREADABLE_TEXT})
public final class ReplayCommand implements Callable<Integer> {
    @Mixin
    Output output = new Output();

    @ArgGroup(multiplicity = "1")
    SourceOptions source = new SourceOptions();

    @Option(names = "--stream", required = true, paramLabel = "ID", description = "The stream, such as career/ID.")
    @Nullable
    String stream;

    @ArgGroup
    @Nullable
    Until until;

    /// How far.
    static final class Until {
        @Option(names = "--at", paramLabel = "MOMENT", description = "Up to this moment: 2026-01-31T12:00:00Z.")
        @Nullable
        Instant at;

        @Option(names = "--leaf", paramLabel = "LEAF", description = "Up to this entry, and with it.")
        @Nullable
        Long leaf;

        boolean covers(LogEntry entry) {
            if (leaf != null) return entry.getLeafIndex() <= leaf;
            return at == null
                    || !Instant.EPOCH
                            .plus(entry.getRecordedAtMicros(), ChronoUnit.MICROS)
                            .isAfter(at);
        }
    }

    @Override
    public Integer call() {
        return output.show(() -> {
            try (var log = source.open()) {
                return EventList.of(log, this::isWanted).report();
            }
        });
    }

    private boolean isWanted(LogEntry entry) {
        return entry.getStreamId().equals(stream) && (until == null || until.covers(entry));
    }
}
