package portability.simulation.nodes;

import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.GetClaimRequest;

/// How far a claim comes at an institution, in its own words.
final class Waits {
    private static final long PATIENCE_SECONDS = 120;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Member member;
    private final String claimId;

    Waits(Member member, String claimId) {
        this.member = member;
        this.claimId = claimId;
    }

    /// Empty once it is closed.
    Optional<String> forNothing() {
        return until(claim -> claim.getStatus().equals("CLOSED"));
    }

    /// Empty once it waits for that institution, and for nobody else.
    Optional<String> forNobodyBut(String institution) {
        return until(claim -> claim.getWaitingForList().equals(List.of(institution)));
    }

    private Optional<String> until(Predicate<Claim> there) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var request = GetClaimRequest.newBuilder().setClaimId(claimId).build();
        while (true) {
            String seen;
            try {
                var claim = member.officer().getClaim(request).getClaim();
                if (there.test(claim)) return Optional.empty();
                seen = "is %s and waits for %s".formatted(claim.getStatus(), claim.getWaitingForList());
            } catch (StatusRuntimeException unheard) {
                seen = "is answered by " + unheard.getStatus().getCode();
            }
            if (System.nanoTime() > giveUp)
                return Optional.of("%s at %s still %s".formatted(claimId, member.institution(), seen));
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
