package portability.claims.edge;

import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.ClaimDesk.Story;

/// Claims that are known here, for calls that name one.
@Component
class KnownClaims {
    private final ClaimDesk claims;

    KnownClaims(ClaimDesk claims) {
        this.claims = claims;
    }

    /// @throws Refused UNKNOWN_CLAIM if nothing is recorded of it, or it was erased
    Story story(String claimId) {
        return claims.story(claimId).orElseThrow(() -> new Refused(Refusal.UNKNOWN_CLAIM));
    }
}
