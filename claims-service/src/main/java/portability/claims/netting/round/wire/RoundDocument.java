package portability.claims.netting.round.wire;

import com.google.protobuf.ByteString;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import portability.claims.Octets;
import portability.claims.netting.round.ProofBroken;
import portability.claims.netting.round.Round.Outcome;
import portability.claims.netting.round.RoundRefusal;
import portability.claims.netting.round.RoundTerms;
import portability.claims.netting.round.SignedWord;
import portability.claims.netting.round.Word.Agreement;
import portability.claims.netting.round.Word.Offer;
import portability.claims.netting.round.Word.Stands;
import portability.claims.netting.round.Word.Voids;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.NettingRound;
import portability.proto.exchange.v1.NettingRoundAnswer;
import portability.proto.exchange.v1.NettingRoundInvitation;
import portability.proto.exchange.v1.NettingRoundOutcome;
import portability.proto.exchange.v1.NettingRoundProposal;
import portability.proto.exchange.v1.NettingRoundRefusal;
import portability.proto.exchange.v1.NettingRoundWord;

/// What a document about a round says. What is signed in it is read, and not yet believed.
public sealed interface RoundDocument {
    record Invites(RoundTerms terms) implements RoundDocument {}

    /// @param agreement the proposer's
    record Proposes(String listHash, List<SignedWord> offers, SignedWord agreement) implements RoundDocument {}

    record Ends(Outcome outcome) implements RoundDocument {}

    record Offers(SignedWord offer) implements RoundDocument {}

    record Agrees(SignedWord agreement) implements RoundDocument {}

    record Refuses(RoundRefusal reason) implements RoundDocument {}

    /// What became of it?
    record Asks() implements RoundDocument {}

    Set<DocumentKind> KINDS =
            Set.of(DocumentKind.DOCUMENT_KIND_NETTING_ROUND, DocumentKind.DOCUMENT_KIND_NETTING_ROUND_ANSWER);

    /// @throws SealBroken MALFORMED_BODY if it is not what its kind asks for
    static RoundDocument read(OpenedDocument document) {
        if (document.parts().size() != 1) throw new SealBroken(Flaw.MALFORMED_BODY);
        var header = document.header();
        try {
            return switch (header.getKind()) {
                case DOCUMENT_KIND_NETTING_ROUND ->
                    said(
                            header.getCaseId(),
                            header.getSender(),
                            document.part(0, NettingRound.parser(), NettingRound.getDefaultInstance()));
                case DOCUMENT_KIND_NETTING_ROUND_ANSWER ->
                    answer(document.part(0, NettingRoundAnswer.parser(), NettingRoundAnswer.getDefaultInstance()));
                default -> throw new SealBroken(Flaw.MALFORMED_BODY);
            };
        } catch (IllegalArgumentException | DateTimeException | ProofBroken _) {
            throw new SealBroken(Flaw.MALFORMED_BODY);
        }
    }

    private static RoundDocument said(String roundId, String sender, NettingRound round) {
        return switch (round.getWordCase()) {
            case INVITATION -> invites(roundId, sender, round.getInvitation());
            case PROPOSAL -> proposes(round.getProposal());
            case OUTCOME -> ends(round.getOutcome());
            case WORD_NOT_SET -> throw new IllegalArgumentException("nothing is said");
        };
    }

    private static Invites invites(String roundId, String sender, NettingRoundInvitation said) {
        return new Invites(new RoundTerms(
                roundId,
                sender,
                said.getParticipantsList(),
                said.getCurrency(),
                LocalDate.parse(said.getValueDate()),
                LocalDate.parse(said.getLastDay())));
    }

    private static Proposes proposes(NettingRoundProposal said) {
        if (said.getOffersCount() > RoundTerms.MOST) throw new IllegalArgumentException("too many");
        var agreement = word(said.getAgreement());
        require(agreement.said() instanceof Agreement);
        return new Proposes(
                HexFormat.of().formatHex(said.getListHash().toByteArray()),
                said.getOffersList().stream().map(RoundDocument::word).toList(),
                agreement);
    }

    private static Ends ends(NettingRoundOutcome said) {
        if (said.getAgreementsCount() > RoundTerms.MOST) throw new IllegalArgumentException("too many");
        var outcome = new Outcome(
                word(said.getWord()),
                said.getAgreementsList().stream().map(RoundDocument::word).toList());
        var word = outcome.word().said();
        require(outcome.isStanding() ? word instanceof Stands : word instanceof Voids);
        return new Ends(outcome);
    }

    private static RoundDocument answer(NettingRoundAnswer said) {
        return switch (said.getAnswerCase()) {
            case OFFER -> {
                var offer = word(said.getOffer());
                require(offer.said() instanceof Offer);
                yield new Offers(offer);
            }
            case AGREEMENT -> {
                var agreement = word(said.getAgreement());
                require(agreement.said() instanceof Agreement);
                yield new Agrees(agreement);
            }
            case REFUSAL -> new Refuses(refusal(said.getRefusal()));
            case ASKS -> new Asks();
            case ANSWER_NOT_SET -> throw new IllegalArgumentException("nothing is said");
        };
    }

    /// @throws IllegalArgumentException if it says none
    static RoundRefusal refusal(NettingRoundRefusal reason) {
        return switch (reason) {
            case NETTING_ROUND_REFUSAL_NOT_TAKING_PART -> RoundRefusal.NOT_TAKING_PART;
            case NETTING_ROUND_REFUSAL_WINDOW_DIFFERS -> RoundRefusal.WINDOW_DIFFERS;
            case NETTING_ROUND_REFUSAL_WINDOW_PAID -> RoundRefusal.WINDOW_PAID;
            case NETTING_ROUND_REFUSAL_NO_PARTNER -> RoundRefusal.NO_PARTNER;
            case NETTING_ROUND_REFUSAL_PROOF_BROKEN -> RoundRefusal.PROOF_BROKEN;
            case NETTING_ROUND_REFUSAL_OTHER -> RoundRefusal.OTHER;
            case NETTING_ROUND_REFUSAL_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("no reason, or one of a later release");
        };
    }

    private static SignedWord word(NettingRoundWord said) {
        return new SignedWord(octets(said.getKey()), octets(said.getText()), octets(said.getSignature()));
    }

    private static Octets octets(ByteString bytes) {
        return Octets.of(bytes);
    }

    private static void require(boolean isIt) {
        if (!isIt) throw new IllegalArgumentException("something else is signed");
    }
}
