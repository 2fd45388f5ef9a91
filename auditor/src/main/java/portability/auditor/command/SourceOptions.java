package portability.auditor.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import portability.auditor.node.NodeLog;
import portability.auditor.source.ExportFile;
import portability.auditor.source.LogSource;

/// Where a log is read: an export, or the service that keeps it.
final class SourceOptions {
    @Option(names = "--export", required = true, paramLabel = "FILE", description = "Read the log from an export file.")
    @Nullable
    Path export;

    @ArgGroup(exclusive = false, heading = "Or online:%n")
    @Nullable
    OnlineOptions online;

    boolean isOnline() {
        return online != null;
    }

    LogSource open() {
        return online == null ? ExportFile.open(Options.given(export, "--export")) : NodeLog.all(online.connect());
    }

    /// @throws IllegalStateException for an export
    NodeLog openOnline(long from, long to) {
        return NodeLog.part(Options.given(online, "--address").connect(), from, to);
    }
}
