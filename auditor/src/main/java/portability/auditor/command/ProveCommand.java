package portability.auditor.command;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.auditor.node.NodeLog;
import portability.auditor.note.Checkpoint;
import portability.auditor.note.LogKeys;
import portability.auditor.note.NoteFile;
import portability.auditor.prove.ConsistencyCheck;
import portability.auditor.prove.InclusionCheck;
import portability.auditor.source.Unreadable;

/// `prove`: one entry is in the log; or one checkpoint is the beginning of another.
@Command(
        name = "prove",
        description =
                "Proves that one entry is in the log as it stands, or that what one checkpoint covers is the beginning "
                        + "of what another covers. Online; reads no more of the log than it needs.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.PROVED_TEXT, ExitCodes.DIFFERS_TEXT, ExitCodes.USAGE_TEXT, ExitCodes.UNREADABLE_TEXT})
public final class ProveCommand implements Callable<Integer> {
    @Mixin
    Output output = new Output();

    @ArgGroup(exclusive = false, multiplicity = "1")
    OnlineOptions online = new OnlineOptions();

    @Mixin
    KeyOption key = new KeyOption();

    @ArgGroup(multiplicity = "1")
    What what = new What();

    /// One of three questions.
    static final class What {
        @Option(names = "--leaf", paramLabel = "LEAF", description = "This entry is in the log.")
        @Nullable
        Long leaf;

        @Option(
                names = "--event",
                paramLabel = "UUID",
                description = "This event is in the log. Looks for it from the log's beginning.")
        @Nullable
        UUID event;

        @ArgGroup(exclusive = false)
        @Nullable
        Pair pair;
    }

    /// Two checkpoints.
    static final class Pair {
        @Option(
                names = "--first",
                required = true,
                paramLabel = "SIZE|FILE",
                description = "This checkpoint, by its size or as a signed note in a file, …")
        @Nullable
        String first;

        @Option(
                names = "--second",
                paramLabel = "SIZE|FILE",
                description = "… is the beginning of this one; of the newest if not given.")
        @Nullable
        String second;
    }

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "With --leaf or --event: prove it under this signed note instead of the newest checkpoint.")
    @Nullable
    Path checkpoint;

    @Override
    public Integer call() {
        return output.show(() -> {
            var keys = key.read();
            try (var log = NodeLog.all(online.connect())) {
                return what.pair == null ? inclusion(keys, log) : consistency(keys, log, what.pair);
            }
        });
    }

    private Report inclusion(LogKeys keys, NodeLog log) {
        var check = new InclusionCheck(keys, log);
        long leaf = what.event == null ? Options.given(what.leaf, "--leaf") : leafOf(check, what.event);
        var found = check.of(leaf, checkpoint == null ? log.note() : NoteFile.read(checkpoint));
        var lines = new ArrayList<String>();
        lines.add(found.entry().toString());
        lines.add(
                found.isProved()
                        ? "PROVED: it is in %s, of the %,d entries the institution signed."
                                .formatted(
                                        found.checkpoint().log(),
                                        found.checkpoint().size())
                        : "DIFFERS:");
        found.problems().forEach(problem -> lines.add("  " + problem + "."));
        var document = Output.object();
        document.put("log", found.checkpoint().log());
        document.put("size", found.checkpoint().size());
        VerificationReport.name(found.entry(), document.putObject("entry"));
        found.path().forEach(document.putArray("proof")::add);
        found.problems().forEach(document.putArray("problems")::add);
        return Report.of(found.isProved(), lines, document);
    }

    private static long leafOf(InclusionCheck check, UUID event) {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(event.getMostSignificantBits())
                .putLong(event.getLeastSignificantBits())
                .flip();
        return check.leafOf(ByteString.copyFrom(bytes))
                .orElseThrow(() -> new Unreadable("There is no event " + event + " in the log."));
    }

    private Report consistency(LogKeys keys, NodeLog log, Pair pair) {
        var newest = Checkpoint.read(log.note());
        var first = checkpoint(log, Options.given(pair.first, "--first"));
        var second = pair.second == null ? newest : checkpoint(log, pair.second);
        var check = new ConsistencyCheck(keys, log::proveConsistency);
        // A log that is shorter than what it signed has no proof to give.
        var problems = second.size() > newest.size() ? check.problems(second, newest) : check.problems(first, second);
        var lines = new ArrayList<String>();
        lines.add("%s of %,d entries and %s of %,d".formatted(first.log(), first.size(), second.log(), second.size()));
        lines.add(
                problems.isEmpty()
                        ? "PROVED: the first is the beginning of the second; between them nothing was changed or removed."
                        : "DIFFERS:");
        problems.forEach(problem -> lines.add("  " + problem + "."));
        var document = Output.object();
        document.putObject("first").put("log", first.log()).put("size", first.size());
        document.putObject("second").put("log", second.log()).put("size", second.size());
        problems.forEach(document.putArray("problems")::add);
        return Report.of(problems.isEmpty(), lines, document);
    }

    private static Checkpoint checkpoint(NodeLog log, String given) {
        var file = Path.of(given);
        boolean size = given.matches("[0-9]{1,18}") && !Files.exists(file);
        return Checkpoint.read(size ? log.checkpoint(Long.parseLong(given)) : NoteFile.read(file));
    }
}
