package portability.sandbox.demo;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import portability.proto.agreements.v1.CertifiedFigure;
import portability.proto.claims.v1.CertifyFiguresRequest;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.DecideClaimRequest;
import portability.proto.claims.v1.FollowClaimRequest;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.Node;
import portability.sandbox.home.Progress;
import portability.sandbox.keys.Bearer;
import portability.sandbox.running.Sandbox;

/// One officer at each institution, who does in a survivor's claim what no machine may: certifies a figure that the law
/// asks for, and says so where the institution must decide outside this system.
final class Officers {
    private static final String NO_SCHEME = "NO_SCHEME";
    private static final String FIGURE_MISSING = "FIGURE_MISSING";
    /// Of a woman who had reached 67: nothing is added to her periods, SGB VI § 59(2).
    private static final String NO_ADDED_TIME = "0";

    private final Sandbox sandbox;

    Officers(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /// At work until it is closed.
    interface AtWork extends AutoCloseable {
        @Override
        void close();
    }

    AtWork at(String claimId, Progress progress) {
        ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor();
        for (var node : sandbox.nodes()) desks.execute(() -> sit(node, claimId, progress));
        return desks::shutdownNow;
    }

    private void sit(Node node, String claimId, Progress progress) {
        var client = sandbox.client(node.institution());
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var updates = client.claims(Bearer.OFFICER_1, DemoClaim.CLOSED_WITHIN)
                        .followClaim(FollowClaimRequest.newBuilder()
                                .setClaimId(claimId)
                                .build());
                while (updates.hasNext()) look(client, node, updates.next().getClaim(), progress);
                return;
            } catch (StatusRuntimeException failed) {
                // The notice is still on its way, or the follower was sent home.
                if (failed.getStatus().getCode() != Code.NOT_FOUND
                        && failed.getStatus().getCode() != Code.UNAVAILABLE) return;
                DemoClaim.pause();
            }
        }
    }

    private static void look(NodeClient client, Node node, Claim claim, Progress progress) {
        var found = claim.getDetermination();
        switch (claim.getNeedsOfficer()) {
            case FIGURE_MISSING -> {
                progress.say("*** An officer of " + node.institution() + " certifies " + found.getFigureNeeded() + ": "
                        + NO_ADDED_TIME + " ***");
                var _ = client.cases(Bearer.OFFICER_1)
                        .certifyFigures(CertifyFiguresRequest.newBuilder()
                                .setClaimId(claim.getClaimId())
                                .addFigures(CertifiedFigure.newBuilder()
                                        .setName(found.getFigureNeeded())
                                        .setValue(NO_ADDED_TIME))
                                .build());
            }
            case NO_SCHEME -> {
                progress.say("*** " + node.institution()
                        + " has no survivors' scheme loaded: an officer says it decides elsewhere ***");
                var _ = client.claims(Bearer.OFFICER_1)
                        .decideClaim(DecideClaimRequest.newBuilder()
                                .setClaimId(claim.getClaimId())
                                .build());
            }
            default -> {
                // Nothing that only a person may do.
            }
        }
    }
}
