package portability.claims.payment.life;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import portability.claims.claim.Claim.Opening;
import portability.claims.claim.ClaimDesk;
import portability.claims.exchange.arrival.KindDesk;
import portability.claims.exchange.pair.RefusalReason;
import portability.claims.payment.Life.Request;
import portability.claims.payment.PensionDesk;
import portability.claims.payment.life.LifeDocument.Answers;
import portability.claims.payment.life.LifeDocument.Asks;
import portability.claims.payment.life.LifeDocument.TellsDeath;
import portability.kernel.InstitutionId;
import portability.ledger.seal.OpenedDocument;
import portability.proto.exchange.v1.DocumentKind;

/// Who may say what about whether the claimant of a case lives: any institution of the case may ask any other
/// one, and
/// tell of a death, also when the claim is closed; a certificate comes from whom this institution asked.
@Component
class LifeOrder implements KindDesk {
    private final ClaimDesk claims;
    private final PensionDesk pensions;

    LifeOrder(ClaimDesk claims, PensionDesk pensions) {
        this.claims = claims;
        this.pensions = pensions;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return LifeDocument.KINDS;
    }

    @Override
    public Optional<RefusalReason> objectionTo(InstitutionId sender, OpenedDocument document) {
        var caseId = document.header().getCaseId();
        var said = LifeDocument.read(document);
        return objection(said, claims.claim(caseId).opening(), sender.toString(), request(caseId, said));
    }

    private Optional<Request> request(String caseId, LifeDocument said) {
        return said instanceof Answers(var request, var _)
                ? pensions.find(caseId)
                        .map(standing -> standing.pension().life().requests().get(request))
                : Optional.empty();
    }

    /// @param opening of the case; empty where it is not known here
    /// @param request that is answered; empty where there is none
    static Optional<RefusalReason> objection(
            LifeDocument said, Optional<Opening> opening, String sender, Optional<Request> request) {
        if (opening.isEmpty()) return Optional.of(RefusalReason.UNKNOWN_CASE);
        if (!opening.get().involves(sender)) return Optional.of(RefusalReason.UNEXPECTED_KIND);
        boolean mayBeSaid = switch (said) {
            case Asks _, TellsDeath _ -> true;
            case Answers _ ->
                request.filter(asked -> asked.institution().equals(sender)).isPresent();
        };
        return mayBeSaid ? Optional.empty() : Optional.of(RefusalReason.UNEXPECTED_KIND);
    }
}
