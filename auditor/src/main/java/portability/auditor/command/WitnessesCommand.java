package portability.auditor.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import portability.auditor.node.NodeAddress;
import portability.auditor.node.NodeConnection;
import portability.auditor.node.NodeLog;
import portability.auditor.source.ExportFile;
import portability.auditor.source.LogSource;
import portability.auditor.witness.Comparison;
import portability.auditor.witness.Voice;

/// `witnesses`: does a log hold what others have seen of it?
@Command(
        name = "witnesses",
        description =
                "Holds a log against the checkpoints of it that stand in others' logs: partners' claims logs, and for a "
                        + "contributions or agreements log the claims log of the same node. Finds a log that is shorter than, or "
                        + "forks from, what was witnessed; says up to which entry the witnesses can vouch.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.PROVED_TEXT, ExitCodes.DIFFERS_TEXT, ExitCodes.USAGE_TEXT, ExitCodes.UNREADABLE_TEXT})
public final class WitnessesCommand implements Callable<Integer> {
    @Mixin
    Output output = new Output();

    @ArgGroup(multiplicity = "1")
    SourceOptions source = new SourceOptions();

    @Mixin
    KeyOption key = new KeyOption();

    @Option(
            names = "--witness",
            paramLabel = "FILE",
            description = "An export of a log that may have seen this one; may be given several times.")
    List<Path> exports = new ArrayList<>();

    @ArgGroup(exclusive = false, multiplicity = "0..*", heading = "Witnesses online:%n")
    List<WitnessOnline> online = new ArrayList<>();

    @Spec
    @Nullable
    CommandSpec spec;

    /// A running claims-service of a witness.
    static final class WitnessOnline {
        @Option(
                names = "--witness-address",
                required = true,
                paramLabel = "HOST:PORT",
                converter = AddressText.class,
                description = "Its service.")
        @Nullable
        String address;

        @Option(names = "--witness-token-file", required = true, paramLabel = "FILE", description = "A token for it.")
        @Nullable
        Path tokenFile;

        @Option(names = "--witness-trust", required = true, paramLabel = "FILE", description = "Its certificate, PEM.")
        @Nullable
        Path trust;

        LogSource open() {
            return NodeLog.all(NodeConnection.to(new NodeAddress(
                    Options.given(address, "--witness-address"),
                    Options.given(tokenFile, "--witness-token-file"),
                    Options.given(trust, "--witness-trust"))));
        }
    }

    @Override
    public Integer call() {
        if (exports.isEmpty() && online.isEmpty())
            throw new ParameterException(
                    Options.given(spec, "the command").commandLine(), "at least one --witness or --witness-address");
        return output.show(() -> {
            var keys = key.read();
            var witnesses = new ArrayList<LogSource>();
            try (var log = source.open()) {
                exports.forEach(file -> witnesses.add(ExportFile.open(file)));
                online.forEach(node -> witnesses.add(node.open()));
                return report(Comparison.of(log, keys, witnesses));
            } finally {
                witnesses.forEach(LogSource::close);
            }
        });
    }

    private static Report report(Comparison found) {
        var lines = new ArrayList<String>();
        lines.add("%s, %,d entries"
                .formatted(found.checkpoint().log(), found.checkpoint().size()));
        for (var voice : found.voices()) lines.addAll(lines(voice));
        if (found.isGood())
            lines.add("PROVED: nothing that was witnessed has changed; others can vouch for %s."
                    .formatted(words(found.vouched())));
        else lines.add("DIFFERS: the log is not what was witnessed.");
        found.problems().forEach(problem -> lines.add("  " + problem + "."));
        var document = Output.object();
        document.put("log", found.checkpoint().log());
        document.put("size", found.checkpoint().size());
        document.put("vouched", found.vouched());
        var voices = document.putArray("witnesses");
        for (var voice : found.voices()) {
            var one = voices.addObject();
            one.put("by", voice.by()).put("checkpoints", voice.notes()).put("vouched", voice.vouched());
            one.put("lost_in_accepted_gap", voice.lost());
            voice.problems().forEach(one.putArray("problems")::add);
        }
        found.problems().forEach(document.putArray("problems")::add);
        return Report.of(found.isGood(), lines, document);
    }

    private static List<String> lines(Voice voice) {
        var lines = new ArrayList<String>();
        lines.add("  %s holds %,d checkpoints of it and can vouch for %s"
                .formatted(voice.by(), voice.notes(), words(voice.vouched())));
        if (voice.lost() > 0)
            lines.add("    %,d of them are of entries lost in a restore it accepted".formatted(voice.lost()));
        voice.problems().forEach(problem -> lines.add("    " + problem + "."));
        return lines;
    }

    private static String words(long vouched) {
        return vouched == 0 ? "no entry" : "entries 0 to %d".formatted(vouched - 1);
    }
}
