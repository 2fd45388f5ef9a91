package portability.claims.netting.round.grpc;

import java.util.Optional;
import portability.claims.netting.round.PairNet;
import portability.claims.netting.round.Proof;
import portability.claims.netting.round.ProofBroken;
import portability.claims.netting.round.Round;
import portability.claims.netting.round.RoundDesk;
import portability.claims.netting.round.RoundNames;
import portability.claims.netting.round.Word.Offer;
import portability.claims.netting.round.Word.Voids;
import portability.claims.netting.round.wire.RoundLetter;
import portability.claims.netting.wire.NettingLetter;
import portability.claims.offset.wire.OffsetLetter;
import portability.proto.claims.v1.NettingRoundView;
import portability.proto.claims.v1.RoundPosition;
import portability.proto.claims.v1.RoundTransfer;
import portability.proto.claims.v1.RoundWindow;

/// A round as it is shown: what follows from the signatures is worked out each time it is looked at.
final class RoundView {
    private RoundView() {}

    static NettingRoundView of(Round round, RoundDesk desk, String here) {
        var terms = round.terms();
        var view = NettingRoundView.newBuilder()
                .setRoundId(terms.roundId())
                .setProposer(terms.proposer())
                .addAllParticipants(terms.participants())
                .setCurrency(terms.currency())
                .setValueDate(terms.valueDate().toString())
                .setLastDay(terms.lastDay().toString())
                .setState(round.state().name())
                .addAllWaitsFor(round.waitsFor(here))
                .setContradicted(round.contradicted().isPresent());
        round.proposal().ifPresent(said -> view.setListHash(RoundLetter.hash(said.listHash())));
        Optional.ofNullable(round.offers().get(here))
                .ifPresent(own -> ((Offer) own.said()).pairs().forEach(pair -> view.addOffered(window(pair))));
        round.outcome().ifPresent(outcome -> {
            if (outcome.word().said() instanceof Voids said)
                view.setVoidReason(said.reason().name())
                        .setVoidBecause(said.because())
                        .setRefusal(Optional.ofNullable(
                                        round.refusals().get(said.because().equals(here) ? "" : said.because()))
                                .map(Enum::name)
                                .orElse(""));
        });
        try {
            // What was signed here was believed then.
            round.signed(here).or(() -> round.proof(desk)).ifPresent(proof -> follows(view, proof));
            round.proof(desk).ifPresent(proof -> view.clearNotEnrolled().addAllNotEnrolled(proof.notEnrolled()));
        } catch (ProofBroken broken) {
            view.setFlaw(broken.getMessage());
        }
        return view.build();
    }

    private static void follows(NettingRoundView.Builder view, Proof proof) {
        var list = proof.list();
        list.pairs().forEach(pair -> view.addWindows(window(pair)));
        proof.leftOut().forEach(pair -> view.addLeftOut(window(pair)));
        for (var position : list.positions())
            view.addPositions(RoundPosition.newBuilder()
                    .setInstitution(position.institution())
                    .setBalance(position.balance().text()));
        for (var transfer : list.transfers())
            view.addTransfers(RoundTransfer.newBuilder()
                    .setPayer(transfer.payer())
                    .setPayee(transfer.payee())
                    .setAmount(OffsetLetter.money(transfer.amount()))
                    .setTransferId(RoundNames.transfer(list.terms().roundId(), transfer))
                    .setAccount(NettingLetter.account(proof.account(transfer.payee()))));
    }

    private static RoundWindow window(PairNet pair) {
        return RoundWindow.newBuilder()
                .setWindowId(pair.windowId())
                .setListHash(RoundLetter.hash(pair.listHash()))
                .setDebtor(pair.debtor())
                .setCreditor(pair.creditor())
                .setAmount(OffsetLetter.money(pair.amount()))
                .build();
    }
}
