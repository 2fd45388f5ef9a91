package portability.auditor.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.auditor.export.LogExport;
import portability.auditor.node.NodeLog;
import portability.auditor.note.Checkpoint;

/// `export`: writes a log to a file.
@Command(
        name = "export",
        description =
                "Writes a log, or a range of it, to a file that can be verified anywhere and later. Proves nothing by "
                        + "itself.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written",
            "1:written, but the service showed fewer entries than its checkpoint covers",
            ExitCodes.USAGE_TEXT,
            ExitCodes.UNREADABLE_TEXT
        })
public final class ExportCommand implements Callable<Integer> {
    @Mixin
    Output output = new Output();

    @ArgGroup(exclusive = false, multiplicity = "1")
    OnlineOptions online = new OnlineOptions();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    @Nullable
    Path out;

    @Option(names = "--from", paramLabel = "LEAF", description = "The first entry wanted; 0 if not given.")
    long from;

    @Option(
            names = "--to",
            paramLabel = "LEAF",
            description = "The first entry not wanted; up to the newest checkpoint if not given.")
    long to;

    @Override
    public Integer call() {
        return output.show(() -> {
            try (var log = NodeLog.part(online.connect(), from, to)) {
                return write(log, Options.given(out, "--out"));
            }
        });
    }

    private static Report write(NodeLog log, Path file) {
        long written = LogExport.write(log, file);
        var checkpoint = Checkpoint.parse(log.note());
        long expected = log.end() - log.first();
        var lines = new ArrayList<String>();
        lines.add("%s: %,d entries from %d on, of %,d, written to %s."
                .formatted(checkpoint.log(), written, log.first(), checkpoint.size(), file));
        if (written != expected) lines.add("DIFFERS: %,d entries were to be there.".formatted(expected));
        var document = Output.object();
        document.put("log", checkpoint.log());
        document.put("size", checkpoint.size());
        document.put("first", log.first());
        document.put("entries", written);
        document.put("expected", expected);
        document.put("file", file.toString());
        return Report.of(written == expected, lines, document);
    }
}
