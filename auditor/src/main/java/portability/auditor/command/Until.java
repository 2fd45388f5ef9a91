package portability.auditor.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import portability.proto.audit.v1.LogEntry;

/// How far a log is looked at.
final class Until {
    @Option(names = "--at", paramLabel = "MOMENT", description = "Up to this moment: 2026-01-31T12:00:00Z.")
    @Nullable
    Instant at;

    @Option(names = "--leaf", paramLabel = "LEAF", description = "Up to this entry, and with it.")
    @Nullable
    Long leaf;

    static boolean covers(@Nullable Until until, LogEntry entry) {
        return until == null || until.covers(entry);
    }

    private boolean covers(LogEntry entry) {
        if (leaf != null) return entry.getLeafIndex() <= leaf;
        return at == null
                || !Instant.EPOCH
                        .plus(entry.getRecordedAtMicros(), ChronoUnit.MICROS)
                        .isAfter(at);
    }
}
