package portability.claims.welfare.floor.followup;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimDesk;
import portability.claims.exchange.arrival.KindDesk;
import portability.claims.exchange.pair.RefusalReason;
import portability.claims.welfare.floor.FloorDocument;
import portability.kernel.InstitutionId;
import portability.ledger.seal.OpenedDocument;
import portability.proto.exchange.v1.DocumentKind;

/// Who may refer somebody for a floor: the contact institution of her claim, which has every decision.
@Component
class FloorOrder implements KindDesk {
    private final ClaimDesk claims;

    FloorOrder(ClaimDesk claims) {
        this.claims = claims;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(FloorDocument.KIND);
    }

    @Override
    public Optional<RefusalReason> objectionTo(InstitutionId sender, OpenedDocument document) {
        var _ = FloorDocument.read(document);
        var opening = claims.claim(document.header().getCaseId()).opening();
        if (opening.isEmpty()) return Optional.of(RefusalReason.UNKNOWN_CASE);
        return opening.get().file().contact().equals(sender.toString())
                ? Optional.empty()
                : Optional.of(RefusalReason.UNEXPECTED_KIND);
    }
}
