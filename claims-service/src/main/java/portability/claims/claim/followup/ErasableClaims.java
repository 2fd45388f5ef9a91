package portability.claims.claim.followup;

import java.util.List;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.ClaimDesk.Story;
import portability.claims.claim.ClaimEvent.DocumentDispatched;
import portability.claims.exchange.delivery.OutboxList;
import portability.ledger.privacy.erasure.ErasableSubjects;

/// Who can be erased here: claims that are closed, and all of whose documents have arrived. Until then institutions
/// still
/// owe each other documents about them; and a document whose body is gone before it arrived holds up all behind it.
@Component
class ErasableClaims implements ErasableSubjects {
    private final ClaimDesk claims;
    private final OutboxList outbox;

    ErasableClaims(ClaimDesk claims, OutboxList outbox) {
        this.claims = claims;
        this.outbox = outbox;
    }

    @Override
    public boolean exists(String subject) {
        return claims.story(subject).isPresent();
    }

    @Override
    public boolean inUse(String subject) {
        return claims.story(subject).filter(this::inUse).isPresent();
    }

    private boolean inUse(Story story) {
        return !story.claim().closed()
                || story.moments().stream()
                        .anyMatch(moment -> moment.event() instanceof DocumentDispatched sent
                                && outbox.isOpen(sent.institution(), sent.documentId()));
    }

    @Override
    public List<String> streamsOf(String subject) {
        return List.of(subject);
    }
}
