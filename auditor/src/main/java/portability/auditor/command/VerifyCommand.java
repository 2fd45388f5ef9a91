package portability.auditor.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import portability.auditor.source.ExportFile;
import portability.auditor.source.LogSource;
import portability.auditor.verify.LogVerifier;

/// `verify`: is a log what its institution signed?
@Command(
        name = "verify",
        description =
                "Hashes every entry anew from its stored bytes, checks their order and that together they lead to the "
                        + "root the institution signed. Names what differs.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.PROVED_TEXT, ExitCodes.DIFFERS_TEXT, ExitCodes.USAGE_TEXT, ExitCodes.UNREADABLE_TEXT})
public final class VerifyCommand implements Callable<Integer> {
    @Mixin
    Output output = new Output();

    @ArgGroup(multiplicity = "1")
    SourceOptions source = new SourceOptions();

    @Mixin
    KeyOption key = new KeyOption();

    @Option(
            names = "--log",
            paramLabel = "NAME",
            description = "The log it must be, such as NL:SVB/claims/1; else whichever the checkpoint names.")
    @Nullable
    String log;

    @Option(names = "--from", paramLabel = "LEAF", description = "Online: the first entry to look at; 0 if not given.")
    @Nullable
    Long from;

    @Option(
            names = "--to",
            paramLabel = "LEAF",
            description = "Online: the first entry not to look at; up to the newest checkpoint if not given.")
    @Nullable
    Long to;

    @Option(
            names = "--earlier",
            paramLabel = "FILE",
            description = "An earlier export of the same log, to tell what exactly was changed.")
    @Nullable
    Path earlier;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        long first = from == null ? 0 : from;
        long end = to == null ? 0 : to;
        if (!source.isOnline() && (from != null || to != null))
            throw misuse("--from and --to go with --address: an export is verified as it is");
        if (first < 0 || end < 0 || (to != null && end <= first)) throw misuse("--to lies behind --from, from 0 on");
        return output.show(() -> {
            var verifier = LogVerifier.with(key.read());
            if (log != null) verifier = verifier.of(log);
            try (var opened = source.isOnline() ? source.openOnline(first, end) : source.open()) {
                return verify(verifier, opened);
            }
        });
    }

    private Report verify(LogVerifier verifier, LogSource opened) {
        if (earlier == null) return VerificationReport.of(verifier.verify(opened));
        try (var before = ExportFile.open(earlier)) {
            return VerificationReport.of(verifier.since(before).verify(opened));
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(Options.given(spec, "the command").commandLine(), message);
    }
}
