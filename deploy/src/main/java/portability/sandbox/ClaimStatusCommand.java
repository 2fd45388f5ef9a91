package portability.sandbox;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.proto.claims.v1.GetClaimStatusRequest;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;

/// `claim-status`: where a claim is, for whoever claims.
@Command(
        name = "claim-status",
        description = "Tells whoever claims where the claim is, what is missing from whom since when, and how long it "
                + "usually takes.")
final class ClaimStatusCommand implements Callable<Integer> {
    @Mixin
    NodeOptions options = new NodeOptions();

    @Option(names = "--claim", required = true, paramLabel = "ID", description = "The claim.")
    String claim = "";

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "en, fr or es (BCP 47); en if not given. Others are told in English.")
    String language = "";

    @Option(names = "--helper", paramLabel = "NAME", description = "Who asks for the claimant under a mandate.")
    String helper = "";

    @Override
    public Integer call() {
        return AskedNode.ask(
                options,
                ServiceKind.CLAIMS,
                client -> client.cases(Bearer.OFFICER_1)
                        .getClaimStatus(GetClaimStatusRequest.newBuilder()
                                .setClaimId(claim)
                                .setLanguage(language)
                                .setActingHelper(helper)
                                .build())
                        .getStatus()
                        .getLinesList()
                        .forEach(System.out::println));
    }
}
