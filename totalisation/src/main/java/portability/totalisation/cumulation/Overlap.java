package portability.totalisation.cumulation;

import static portability.totalisation.cumulation.CumulationRule.COUNTED_GROSS;
import static portability.totalisation.cumulation.CumulationRule.COUNTED_NET;
import static portability.totalisation.cumulation.CumulationRule.DIFFERENT_KIND;
import static portability.totalisation.cumulation.CumulationRule.FOREIGN_NOT_COUNTED;
import static portability.totalisation.cumulation.CumulationRule.INCOME_DIVIDED;
import static portability.totalisation.cumulation.CumulationRule.INCOME_IN_RATIO;
import static portability.totalisation.cumulation.CumulationRule.NOT_DIVIDED;
import static portability.totalisation.cumulation.CumulationRule.REDUCTION_ALLOWED;
import static portability.totalisation.cumulation.CumulationRule.REDUCTION_BARRED_BY_TIME;
import static portability.totalisation.cumulation.CumulationRule.REDUCTION_BARRED_NOT_LISTED;
import static portability.totalisation.cumulation.CumulationRule.REDUCTION_BARRED_PRO_RATA;
import static portability.totalisation.cumulation.CumulationRule.REDUCTION_LIMITED;
import static portability.totalisation.cumulation.CumulationRule.SAME_KIND;
import static portability.totalisation.cumulation.CumulationRule.VOLUNTARY_NEVER_COUNTED;
import static portability.totalisation.cumulation.CumulationRule.WITHHOLDING_DIVIDED;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.amount.Cited;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;

/// The single limits that Reg. (EC) 883/2004 Arts. 53 to 55 set to national rules against overlapping
/// benefits. [Reduction] applies them in order.
public final class Overlap {
    private static final String ACT = "Reg. (EC) 883/2004";
    private static final LegalRef KINDS = LegalRef.of(ACT, "Art. 53(1), (2)");
    private static final LegalRef NATIONAL_LAW = LegalRef.of(ACT, "Art. 53(3)(a)");
    private static final LegalRef LEVIES = LegalRef.of(ACT, "Art. 53(3)(b)");
    private static final LegalRef VOLUNTARY = LegalRef.of(ACT, "Art. 53(3)(c)");
    private static final LegalRef ONE_SIDED = LegalRef.of(ACT, "Art. 53(3)(d)");
    private static final LegalRef PRO_RATA = LegalRef.of(ACT, "Art. 54(1)");
    private static final LegalRef INDEPENDENT = LegalRef.of(ACT, "Art. 54(2) and Annex IX");
    private static final LegalRef DIVIDED = LegalRef.of(ACT, "Art. 55(1)(a)");
    private static final LegalRef IN_RATIO = LegalRef.of(ACT, "Art. 55(1)(b)");
    private static final LegalRef PROPORTIONAL = LegalRef.of(ACT, "Art. 55(2)");
    private static final LegalRef MUTUAL = LegalRef.of("Reg. (EC) 987/2009", "Art. 10");

    private Overlap() {}

    /// Benefits of the same kind rest on time of the same person; everything else is of a different kind.
    public static Explained<Boolean> sameKind(OtherIncome other) {
        var state = new CodeArg("state", other.state().code());
        return Explained.of(other.samePerson(), Step.of(other.samePerson() ? SAME_KIND : DIFFERENT_KIND, KINDS, state));
    }

    /// Whether a national rule may reduce the benefit at all.
    public static Explained<Boolean> mayReduce(OwnBenefit benefit, boolean sameKind) {
        if (!sameKind) return Explained.of(true, Step.of(REDUCTION_ALLOWED, KINDS));
        if (benefit.isProRata()) return Explained.of(false, Step.of(REDUCTION_BARRED_PRO_RATA, PRO_RATA));
        if (!benefit.independentOfTime() && !benefit.creditedFuture())
            return Explained.of(false, Step.of(REDUCTION_BARRED_BY_TIME, INDEPENDENT));
        if (!benefit.listed()) return Explained.of(false, Step.of(REDUCTION_BARRED_NOT_LISTED, INDEPENDENT));
        return Explained.of(true, Step.of(REDUCTION_ALLOWED, INDEPENDENT));
    }

    /// That a national rule does not look at what other states pay.
    public static Step foreignNotCounted() {
        return Step.of(FOREIGN_NOT_COUNTED, NATIONAL_LAW);
    }

    /// What of another state's benefit or income a national rule may look at.
    public static Explained<Fraction> countable(OtherIncome other, NationalReduction law, CurrencyUnit currency) {
        var state = new CodeArg("state", other.state().code());
        if (!law.countsForeign()) return Explained.of(Fraction.ZERO, foreignNotCounted());
        if (other.voluntary())
            return Explained.of(
                    Fraction.ZERO,
                    Step.of(VOLUNTARY_NEVER_COUNTED, VOLUNTARY, Cited.money("amount", currency, other.gross()), state));
        boolean net = law.countsNet() && other.net().isPresent();
        var amount = net ? other.net().orElseThrow() : other.gross();
        return Explained.of(
                amount,
                Step.of(net ? COUNTED_NET : COUNTED_GROSS, LEVIES, Cited.money("amount", currency, amount), state));
    }

    /// Income of a different kind and the free amount, as they are put against one benefit: divided by the
    /// number of independent benefits, or taken in the ratio of a pro rata one. Where the person has both, each
    /// by its own rule.
    ///
    /// @param independents how many independent benefits such rules reduce for this income, this one included
    public static Explained<Counted> put(Fraction income, OwnBenefit benefit, NationalReduction law, int independents) {
        if (independents < 0 || (independents == 0 && !benefit.isProRata()))
            throw new IllegalArgumentException("an independent benefit is one of at least one: " + independents);
        var currency = benefit.currency();
        if (benefit.isProRata()) return inRatio(income, benefit.share().orElseThrow(), law, currency);
        if (law.proportional())
            return Explained.of(
                    new Counted(income, law.free()),
                    Step.of(NOT_DIVIDED, PROPORTIONAL, Cited.money("income", currency, income)));
        var counted = income.divide(independents);
        return Explained.of(
                new Counted(counted, law.free()),
                Step.of(
                        INCOME_DIVIDED,
                        DIVIDED,
                        Cited.money("income", currency, income),
                        Cited.number("benefits", independents),
                        Cited.money("counted", currency, counted)));
    }

    private static Explained<Counted> inRatio(
            Fraction income, Fraction share, NationalReduction law, CurrencyUnit currency) {
        var counted = income.multiply(share);
        var free = law.free().multiply(share);
        return Explained.of(
                new Counted(counted, free),
                Step.of(
                        INCOME_IN_RATIO,
                        IN_RATIO,
                        Cited.money("income", currency, income),
                        Cited.money("free", currency, law.free()),
                        Cited.ratio("share", share),
                        Cited.money("counted", currency, counted),
                        Cited.money("freeCounted", currency, free)));
    }

    /// A reduction that one state alone applies is never more than what the other benefits or incomes come
    /// to.
    public static Explained<Fraction> limited(
            Fraction reduction, Fraction others, boolean oneState, CurrencyUnit currency) {
        if (!oneState || reduction.compareTo(others) <= 0) return Explained.of(reduction);
        return Explained.of(
                others,
                Step.of(
                        REDUCTION_LIMITED,
                        ONE_SIDED,
                        Cited.money("reduction", currency, reduction),
                        Cited.money("limited", currency, others)));
    }

    /// Where the benefits of several states would cut each other, each withholds only its part.
    ///
    /// @param benefits how many benefits are subject to reduction
    public static Explained<Fraction> mutually(Fraction withheld, int benefits, CurrencyUnit currency) {
        if (benefits < 1) throw new IllegalArgumentException("at least one benefit is reduced: " + benefits);
        if (benefits == 1) return Explained.of(withheld);
        var share = withheld.divide(benefits);
        return Explained.of(
                share,
                Step.of(
                        WITHHOLDING_DIVIDED,
                        MUTUAL,
                        Cited.number("benefits", benefits),
                        Cited.money("withheld", currency, withheld),
                        Cited.money("share", currency, share)));
    }

    /// An income and a free amount as they are put against one benefit.
    public record Counted(Fraction income, Fraction free) {
        /// What exceeds the free amount.
        public Fraction excess() {
            return Fractions.positive(income.subtract(free));
        }
    }

    /// The sum of what may be counted, each with its reason.
    static Explained<Fraction> countable(List<OtherIncome> others, NationalReduction law, CurrencyUnit currency) {
        var steps = new ArrayList<Step>();
        var sum = Fraction.ZERO;
        for (var other : others) {
            var counted = countable(other, law, currency);
            steps.addAll(counted.steps());
            sum = sum.add(counted.value());
        }
        return Explained.of(sum, steps);
    }
}
