package portability.totalisation;

import java.util.List;
import portability.kernel.Explained;
import portability.totalisation.amount.LengthOfInsurance;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Combined;
import portability.totalisation.law.Formula;
import portability.totalisation.law.PartyTerms.ReducedPart;
import portability.totalisation.method.Parts;
import portability.totalisation.periods.Conversion;

/// An amount from own periods of which a part shrinks, because own time alone would not have opened the
/// right.
final class ReducedAmount {
    private ReducedAmount() {}

    static Explained<Fraction> of(InstrumentCase at, Formula formula, ReducedPart part) {
        var qualifying = new Conversion(at.instrument().conversion())
                .exact(
                        part.qualifying().on(at.start()).value(),
                        at.facts().scheme().unit());
        return switch (part.part()) {
            case FLAT -> flatReduced(at, formula, part, qualifying);
            case WHOLE ->
                at.facts()
                        .amount(formula, at.own())
                        .then(whole -> Parts.reduced(whole, at.own(), qualifying, part.article(), at.currency()));
        };
    }

    /// Of a sum, the parts that do not depend on time shrink; the others are from own time anyway.
    private static Explained<Fraction> flatReduced(
            InstrumentCase at, Formula formula, ReducedPart part, Fraction qualifying) {
        var parts = formula instanceof Combined.Sum sum ? sum.of() : List.of(formula);
        var total = Explained.of(Fraction.ZERO);
        for (var one : parts) {
            var amount = at.facts().amount(one, at.own());
            var paid = LengthOfInsurance.dependsOnDuration(one)
                    ? amount
                    : amount.then(flat -> Parts.reduced(flat, at.own(), qualifying, part.article(), at.currency()));
            total = total.then(sum -> paid.map(sum::add));
        }
        return total;
    }
}
