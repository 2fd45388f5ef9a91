package portability.claims.welfare.referral.followup;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import portability.claims.claim.CaseId;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.followup.OwnBusiness;
import portability.claims.exchange.pair.RefusalReason;
import portability.claims.welfare.referral.Referral;
import portability.claims.welfare.referral.ReferralCommand;
import portability.claims.welfare.referral.ReferralCommand.Answer;
import portability.claims.welfare.referral.ReferralCommand.Refer;
import portability.claims.welfare.referral.ReferralCommand.Remember;
import portability.claims.welfare.referral.ReferralDesk;
import portability.claims.welfare.referral.wire.ReferralDocument;
import portability.claims.welfare.referral.wire.ReferralDocument.Answers;
import portability.claims.welfare.referral.wire.ReferralDocument.Refers;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Principal;
import portability.ledger.seal.OpenedDocument;
import portability.proto.exchange.v1.DocumentKind;

/// Who may send what about a death that is referred: any partner refers one, in a case of its own naming; the answer
/// comes
/// once, from whom this institution asked, or whom it told of the death in the case of a pension.
@Component
class ReferralRules implements OwnBusiness {
    private static final Principal NODE = Principal.node("restore");
    /// Who did it, where only the document is left.
    private static final String UNKNOWN_MAKER = "lost in a restore";

    private final ReferralDesk referrals;
    private final ClaimDesk claims;

    ReferralRules(ReferralDesk referrals, ClaimDesk claims) {
        this.referrals = referrals;
        this.claims = claims;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return ReferralDocument.KINDS;
    }

    @Override
    public Optional<RefusalReason> objectionTo(InstitutionId sender, OpenedDocument document) {
        var caseId = document.header().getCaseId();
        var known = referrals.of(caseId);
        return switch (ReferralDocument.read(document)) {
            case Refers _ -> objectionToReferral(caseId, known, sender);
            case Answers _ -> objectionToAnswer(caseId, known, sender);
        };
    }

    private Optional<RefusalReason> objectionToReferral(String caseId, Referral known, InstitutionId sender) {
        boolean isItsOwn = CaseId.contactIn(caseId).filter(sender::equals).isPresent();
        if (!isItsOwn || claims.story(caseId).isPresent()) return Optional.of(RefusalReason.UNKNOWN_CASE);
        return known.isOpen() ? Optional.of(RefusalReason.UNEXPECTED_KIND) : Optional.empty();
    }

    private Optional<RefusalReason> objectionToAnswer(String caseId, Referral known, InstitutionId sender) {
        boolean isAsked = known.sent()
                .map(sent -> sent.to().equals(sender.toString()))
                .orElseGet(() -> claims.story(caseId)
                        .flatMap(story -> story.claim().opening())
                        .filter(opening -> opening.involves(sender.toString()))
                        .isPresent());
        if (!isAsked) return Optional.of(RefusalReason.UNKNOWN_CASE);
        return known.reply().isPresent() ? Optional.of(RefusalReason.UNEXPECTED_KIND) : Optional.empty();
    }

    @Override
    public void isSaid(String partner, OpenedDocument document) {
        var id = document.header().getDocumentId();
        ReferralCommand said = switch (ReferralDocument.read(document)) {
            case Refers(var referred) -> new Refer(partner, id, UNKNOWN_MAKER, referred);
            case Answers(var _, var reply) -> new Answer(id, UNKNOWN_MAKER, "", reply);
        };
        referrals.send(document.header().getCaseId(), new Remember(partner, said), NODE);
    }
}
