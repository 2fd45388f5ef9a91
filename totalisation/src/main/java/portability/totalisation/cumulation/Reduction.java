package portability.totalisation.cumulation;

import static portability.totalisation.cumulation.CumulationRule.BENEFIT_REDUCED;
import static portability.totalisation.cumulation.CumulationRule.NATIONAL_RULE_ALONE;
import static portability.totalisation.cumulation.CumulationRule.REDUCTION_COMPUTED;

import java.util.List;
import java.util.stream.Collectors;
import portability.kernel.Argument.TextArg;
import portability.kernel.Explained;
import portability.kernel.Step;
import portability.totalisation.amount.Cited;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;

/// A national rule against overlapping benefits, applied to one benefit within Reg. (EC) 883/2004 Arts. 53 to
/// 55. Each benefit is reduced first; the comparison of Art. 52(3) comes after.
///
/// @param before   the benefit
/// @param withheld what is taken off
/// @param after    what is left, never below zero
public record Reduction(Fraction before, Fraction withheld, Fraction after) {

    /// Who reduces what.
    ///
    /// @param independents how many independent benefits are reduced for income of a different kind
    /// @param mutual       how many benefits of the same kind would cut each other; 1 where only this one is
    ///                     cut
    /// @param oneState     whether this state alone reduces
    public record Situation(int independents, int mutual, boolean oneState) {
        /// This benefit alone is reduced, by this state alone.
        public static final Situation ALONE = new Situation(1, 1, true);
    }

    /// The benefit reduced for benefits of the same kind.
    public static Explained<Reduction> forSameKind(
            OwnBenefit benefit, NationalReduction law, List<OtherIncome> others, Situation situation) {
        return Overlap.mayReduce(benefit, true)
                .then(allowed -> !allowed
                        ? Explained.of(none(benefit))
                        : Overlap.countable(others, law, benefit.currency())
                                .then(income -> computed(
                                        new Overlap.Counted(income, law.free()), benefit, law, income, situation)));
    }

    /// The benefit reduced for benefits of a different kind or other income.
    public static Explained<Reduction> forDifferentKind(
            OwnBenefit benefit, NationalReduction law, List<OtherIncome> others, Situation situation) {
        return Overlap.mayReduce(benefit, false)
                .then(_ -> Overlap.countable(others, law, benefit.currency()))
                .then(income -> Overlap.put(income, benefit, law, situation.independents())
                        .then(counted -> computed(
                                counted, benefit, law, counted.income(), new Situation(1, 1, situation.oneState()))));
    }

    /// The benefit reduced as national law says where no instrument limits it: what rests on voluntary insurance counts
    /// too.
    public static Explained<Reduction> byNationalLawAlone(
            OwnBenefit benefit, NationalReduction law, List<OtherIncome> others) {
        var currency = benefit.currency();
        var sum = others.stream()
                .map(other -> law.countsNet() ? other.net().orElse(other.gross()) : other.gross())
                .reduce(Fraction.ZERO, Fraction::add);
        var states = others.stream()
                .map(other -> other.state().code())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        var step = Step.of(
                NATIONAL_RULE_ALONE,
                law.article(),
                new TextArg("states", states),
                Cited.money("counted", currency, sum));
        return computed(new Overlap.Counted(sum, law.free()), benefit, law, sum, new Situation(1, 1, false))
                .after(List.of(step));
    }

    private static Explained<Reduction> computed(
            Overlap.Counted counted, OwnBenefit benefit, NationalReduction law, Fraction others, Situation situation) {
        var currency = benefit.currency();
        var reduction = counted.excess().multiply(law.rate());
        var step = Step.of(
                REDUCTION_COMPUTED,
                law.article(),
                Cited.money("counted", currency, counted.income()),
                Cited.money("free", currency, counted.free()),
                Cited.number("rate", law.rate()),
                Cited.money("reduction", currency, reduction));
        return Explained.of(reduction, step)
                .then(full -> Overlap.limited(full, others, situation.oneState(), currency))
                .then(limited -> Overlap.mutually(limited, situation.mutual(), currency))
                .then(withheld -> taken(benefit, withheld, law));
    }

    private static Explained<Reduction> taken(OwnBenefit benefit, Fraction withheld, NationalReduction law) {
        var taken = Fractions.min(withheld, benefit.amount());
        var left = benefit.amount().subtract(taken);
        return Explained.of(
                new Reduction(benefit.amount(), taken, left),
                Step.of(
                        BENEFIT_REDUCED,
                        law.article(),
                        Cited.money("amount", benefit.currency(), benefit.amount()),
                        Cited.money("reduction", benefit.currency(), taken),
                        Cited.money("left", benefit.currency(), left)));
    }

    private static Reduction none(OwnBenefit benefit) {
        return new Reduction(benefit.amount(), Fraction.ZERO, benefit.amount());
    }
}
