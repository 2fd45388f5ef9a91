package portability.claims.edge;

import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimDesk;
import portability.claims.witness.WitnessDesk;
import portability.claims.work.Causes;
import portability.ledger.edge.Failure;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.FollowClaimResponse;

/// Tells a follower of a claim what it is now, and again whenever it moves, until it is closed or nobody listens.
@Component
class Following implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final long LOOK_AGAIN_MILLIS = 1_000;

    private final ClaimDesk claims;
    private final ClaimWatch watch;
    private final WitnessDesk witnesses;
    private final ExecutorService followers = Executors.newVirtualThreadPerTaskExecutor();

    Following(ClaimDesk claims, ClaimWatch watch, WitnessDesk witnesses) {
        this.claims = claims;
        this.watch = watch;
        this.witnesses = witnesses;
    }

    void follow(String claimId, ServerCallStreamObserver<FollowClaimResponse> follower) {
        var bell = watch.hang(claimId);
        // Also stops the library from throwing where the follower has gone.
        follower.setOnCancelHandler(bell::ring);
        var context = Context.current();
        followers.execute(context.wrap(() -> tell(claimId, follower, bell, context)));
    }

    @Override
    public void destroy() {
        followers.shutdownNow();
    }

    private void tell(
            String claimId,
            ServerCallStreamObserver<FollowClaimResponse> follower,
            ClaimWatch.Bell bell,
            Context context) {
        try (bell) {
            Claim told = Claim.getDefaultInstance();
            while (!follower.isCancelled() && !context.isCancelled()) {
                var now = now(claimId);
                if (now.isPresent() && !now.get().equals(told)) {
                    told = now.get();
                    follower.onNext(
                            FollowClaimResponse.newBuilder().setClaim(now.get()).build());
                    if (now.get().getStatus().equals("CLOSED")) {
                        follower.onCompleted();
                        return;
                    }
                }
                bell.await(LOOK_AGAIN_MILLIS);
            }
        } catch (InterruptedException _) {
            follower.onError(new Failure(io.grpc.Status.Code.UNAVAILABLE, "STOPPING").toException());
        } catch (RuntimeException failed) {
            LOG.error("a follower is left alone: {}", Causes.named(failed));
            follower.onError(new Failure(io.grpc.Status.Code.INTERNAL, "INTERNAL").toException());
        }
    }

    private Optional<Claim> now(String claimId) {
        return claims.story(claimId).flatMap(story -> ClaimView.of(story, witnesses::isInDoubt));
    }
}
