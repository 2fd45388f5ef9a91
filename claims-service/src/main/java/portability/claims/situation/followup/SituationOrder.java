package portability.claims.situation.followup;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.followup.OwnBusiness;
import portability.claims.exchange.pair.RefusalReason;
import portability.claims.situation.Reliance;
import portability.claims.situation.SituationCommand.TakeBack;
import portability.claims.situation.SituationCommand.Tell;
import portability.claims.situation.SituationDesk;
import portability.claims.situation.SituationDocument;
import portability.claims.situation.TakenBackDocument;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Principal;
import portability.ledger.seal.OpenedDocument;
import portability.proto.exchange.v1.DocumentKind;

/// Who may tell of a change in the life of whoever claims: any institution of the case, also when the claim is closed.
@Component
class SituationOrder implements OwnBusiness {
    private static final Principal NODE = Principal.node("situation");
    /// Who took it down is lost; the document says that this institution did.
    private static final String UNKNOWN_TELLER = "restored";

    private final ClaimDesk claims;
    private final SituationDesk situations;

    SituationOrder(ClaimDesk claims, SituationDesk situations) {
        this.claims = claims;
        this.situations = situations;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(SituationDocument.KIND, TakenBackDocument.KIND);
    }

    @Override
    public Optional<RefusalReason> objectionTo(InstitutionId sender, OpenedDocument document) {
        if (isTakenBack(document)) {
            var _ = TakenBackDocument.read(document);
        } else {
            var _ = SituationDocument.read(document);
        }
        var opening = claims.claim(document.header().getCaseId()).opening();
        if (opening.isEmpty()) return Optional.of(RefusalReason.UNKNOWN_CASE);
        return opening.get().involves(sender.toString())
                ? Optional.empty()
                : Optional.of(RefusalReason.UNEXPECTED_KIND);
    }

    /// The others are told again by a document of the same name, which changes nothing where it arrived.
    @Override
    public void isSaid(String partner, OpenedDocument document) {
        var claimId = document.header().getCaseId();
        if (isTakenBack(document)) {
            var back = TakenBackDocument.read(document);
            // What it takes back may not be got back yet; then it is told anew with it.
            if (!situations.of(claimId).changes().containsKey(back.changeId())) return;
            int decision = Reliance.decision(claims.claim(claimId), situations.of(claimId), back.changeId());
            situations.send(claimId, new TakeBack(back.changeId(), UNKNOWN_TELLER, back.reason(), decision), NODE);
            return;
        }
        var told = SituationDocument.read(document);
        if (situations.of(claimId).changes().containsKey(told.changeId())) return;
        situations.send(claimId, new Tell(told.changeId(), UNKNOWN_TELLER, told.change()), NODE);
    }

    private static boolean isTakenBack(OpenedDocument document) {
        return document.header().getKind() == TakenBackDocument.KIND;
    }
}
