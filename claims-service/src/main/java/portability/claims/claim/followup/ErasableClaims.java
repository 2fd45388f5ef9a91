package portability.claims.claim.followup;

import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimDesk;
import portability.ledger.privacy.erasure.ErasableSubjects;

/// Who can be erased here: claims that are closed. Until then institutions still owe each other documents about them.
@Component
class ErasableClaims implements ErasableSubjects {
    private final ClaimDesk claims;

    ErasableClaims(ClaimDesk claims) {
        this.claims = claims;
    }

    @Override
    public boolean exists(String subject) {
        return claims.story(subject).isPresent();
    }

    @Override
    public boolean inUse(String subject) {
        return claims.story(subject).filter(story -> !story.claim().closed()).isPresent();
    }

    @Override
    public List<String> streamsOf(String subject) {
        return List.of(subject);
    }
}
