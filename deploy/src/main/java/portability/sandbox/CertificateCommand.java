package portability.sandbox;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.proto.agreements.v1.IssueCoverageCertificateRequest;
import portability.proto.agreements.v1.VerifyCoverageCertificateRequest;
import portability.proto.agreements.v1.VerifyCoverageCertificateResponse;
import portability.proto.agreements.v1.WithdrawCoverageCertificateRequest;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.JsonFile;

/// `certificate`: issues, verifies and withdraws certificates of coverage.
@Command(name = "certificate", description = "Issues, verifies or withdraws a certificate of coverage (A1).")
final class CertificateCommand implements Callable<Integer> {
    @Mixin
    NodeOptions options = new NodeOptions();

    @ArgGroup(multiplicity = "1")
    Deed deed = new Deed();

    @Option(names = "--to", paramLabel = "FILE", description = "With --issue: where the certificate is written.")
    Path to = Path.of("certificate.bin");

    @Option(names = "--day", paramLabel = "DAY", description = "With --verify and --withdraw: the day, YYYY-MM-DD.")
    String day = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "With --withdraw: why. Erased with the person.")
    String reason = "";

    /// What is done.
    static final class Deed {
        @Option(
                names = "--issue",
                paramLabel = "FILE",
                description = "Issue one: an IssueCoverageCertificateRequest of the contract as JSON.")
        @Nullable
        Path issue;

        @Option(names = "--verify", paramLabel = "FILE", description = "Say what the certificate in a file is worth.")
        @Nullable
        Path verify;

        @Option(
                names = "--withdraw",
                paramLabel = "ID",
                description = "Withdraw one that the other officer issued, from --day on.")
        @Nullable
        String withdraw;
    }

    @Override
    public Integer call() {
        return AskedNode.ask(options, ServiceKind.AGREEMENTS, client -> {
            if (deed.issue != null) issue(client, deed.issue);
            else if (deed.verify != null) verify(client, deed.verify);
            else if (deed.withdraw != null) withdraw(client, deed.withdraw);
        });
    }

    private void issue(NodeClient client, Path file) {
        var asked = JsonFile.read(file, IssueCoverageCertificateRequest.newBuilder());
        var issued = client.coverage(Bearer.OFFICER_1).issueCoverageCertificate(asked.build());
        try {
            Files.write(to, issued.getSealedCertificate().toByteArray());
        } catch (IOException e) {
            throw new SandboxFailed("Cannot write " + to + ".", e);
        }
        issued.getStepsList().forEach(step -> System.out.println(step.getText()));
        System.out.println("Certificate " + issued.getCertificateId() + ", in " + to + ".");
    }

    private void verify(NodeClient client, Path file) {
        try {
            var bytes = ByteString.copyFrom(Files.readAllBytes(file));
            System.out.println(told(client.coverage(Bearer.OFFICER_1)
                    .verifyCoverageCertificate(VerifyCoverageCertificateRequest.newBuilder()
                            .setSealedCertificate(bytes)
                            .setDay(day)
                            .build())));
        } catch (IOException e) {
            throw new SandboxFailed("Cannot read " + file + ".", e);
        }
    }

    private static String told(VerifyCoverageCertificateResponse found) {
        var withdrawn =
                found.getWithdrawnFrom().isEmpty() ? "" : ", withdrawn from " + found.getWithdrawnFrom() + " on";
        return switch (found.getStanding()) {
            case CERTIFICATE_STANDING_HOLDS -> "It holds on that day" + withdrawn + ".";
            case CERTIFICATE_STANDING_NOT_ON_THAT_DAY ->
                "Authentic; it is for " + found.getFirstDay() + " to " + found.getLastDay() + withdrawn + ".";
            case CERTIFICATE_STANDING_WITHDRAWN -> "Authentic" + withdrawn + ".";
            case CERTIFICATE_STANDING_NOT_AUTHENTIC ->
                "Not a certificate of this institution: " + found.getFlaw() + ".";
            case CERTIFICATE_STANDING_ERASED -> "It was issued here; whom it was about was erased.";
            case CERTIFICATE_STANDING_UNSPECIFIED, UNRECOGNIZED ->
                "The service gave an answer that this command does not know.";
        };
    }

    private void withdraw(NodeClient client, String id) {
        var _ = client.coverage(Bearer.OFFICER_2)
                .withdrawCoverageCertificate(WithdrawCoverageCertificateRequest.newBuilder()
                        .setCertificateId(id)
                        .setFrom(day)
                        .setReason(reason)
                        .build());
        System.out.println("Withdrawn from " + day + " on.");
    }
}
