package portability.totalisation;

import java.util.HashSet;
import java.util.Set;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.Formula;
import portability.totalisation.law.PartyTerms.Deduction;
import portability.totalisation.method.DirectDeduction;
import portability.totalisation.periods.Aggregated;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.ForeignRecord;

/// The national rate as if all time were own, shared where the instrument divides, less the pensions of other
/// states.
final class DeductionRoute {
    private final InstrumentCase at;
    private final Formula formula;
    private final Deduction deduction;

    DeductionRoute(InstrumentCase at, Condition condition) {
        this.at = at;
        this.formula = condition.tier().formula();
        this.deduction = at.rule()
                .terms()
                .deduction()
                .orElseThrow(() -> new IllegalStateException(
                        "nothing says what is deducted under " + at.instrument().id()));
    }

    Route of(Aggregated time) {
        var amount = at.facts()
                .amount(formula, time.total())
                .then(rate -> Explained.of(rate, at.methodApplied()))
                .then(rate -> shared(rate, time))
                .then(rate -> DirectDeduction.less(
                        rate, pensions(), deduction.clause().article(), at.currency()));
        return at.draft().addAll(amount.steps()).paying(Right.TOTALISED, amount.value());
    }

    private Explained<Fraction> shared(Fraction rate, Aggregated time) {
        if (at.rule().terms().denominator().isEmpty()) return Explained.of(rate);
        return OwnShare.of(at, formula, time).then(share -> share.of(rate));
    }

    /// What the others pay. A party that has not said what it pays is never taken to pay nothing.
    /// @throws FigureMissing if the pension of a party is not known
    private Fraction pensions() {
        Set<Country> missing = new HashSet<>();
        if (deduction.parties()) for (ForeignRecord record : at.admitted().parties()) missing.add(record.state());
        var sum = Fraction.ZERO;
        for (var benefit : at.facts().claim().otherBenefits()) {
            if (!benefit.isPension()) continue;
            missing.remove(benefit.state());
            boolean party = at.instrument().party(benefit.state()).isPresent();
            if (party ? deduction.parties() : deduction.thirdStates())
                sum = sum.add(Fraction.of(benefit.perMonth().getAmount()));
        }
        missing.stream().sorted().findFirst().ifPresent(state -> {
            throw new FigureMissing(new FigureName("PENSION_OF_" + state));
        });
        return sum;
    }
}
