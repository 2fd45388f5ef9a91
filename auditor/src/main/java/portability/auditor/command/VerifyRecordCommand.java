package portability.auditor.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import portability.auditor.record.InstitutionKeys;
import portability.auditor.record.RecordProof;
import portability.auditor.record.Statement;
import portability.auditor.source.Unreadable;
import tools.jackson.databind.node.ObjectNode;

/// `verify-record`: did an institution certify what a file says of a career?
@Command(
        name = "verify-record",
        description =
                "Says whether an institution certified the record of a career that a file holds, and prints it. Asks "
                        + "no server. Whether a later version was certified since, only the institution knows.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:proved", "1:not proved", ExitCodes.USAGE_TEXT, ExitCodes.UNREADABLE_TEXT})
public final class VerifyRecordCommand implements Callable<Integer> {
    /// A record of ten thousand periods has about three million bytes.
    private static final long LARGEST = 64L << 20;

    @Mixin
    Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "The record, as certify-record or a partner wrote it.")
    Path file = Path.of("");

    @ArgGroup(multiplicity = "1")
    Keys keys = new Keys();

    /// With what it may be signed.
    static final class Keys {
        @Option(
                names = "--key",
                paramLabel = "FILE",
                description = "The institution's public key, as for verify. Must come from it on another way.")
        @Nullable
        Path key;

        @Option(
                names = "--directory",
                paramLabel = "DIR",
                description = "A directory of such files, each named for its institution (NL-SVB.pem) or a descriptor.")
        @Nullable
        Path directory;

        InstitutionKeys read() {
            return key != null
                    ? InstitutionKeys.file(key)
                    : InstitutionKeys.directory(Options.given(directory, "--directory"));
        }
    }

    @Override
    public Integer call() {
        return output.show(() -> report(RecordProof.of(bytes(), keys.read())));
    }

    private byte[] bytes() {
        try {
            if (Files.size(file) > LARGEST) throw new Unreadable(file + " is larger than any record.");
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw Unreadable.file(file, unreadable);
        }
    }

    private static Report report(RecordProof proof) {
        var lines = new ArrayList<String>();
        var document = Output.object();
        lines.add(proof.flaw().map(flaw -> "NOT PROVED: " + flaw + ".").orElse("PROVED."));
        proof.flaw().ifPresent(flaw -> document.put("reason", flaw));
        proof.statement().ifPresent(statement -> {
            if (!proof.isProved()) lines.add("What the file says, whoever wrote it:");
            lines.addAll(StatementText.lines(statement));
            tell(statement, document);
        });
        return Report.of(proof.isProved(), lines, document);
    }

    private static void tell(Statement statement, ObjectNode document) {
        var head = statement.head();
        document.put("certifiedBy", statement.header().getSender())
                .put("recordId", head.getRecordId())
                .put("version", head.getVersion())
                .put("supersedes", head.getSupersedes())
                .put("asOf", head.getAsOf())
                .put("knownAt", head.getKnownAt());
        List<String> lines = StatementText.lines(statement);
        var text = document.putArray("text");
        lines.forEach(text::add);
    }
}
