package portability.claims.invoice.grpc;

import org.joda.money.CurrencyUnit;
import portability.claims.invoice.BoardStage;
import portability.claims.invoice.BoardStage.Opined;
import portability.claims.invoice.BoardStage.Standing;
import portability.claims.invoice.Side;
import portability.claims.invoice.Terms;
import portability.claims.invoice.wire.InvoiceWords;
import portability.proto.claims.v1.LineBeforeBoard;
import portability.proto.claims.v1.OpinionStanding;
import portability.proto.claims.v1.RecordedOpinion;

/// What of lines is before the Audit Board, as officers see it.
final class BoardView {
    private BoardView() {}

    static LineBeforeBoard of(BoardStage board, Terms terms, int line) {
        var view = LineBeforeBoard.newBuilder().setLine(line).setStanding(standing(board.standing(line)));
        board.referral(line)
                .ifPresent(referral -> view.setReferredOn(referral.on().toString())
                        .setReferredBy(terms.partnerOf(referral.by().other())));
        board.by(Side.CREDITOR, line).ifPresent(opined -> view.setByCreditor(recorded(opined, terms.unit())));
        board.by(Side.DEBTOR, line).ifPresent(opined -> view.setByDebtor(recorded(opined, terms.unit())));
        return view.build();
    }

    private static RecordedOpinion recorded(Opined opined, CurrencyUnit unit) {
        return RecordedOpinion.newBuilder()
                .setReference(opined.opinion().reference())
                .setOf(opined.opinion().of().toString())
                .setOwed(InvoiceWords.money(opined.owed(), unit))
                .build();
    }

    private static OpinionStanding standing(Standing standing) {
        return switch (standing) {
            case NOT_RECORDED -> OpinionStanding.OPINION_STANDING_NOT_RECORDED;
            case ONLY_BY_CREDITOR -> OpinionStanding.OPINION_STANDING_ONLY_BY_CREDITOR;
            case ONLY_BY_DEBTOR -> OpinionStanding.OPINION_STANDING_ONLY_BY_DEBTOR;
            case OTHER_OPINION -> OpinionStanding.OPINION_STANDING_OTHER_OPINION;
            case OTHER_AMOUNT -> OpinionStanding.OPINION_STANDING_OTHER_AMOUNT;
            case AGREED -> OpinionStanding.OPINION_STANDING_AGREED;
        };
    }
}
