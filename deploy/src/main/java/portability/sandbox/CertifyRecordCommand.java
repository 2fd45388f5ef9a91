package portability.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.proto.contributions.v1.CertifyStatementRequest;
import portability.proto.contributions.v1.CertifyStatementResponse;
import portability.proto.types.v1.PersonalNumber;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;

/// `certify-record`: an officer certifies a career, and gets it as a file that verify-record proves anywhere.
@Command(
        name = "certify-record",
        description = "Certifies the career of a person, signed, into a file; verify-record proves it without a node.")
final class CertifyRecordCommand implements Callable<Integer> {
    @Mixin
    NodeOptions options = new NodeOptions();

    @ArgGroup(multiplicity = "1")
    Whose whose = new Whose();

    @Option(names = "--as-of", paramLabel = "DAY", description = "Leave out what lies after this day, YYYY-MM-DD.")
    String asOf = "";

    @Option(
            names = "--recipient",
            paramLabel = "TEXT",
            description = "Who gets it: named again when the career changes. Erased with the person.")
    String recipient = "";

    @Option(names = "--to", paramLabel = "FILE", description = "Where it is written; ${DEFAULT-VALUE} if not given.")
    Path to = Path.of("record.bin");

    /// Whose career.
    static final class Whose {
        @Option(names = "--number", paramLabel = "NUMBER", description = "The person's number at this institution.")
        @Nullable
        String number;

        @Option(
                names = "--supersedes",
                paramLabel = "ID",
                description = "In the place of an earlier record that is out of date.")
        @Nullable
        String supersedes;
    }

    @Override
    public Integer call() {
        return NodeOptions.ask(() -> {
            var node = options.node();
            if (!Files.exists(node.certificate())) throw notRunning();
            try (var client = NodeClient.connect(node)) {
                if (!client.isServing(ServiceKind.CONTRIBUTIONS)) throw notRunning();
                write(client.records(Bearer.OFFICER_1).certifyStatement(request()));
            }
        });
    }

    private CertifyStatementRequest request() {
        var request = CertifyStatementRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .setAsOf(asOf)
                .setRecipient(recipient);
        if (whose.supersedes != null)
            return request.setSupersedes(whose.supersedes).build();
        var number = PersonalNumber.newBuilder().setInstitution(options.name);
        if (whose.number != null) number.setNumber(whose.number);
        return request.setNumber(number).build();
    }

    private void write(CertifyStatementResponse certified) {
        try {
            Files.write(to, certified.getSealedRecord().toByteArray());
        } catch (IOException e) {
            throw new SandboxFailed("Cannot write " + to + ".", e);
        }
        System.out.println("Record " + certified.getRecordId() + ", version " + certified.getVersion() + ", in " + to
                + ". Whoever has the institution's public key reads and proves it: ./portability verify-record " + to
                + " --key FILE");
    }

    private SandboxFailed notRunning() {
        return new SandboxFailed("The contributions service of " + options.name
                + " does not answer: start the nodes with ./portability up, with the same --home and --port-base.");
    }
}
