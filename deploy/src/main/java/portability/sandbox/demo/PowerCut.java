package portability.sandbox.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import portability.kernel.InstitutionId;
import portability.proto.claims.v1.Claim;
import portability.sandbox.home.Nodes;
import portability.sandbox.home.Progress;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.running.Sandbox;

/// Kills the German institution's processes while documents are under way to it, and starts them again: nothing is
/// lost,
/// and the others only wait.
public final class PowerCut {
    private static final InstitutionId STRUCK = Nodes.GERMANY;
    /// In which the others do what they can without it.
    private static final Duration DARK = Duration.ofSeconds(4);

    private static final int PATIENCE_MINUTES = 2;

    private final Sandbox sandbox;
    private final DemoClaim demo;

    public PowerCut(Sandbox sandbox, DemoClaim demo) {
        this.sandbox = sandbox;
        this.demo = demo;
    }

    /// @return the claim, closed
    public Claim during(String claimId, Progress progress) {
        var told = new ToldMoments(progress);
        demo.follow(claimId, told, PowerCut::isUnderWay);
        sandbox.kill(STRUCK);
        var struck = Instant.now();
        progress.say("*** " + STRUCK + " is struck: SIGKILL to its three services ***");
        var back = CompletableFuture.runAsync(() -> startAgain(claimId, struck, progress));
        var closed = demo.follow(claimId, told, DemoClaim::isClosed);
        awaited(back);
        return closed;
    }

    /// Has a document for it been frozen?
    private static boolean isUnderWay(Claim claim) {
        return claim.getHistoryList().stream()
                .anyMatch(moment -> moment.getFact().equals("DocumentDispatched")
                        && moment.getInstitution().equals(STRUCK.toString()));
    }

    private void startAgain(String claimId, Instant struck, Progress progress) {
        var waiting = demo.waitingFor(claimId, struck.plus(DARK), List.of(STRUCK.toString()));
        progress.say("*** NL:SVB waits for " + String.join(" and ", waiting) + "; " + STRUCK + " is started again ***");
        sandbox.restart(STRUCK);
        progress.say("*** " + STRUCK + " is back after "
                + Duration.between(struck, Instant.now()).toSeconds() + " s ***");
    }

    private static void awaited(CompletableFuture<Void> back) {
        try {
            back.orTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw new SandboxFailed(STRUCK + " did not come back in time.", failed);
        }
    }
}
