package portability.sandbox;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import portability.proto.claims.v1.DeclareKeyCompromisedRequest;
import portability.proto.claims.v1.ListPartnersRequest;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.PartnersReport;

/// `partners`: the directory, and what to do when a partner's key was stolen.
@Command(
        name = "partners",
        description = "Shows a node's partners and their keys, and says that a partner's key was stolen.")
final class PartnersCommand implements Callable<Integer> {
    @Mixin
    NodeOptions options = new NodeOptions();

    @ArgGroup
    @Nullable
    Deed deed;

    @Option(names = "--at", paramLabel = "MOMENT", description = "Which keys count then, RFC 3339; now if not given.")
    String at = "";

    @Option(names = "--partner", paramLabel = "CC:CODE", description = "With --stolen and --signed-with: whose key.")
    String partner = "";

    @Option(
            names = "--since",
            paramLabel = "MOMENT",
            description = "With --stolen: from when on somebody else may have had it, RFC 3339.")
    String since = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "With --stolen: how that is known. Stays for ever.")
    String reason = "";

    @Spec
    @Nullable
    CommandSpec spec;

    /// What is done; the directory is shown if neither is given.
    static final class Deed {
        @Option(
                names = "--stolen",
                paramLabel = "KEY",
                description = "Believe nothing more that is signed with that key. It is never taken back.")
        @Nullable
        String stolen;

        @Option(
                names = "--signed-with",
                paramLabel = "KEY",
                description = "List what was signed with a stolen key and came here since.")
        @Nullable
        String signedWith;
    }

    @Override
    public Integer call() {
        if (deed == null) return AskedNode.ask(options, ServiceKind.CLAIMS, this::show);
        if (partner.isBlank()) throw misused("Whose key it is: --partner.");
        if (deed.signedWith != null) {
            var key = deed.signedWith;
            return AskedNode.ask(
                    options,
                    ServiceKind.CLAIMS,
                    client -> PartnersReport.doubtful(() -> client.claims(Bearer.OFFICER_1), partner, key, System.out));
        }
        if (since.isBlank() || reason.isBlank()) throw misused("--stolen needs --since and --reason.");
        var key = deed.stolen == null ? "" : deed.stolen;
        return AskedNode.ask(options, ServiceKind.CLAIMS, client -> declare(client, key));
    }

    private void show(NodeClient client) {
        var partners = client.claims(Bearer.OFFICER_1)
                .listPartners(ListPartnersRequest.newBuilder().setAt(at).build())
                .getPartnersList();
        PartnersReport.print(partners, System.out);
    }

    private void declare(NodeClient client, String key) {
        var declared = client.claims(Bearer.OFFICER_1)
                .declareKeyCompromised(DeclareKeyCompromisedRequest.newBuilder()
                        .setInstitution(partner)
                        .setKeyId(key)
                        .setSince(since)
                        .setReason(reason)
                        .build());
        System.out.println("Nothing more is believed of that key. It counts as stolen since "
                + declared.getCompromisedSince() + "; what it signed: --signed-with " + key + ".");
    }

    private ParameterException misused(String why) {
        if (spec == null) throw new IllegalStateException(why);
        return new ParameterException(spec.commandLine(), why);
    }
}
