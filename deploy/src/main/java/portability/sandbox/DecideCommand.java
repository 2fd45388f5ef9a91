package portability.sandbox;

import picocli.CommandLine.Command;
import portability.proto.claims.v1.DecideClaimRequest;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;

/// `decide`: an officer decides what was determined.
@Command(
        name = "decide",
        description = "Decides on a claim what was determined, as an officer. What was determined, explain and "
                + "claim-status show first.")
final class DecideCommand extends PaymentsCommand.OfClaim {
    @Override
    void ask(NodeClient client, Bearer officer) {
        var decided = client.claims(officer)
                .decideClaim(DecideClaimRequest.newBuilder().setClaimId(claim).build());
        System.out.println("Decided, as " + decided.getDecisionId() + ".");
    }
}
