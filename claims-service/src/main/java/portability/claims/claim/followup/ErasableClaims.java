package portability.claims.claim.followup;

import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.ClaimDesk.Story;
import portability.claims.exchange.delivery.OutboxList;
import portability.claims.exchange.held.HeldList;

/// Which claims can be erased: those that are closed, and all of whose documents have arrived. Until then institutions
/// still
/// owe each other documents about them; and a document whose body is gone before it arrived holds up all behind it.
@Component
public class ErasableClaims {
    private final ClaimDesk claims;
    private final OutboxList outbox;
    private final HeldList held;

    ErasableClaims(ClaimDesk claims, OutboxList outbox, HeldList held) {
        this.claims = claims;
        this.outbox = outbox;
        this.held = held;
    }

    public boolean exists(String subject) {
        return claims.story(subject).isPresent() || outbox.carriedOn(subject);
    }

    public boolean inUse(String subject) {
        return outbox.isOpenAbout(subject)
                || held.isAbout(subject)
                || claims.story(subject).filter(ErasableClaims::isUnderWay).isPresent();
    }

    private static boolean isUnderWay(Story story) {
        var claim = story.claim();
        // Nothing goes out any more in a claim that is led elsewhere.
        boolean isOwing = claim.handover().handed().isEmpty()
                && (claim.isRenewing() || !claim.unsettled().takenBack().isEmpty());
        return !claim.closed() || isOwing;
    }
}
