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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import portability.proto.claims.v1.ConfirmPartnerRequest;
import portability.proto.claims.v1.EnrolPartnerRequest;
import portability.proto.claims.v1.GetDescriptorRequest;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;

/// `enrol`: lets a node know a partner, from the descriptor to the second officer.
@Command(
        name = "enrol",
        description = "Enters a partner's descriptor at a node, confirms its fingerprint, or writes the node's own.")
final class EnrolCommand implements Callable<Integer> {
    @Mixin
    NodeOptions options = new NodeOptions();

    @ArgGroup(multiplicity = "1")
    Deed deed = new Deed();

    @Option(names = "--partner", paramLabel = "CC:CODE", description = "With --confirm: whose fingerprint.")
    String partner = "";

    @Option(names = "--officer", paramLabel = "1|2", description = "With --confirm: which officer compared it.")
    int officer = 1;

    @Spec
    @Nullable
    CommandSpec spec;

    /// What is done.
    static final class Deed {
        @Option(names = "--descriptor", paramLabel = "FILE", description = "Enter the partner's signed descriptor.")
        @Nullable
        Path descriptor;

        @Option(
                names = "--confirm",
                paramLabel = "FINGERPRINT",
                description = "Say that the partner, asked on another way, has this fingerprint. Two officers must.")
        @Nullable
        String confirm;

        @Option(names = "--own-descriptor", paramLabel = "FILE", description = "Write the node's own, for a partner.")
        @Nullable
        Path ownDescriptor;
    }

    @Override
    public Integer call() {
        if (deed.descriptor != null) {
            var file = deed.descriptor;
            return AskedNode.ask(options, ServiceKind.CLAIMS, client -> enter(client, file));
        }
        if (deed.ownDescriptor != null) {
            var file = deed.ownDescriptor;
            return AskedNode.ask(options, ServiceKind.CLAIMS, client -> writeOwn(client, file));
        }
        if (partner.isBlank() || officer < 1 || officer > 2)
            throw misused("--confirm needs --partner, and --officer 1 or 2.");
        var fingerprint = deed.confirm == null ? "" : deed.confirm;
        return AskedNode.ask(options, ServiceKind.CLAIMS, client -> confirm(client, fingerprint));
    }

    private static void enter(NodeClient client, Path file) {
        try {
            var entered = client.claims(Bearer.OFFICER_1)
                    .enrolPartner(EnrolPartnerRequest.newBuilder()
                            .setSignedDescriptor(ByteString.copyFrom(Files.readAllBytes(file)))
                            .build());
            System.out.println(entered.getInstitution()
                    + " is entered, and counts once two officers have confirmed its fingerprint: "
                    + entered.getFingerprint());
        } catch (IOException e) {
            throw new SandboxFailed("Cannot read " + file + ".", e);
        }
    }

    private void confirm(NodeClient client, String fingerprint) {
        var confirmed = client.claims(officer == 1 ? Bearer.OFFICER_1 : Bearer.OFFICER_2)
                .confirmPartner(ConfirmPartnerRequest.newBuilder()
                        .setInstitution(partner)
                        .setFingerprint(fingerprint)
                        .build());
        System.out.println(
                confirmed.getActive()
                        ? partner + " is a partner: documents flow."
                        : "Confirmed. " + partner + " is a partner once another officer has confirmed it too.");
    }

    private static void writeOwn(NodeClient client, Path file) {
        var own = client.claims(Bearer.OFFICER_1).getDescriptor(GetDescriptorRequest.getDefaultInstance());
        try {
            Files.write(file, own.getSignedDescriptor().toByteArray());
        } catch (IOException e) {
            throw new SandboxFailed("Cannot write " + file + ".", e);
        }
        System.out.println("The node's descriptor is in " + file + "; its fingerprint, to be read out to the partner: "
                + own.getFingerprint());
    }

    private ParameterException misused(String why) {
        if (spec == null) throw new IllegalStateException(why);
        return new ParameterException(spec.commandLine(), why);
    }
}
