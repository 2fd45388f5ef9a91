package portability.auditor.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import portability.auditor.node.NodeLog;
import portability.auditor.rederive.LawArchive;
import portability.auditor.source.ExportFile;
import portability.auditor.source.LogSource;

/// Where the law is read that decisions name.
final class LawOptions {
    @Option(
            names = "--law",
            required = true,
            paramLabel = "FILE",
            description = "An export of the same institution's agreements log, from which the law is read.")
    @Nullable
    Path export;

    @Option(
            names = "--law-address",
            required = true,
            paramLabel = "HOST:PORT",
            converter = AddressText.class,
            description = "Its agreements service, with the same --token-file and --trust.")
    @Nullable
    String address;

    LawArchive read(SourceOptions claims, CommandLine commandLine) {
        try (var log = open(claims, commandLine)) {
            return LawArchive.of(log);
        }
    }

    private LogSource open(SourceOptions claims, CommandLine commandLine) {
        if (export != null) return ExportFile.open(export);
        var online = claims.online;
        if (online == null)
            throw new ParameterException(commandLine, "--law-address goes with --address: it has no token of its own");
        return NodeLog.all(online.connectTo(Options.given(address, "--law-address")));
    }
}
