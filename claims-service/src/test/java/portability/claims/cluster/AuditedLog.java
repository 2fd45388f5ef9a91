package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import portability.auditor.Auditor;
import portability.ledger.edge.Role;
import portability.proto.audit.v1.AuditServiceGrpc;
import portability.proto.audit.v1.ExportItem;
import portability.proto.audit.v1.GetCheckpointRequest;
import portability.proto.audit.v1.ReadLogRequest;

/// A node's claims log as an auditor takes it away, and what the auditor's own program says of it.
final class AuditedLog {
    private final Path export;
    private final Path key;

    private AuditedLog(Path export, Path key) {
        this.export = export;
        this.key = key;
    }

    static AuditedLog of(ClaimsNode node, Path directory) {
        try {
            var name = node.institution().replace(':', '-');
            var key = directory.resolve(name + ".key");
            Files.writeString(
                    key,
                    Base64.getEncoder()
                            .encodeToString(
                                    node.keys.signingKey().verificationKey().encoded()));
            var export = directory.resolve(name + ".export");
            write(node, export);
            return new AuditedLog(export, key);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// @return what the auditor says
    String verify() {
        return run("verify", "--export", export.toString(), "--key", key.toString());
    }

    String compareWith(AuditedLog... witnesses) {
        var arguments = new ArrayList<>(List.of("witnesses", "--export", export.toString(), "--key", key.toString()));
        for (var witness : witnesses) {
            arguments.add("--witness");
            arguments.add(witness.export.toString());
        }
        return run(arguments.toArray(String[]::new));
    }

    private static String run(String... arguments) {
        var said = new StringWriter();
        var writer = new PrintWriter(said, true);
        int code = Auditor.commandLine().setOut(writer).setErr(writer).execute(arguments);
        assertThat(code).as(said::toString).isZero();
        return said.toString();
    }

    /// Source: docs/log-format.md, Export.
    private static void write(ClaimsNode node, Path file) throws IOException {
        var checkpoint = node.keys
                .as(AuditServiceGrpc.newBlockingStub(node.api()), "auditor-1", Role.AUDITOR)
                .getCheckpoint(GetCheckpointRequest.getDefaultInstance())
                .getNote();
        long size = Long.parseLong(checkpoint.split("\n", -1)[1]);
        try (var out = Files.newOutputStream(file)) {
            out.write("portability log export 1\n".getBytes(StandardCharsets.US_ASCII));
            ExportItem.newBuilder().setCheckpoint(checkpoint).build().writeDelimitedTo(out);
            var pages = node.keys
                    .as(AuditServiceGrpc.newBlockingStub(node.api()), "auditor-1", Role.AUDITOR)
                    .readLog(ReadLogRequest.newBuilder().setToLeaf(size).build());
            while (pages.hasNext())
                for (var entry : pages.next().getEntriesList())
                    ExportItem.newBuilder().setEntry(entry).build().writeDelimitedTo(out);
        }
    }
}
