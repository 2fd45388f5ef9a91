package portability.claims.offset.grpc;

import org.joda.money.Money;
import portability.claims.offset.Answer;
import portability.claims.offset.Matter;
import portability.claims.offset.Matter.Side;
import portability.claims.offset.Remittance;
import portability.claims.offset.wire.OffsetLetter;
import portability.claims.payment.Amount;
import portability.proto.claims.v1.Deduction;

/// A deduction as it is shown.
final class DeductionView {
    private DeductionView() {}

    static Deduction of(Matter matter, String here) {
        boolean isAskedHere = matter.side() == Side.CREDITOR;
        var view = Deduction.newBuilder()
                .setDeductionId(matter.deductionId())
                .setAskedBy(isAskedHere ? here : matter.partner())
                .setAskedOf(isAskedHere ? matter.partner() : here)
                .setCause(OffsetLetter.cause(matter.ask().cause()))
                .setState(matter.state().name())
                .setAmount(OffsetLetter.money(matter.ask().amount()))
                .setStatedOn(matter.ask().statedOn().toString())
                .setRemitted(OffsetLetter.money(matter.remitted()))
                .setReason(matter.ask().reason());
        matter.answer().ifPresent(answer -> told(view, answer));
        if (isAskedHere && !matter.remittances().isEmpty()) view.setKept(OffsetLetter.money(kept(matter)));
        return view.build();
    }

    private static void told(Deduction.Builder view, Answer answer) {
        view.setFromArrears(OffsetLetter.money(answer.fromArrears()))
                .setFromOngoing(OffsetLetter.money(answer.fromOngoing()))
                .setRefusal(OffsetLetter.refusal(answer))
                .setWords(answer.words())
                .addAllSteps(OffsetLetter.steps(answer));
        answer.toPerson().map(OffsetLetter::money).ifPresent(view::setToPerson);
    }

    private static Money kept(Matter matter) {
        return matter.remittances().values().stream()
                .flatMap((Remittance each) -> each.kept().stream())
                .map(Amount::money)
                .reduce(matter.ask().amount().money().multipliedBy(0), Money::plus);
    }
}
