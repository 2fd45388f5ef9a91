package portability.claims.netting.round.followup;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import portability.claims.claim.CaseId;
import portability.claims.exchange.arrival.KindDesk;
import portability.claims.exchange.pair.RefusalReason;
import portability.claims.netting.round.ProofBroken;
import portability.claims.netting.round.Round;
import portability.claims.netting.round.Round.Outcome;
import portability.claims.netting.round.Round.State;
import portability.claims.netting.round.RoundDesk;
import portability.claims.netting.round.SignedWord;
import portability.claims.netting.round.Word.Offer;
import portability.claims.netting.round.Word.Voids;
import portability.claims.netting.round.wire.RoundDocument;
import portability.claims.netting.round.wire.RoundDocument.Agrees;
import portability.claims.netting.round.wire.RoundDocument.Asks;
import portability.claims.netting.round.wire.RoundDocument.Ends;
import portability.claims.netting.round.wire.RoundDocument.Invites;
import portability.claims.netting.round.wire.RoundDocument.Offers;
import portability.claims.netting.round.wire.RoundDocument.Proposes;
import portability.claims.netting.round.wire.RoundDocument.Refuses;
import portability.kernel.InstitutionId;
import portability.ledger.node.NodeProperties;
import portability.ledger.seal.OpenedDocument;
import portability.proto.exchange.v1.DocumentKind;

/// Who may send what about a round. Its proposer begins it and proposes once; participants answer the
/// proposer; the proposer's last word may come from any of them, for its signatures are looked at and
/// not its bearer.
@Component
class RoundRules implements KindDesk {
    private final RoundDesk desk;
    private final String here;

    RoundRules(RoundDesk desk, NodeProperties node) {
        this.desk = desk;
        this.here = node.institution();
    }

    @Override
    public Set<DocumentKind> kinds() {
        return RoundDocument.KINDS;
    }

    @Override
    public Optional<RefusalReason> objectionTo(InstitutionId sender, OpenedDocument document) {
        var roundId = document.header().getCaseId();
        var from = sender.toString();
        var known = desk.find(roundId);
        var said = RoundDocument.read(document);
        if (said instanceof Invites(var terms)) {
            boolean isItsOwn = CaseId.contactIn(roundId).filter(sender::equals).isPresent()
                    && terms.participants().contains(here);
            return unless(isItsOwn && known.isEmpty());
        }
        if (known.isEmpty() || !known.get().terms().participants().contains(from))
            return Optional.of(RefusalReason.UNKNOWN_CASE);
        return unless(mayCome(known.get(), from, said));
    }

    private static Optional<RefusalReason> unless(boolean isExpected) {
        return isExpected ? Optional.empty() : Optional.of(RefusalReason.UNEXPECTED_KIND);
    }

    private boolean mayCome(Round round, String from, RoundDocument said) {
        var proposer = round.terms().proposer();
        return switch (said) {
            case Invites _ -> false;
            // Whether it holds, is looked at before it is signed: who finds it broken says so.
            case Proposes _ -> from.equals(proposer) && round.state() == State.OPEN;
            case Ends(var outcome) -> isBelieved(round, outcome);
            case Offers(var offer) -> proposer.equals(here) && isOffer(round, from, offer);
            case Agrees(var agreement) -> proposer.equals(here) && isAgreement(round, from, agreement);
            case Refuses _ -> proposer.equals(here) && !round.agreements().containsKey(from);
            case Asks _ -> true;
        };
    }

    private boolean isOffer(Round round, String from, SignedWord offer) {
        try {
            return offer.verified(desk) instanceof Offer said
                    && said.institution().equals(from)
                    && said.terms().equals(round.terms());
        } catch (ProofBroken _) {
            return false;
        }
    }

    private boolean isAgreement(Round round, String from, SignedWord agreement) {
        try {
            return round.signed(here)
                    .filter(proof -> proof.requireAgreement(agreement, desk)
                            .institution()
                            .equals(from))
                    .isPresent();
        } catch (ProofBroken _) {
            return false;
        }
    }

    /// Signed by the proposer; where it stands, with an agreement of everybody to the very list that
    /// was signed here.
    private boolean isBelieved(Round round, Outcome outcome) {
        try {
            if (outcome.isStanding()) {
                var signed = round.signed(here);
                signed.ifPresent(proof -> proof.requireStands(outcome.word(), outcome.agreements(), desk));
                return signed.isPresent();
            }
            return outcome.word().verified(desk) instanceof Voids said
                    && said.roundId().equals(round.terms().roundId())
                    && said.institution().equals(round.terms().proposer());
        } catch (ProofBroken _) {
            return false;
        }
    }
}
