package portability.claims.netting.round.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.util.HexFormat;
import java.util.List;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.netting.round.Round.Outcome;
import portability.claims.netting.round.RoundEvent.OutcomeAsked;
import portability.claims.netting.round.RoundEvent.RoundAgreed;
import portability.claims.netting.round.RoundEvent.RoundOpened;
import portability.claims.netting.round.RoundEvent.RoundProposed;
import portability.claims.netting.round.RoundEvent.RoundRefused;
import portability.claims.netting.round.RoundEvent.WindowsOffered;
import portability.claims.netting.round.RoundNames;
import portability.claims.netting.round.SignedWord;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.NettingRound;
import portability.proto.exchange.v1.NettingRoundAnswer;
import portability.proto.exchange.v1.NettingRoundInvitation;
import portability.proto.exchange.v1.NettingRoundOutcome;
import portability.proto.exchange.v1.NettingRoundProposal;
import portability.proto.exchange.v1.NettingRoundRefusal;
import portability.proto.exchange.v1.NettingRoundWord;

/// The documents that tell another participant what happened about a round here.
///
/// @param here this institution
/// @param to   the other one
public record RoundLetter(String here, String to) {
    public FreezeDocument of(RoundOpened event) {
        var terms = event.terms();
        return round(
                event.roundId(),
                "invitation",
                NettingRound.newBuilder()
                        .setInvitation(NettingRoundInvitation.newBuilder()
                                .addAllParticipants(terms.participants())
                                .setCurrency(terms.currency())
                                .setValueDate(terms.valueDate().toString())
                                .setLastDay(terms.lastDay().toString()))
                        .build());
    }

    public FreezeDocument of(WindowsOffered event) {
        return answer(
                event.roundId(),
                "offer",
                "",
                NettingRoundAnswer.newBuilder().setOffer(word(event.offer())).build());
    }

    public FreezeDocument of(RoundProposed event) {
        return round(
                event.roundId(),
                "proposal",
                NettingRound.newBuilder()
                        .setProposal(NettingRoundProposal.newBuilder()
                                .setListHash(hash(event.listHash()))
                                .addAllOffers(words(event.offers()))
                                .setAgreement(word(event.agreement())))
                        .build());
    }

    public FreezeDocument of(RoundAgreed event) {
        return answer(
                event.roundId(),
                "agreement",
                "",
                NettingRoundAnswer.newBuilder()
                        .setAgreement(word(event.agreement()))
                        .build());
    }

    public FreezeDocument of(RoundRefused event) {
        return answer(
                event.roundId(),
                "refusal",
                "",
                NettingRoundAnswer.newBuilder()
                        .setRefusal(NettingRoundRefusal.valueOf(
                                "NETTING_ROUND_REFUSAL_" + event.reason().name()))
                        .build());
    }

    public FreezeDocument of(OutcomeAsked event) {
        return answer(
                event.roundId(),
                "question",
                Integer.toString(event.number()),
                NettingRoundAnswer.newBuilder().setAsks(true).build());
    }

    /// The proposer's last word, from whoever has it. Either word is the same document: who has sent one, and
    /// lost it in a restore, never sends the other.
    public FreezeDocument of(String roundId, Outcome outcome) {
        return round(
                roundId,
                "outcome",
                NettingRound.newBuilder()
                        .setOutcome(NettingRoundOutcome.newBuilder()
                                .setWord(word(outcome.word()))
                                .addAllAgreements(words(outcome.agreements())))
                        .build());
    }

    private FreezeDocument round(String roundId, String what, Message said) {
        return new FreezeDocument(
                RoundNames.document(roundId, what, here, to, ""),
                DocumentKind.DOCUMENT_KIND_NETTING_ROUND,
                roundId,
                List.of(said));
    }

    private FreezeDocument answer(String roundId, String what, String which, Message said) {
        return new FreezeDocument(
                RoundNames.document(roundId, what, here, to, which),
                DocumentKind.DOCUMENT_KIND_NETTING_ROUND_ANSWER,
                roundId,
                List.of(said));
    }

    public static ByteString hash(String hex) {
        return ByteString.copyFrom(HexFormat.of().parseHex(hex));
    }

    private static List<NettingRoundWord> words(List<SignedWord> words) {
        return words.stream().map(RoundLetter::word).toList();
    }

    public static NettingRoundWord word(SignedWord word) {
        return NettingRoundWord.newBuilder()
                .setKey(word.key().toByteString())
                .setText(word.text().toByteString())
                .setSignature(word.signature().toByteString())
                .build();
    }
}
