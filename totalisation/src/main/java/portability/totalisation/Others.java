package portability.totalisation;

import static portability.totalisation.cumulation.CumulationRule.BENEFIT_LISTED;
import static portability.totalisation.cumulation.CumulationRule.REDUCTION_RULE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import portability.kernel.Argument;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.MoneyArg;
import portability.kernel.Argument.NumberArg;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.Step;
import portability.totalisation.amount.Cited;
import portability.totalisation.amount.LengthOfInsurance;
import portability.totalisation.cumulation.NationalReduction;
import portability.totalisation.cumulation.Overlap;
import portability.totalisation.cumulation.OwnBenefit;
import portability.totalisation.cumulation.Reduction;
import portability.totalisation.cumulation.Reduction.Situation;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Law;
import portability.totalisation.law.Per;
import portability.totalisation.law.Scheme;
import portability.totalisation.law.SchemeTerms.ReductionRule;
import portability.totalisation.question.OtherBenefit;
import portability.totalisation.question.OtherBenefit.Kind;
import portability.totalisation.question.Question;

/// The other pensions and incomes that were told, with the national rules that reduce a benefit for them. What a state
/// pays that an instrument binds to this one is counted within the limits of that instrument; what another pays, as
/// national law alone says. Source: Reg. (EC) 883/2004 Arts. 53 to 55.
///
/// @param limiting by state, the instrument that limits national rules
record Others(Scheme scheme, LocalDate start, List<OtherBenefit> benefits, SortedMap<Country, Instrument> limiting) {
    /// Nobody to be put beside the benefit, or no rule that would.
    static Others of(Law law, Question question, LocalDate start) {
        var scheme = law.scheme();
        var benefits = question.claim().otherBenefits();
        if (benefits.isEmpty() || scheme.terms().reductions().isEmpty())
            return new Others(scheme, start, List.of(), new TreeMap<>());
        var selection = new Selection(question, law, start);
        var limiting = new TreeMap<Country, Instrument>();
        for (var benefit : benefits)
            for (var instrument : law.instruments()) {
                boolean limits = instrument.coexistence().limitsReductions().isPresent()
                        && !benefit.state().equals(scheme.country())
                        && selection.applies(instrument, benefit.state());
                if (limits) limiting.putIfAbsent(benefit.state(), instrument);
            }
        return new Others(scheme, start, benefits, limiting);
    }

    /// A benefit of national law alone, less what the rules take.
    Explained<Fraction> reduce(Fraction amount, Formula formula, boolean creditedFuture) {
        if (benefits.isEmpty() || paysOnce(formula)) return Explained.of(amount);
        return reduced(
                amount,
                rule -> new OwnBenefit(
                        Fraction.ZERO,
                        scheme.currency(),
                        Optional.empty(),
                        !LengthOfInsurance.dependsOnDuration(formula),
                        creditedFuture,
                        listing(rule).isPresent()));
    }

    /// A pro rata benefit, less what the rules take.
    Explained<Fraction> reduceShared(Fraction amount, Formula formula, Fraction share) {
        if (benefits.isEmpty() || paysOnce(formula)) return Explained.of(amount);
        return reduced(amount, _ -> OwnBenefit.proRata(Fraction.ZERO, scheme.currency(), share));
    }

    private boolean paysOnce(Formula formula) {
        return scheme.per() == Per.ONCE || formula.paidOnce();
    }

    /// What a benefit is for one rule; its amount is put in when its turn comes.
    private interface Nature {
        OwnBenefit of(ReductionRule rule);
    }

    private Explained<Fraction> reduced(Fraction amount, Nature nature) {
        var left = Explained.of(amount);
        for (var rule : scheme.terms().reductions()) {
            var of = benefits.stream()
                    .filter(one -> rule.of().contains(one.kind()))
                    .toList();
            if (!of.isEmpty())
                left = left.then(before -> byRule(rule, nature.of(rule).of(before), of));
        }
        return left;
    }

    private Explained<Fraction> byRule(ReductionRule rule, OwnBenefit benefit, List<OtherBenefit> of) {
        var told = new ToldIncomes(scheme.per());
        var law = law(rule);
        var counting = law.then(_ -> counting(rule, of));
        var within = counting.value().stream().filter(this::limited).toList();
        var outside = counting.value().stream().filter(one -> !limited(one)).toList();
        var left = Explained.of(benefit, counting.steps());
        if (!within.isEmpty())
            left = left.then(before ->
                    withinLimits(rule, law.value(), before, within).map(reduction -> before.of(reduction.after())));
        if (!outside.isEmpty()) {
            var rest = Fractions.positive(law.value().free().subtract(told.gross(within)));
            left = left.then(
                    before -> Reduction.byNationalLawAlone(before, law.value().withFree(rest), told.incomes(outside))
                            .map(reduction -> before.of(reduction.after())));
        }
        return left.map(OwnBenefit::amount);
    }

    /// What other states pay counts only where the law says so; income at home does in any case.
    private Explained<List<OtherBenefit>> counting(ReductionRule rule, List<OtherBenefit> of) {
        if (rule.countsForeign()) return Explained.of(of);
        var steps = new ArrayList<Step>();
        var home = new ArrayList<OtherBenefit>();
        for (var one : of) {
            if (one.state().equals(scheme.country())) home.add(one);
            else steps.add(Overlap.foreignNotCounted());
        }
        return Explained.of(home, steps);
    }

    /// Income at home is of no other state; it is within the limits where any instrument has some.
    private boolean limited(OtherBenefit benefit) {
        return limiting.containsKey(benefit.state())
                || (benefit.state().equals(scheme.country()) && !limiting.isEmpty());
    }

    private Explained<Reduction> withinLimits(
            ReductionRule rule, NationalReduction law, OwnBenefit benefit, List<OtherBenefit> of) {
        var told = new ToldIncomes(scheme.per()).incomes(of);
        boolean oneState = of.stream().noneMatch(OtherBenefit::reducedToo);
        if (!rule.of().contains(Kind.SAME_PERSON))
            return Reduction.forDifferentKind(benefit, law, told, new Situation(1 + reducedPensions(), 1, oneState));
        int mutual = 1 + (int) of.stream().filter(OtherBenefit::reducedToo).count();
        var reduction = Reduction.forSameKind(benefit, law, told, new Situation(1, mutual, oneState));
        var listing = benefit.isProRata() ? Optional.<Step>empty() : listing(rule);
        return listing.map(step -> reduction.after(List.of(step))).orElse(reduction);
    }

    /// Pensions on the person's own time that their laws reduce for the same income.
    private int reducedPensions() {
        return (int) benefits.stream()
                .filter(one -> one.kind() == Kind.SAME_PERSON && one.reducedToo() && limiting.containsKey(one.state()))
                .count();
    }

    private Optional<Step> listing(ReductionRule rule) {
        for (var instrument : limiting.values()) {
            var clause = rule.listed().get(instrument.id());
            if (clause != null)
                return Optional.of(Step.of(
                        BENEFIT_LISTED,
                        clause.article(),
                        new CodeArg("instrument", instrument.id()),
                        clause.cited("clause")));
        }
        return Optional.empty();
    }

    /// The rule with its values of the day.
    private Explained<NationalReduction> law(ReductionRule rule) {
        var currency = scheme.currency();
        var free = rule.free().map(values -> values.on(start));
        var rate = rule.rate().map(values -> values.on(start));
        var law = new NationalReduction(
                rule.article(),
                free.map(value -> Fraction.of(value.value().getAmount())).orElse(Fraction.ZERO),
                rate.map(value -> Fraction.of(value.value())).orElse(Fraction.ONE),
                true,
                rule.countsNet(),
                rule.proportional());
        return Explained.of(
                law,
                Step.of(
                        REDUCTION_RULE,
                        rule.article(),
                        rate.<Argument>map(value -> value.cited(number -> new NumberArg("rate", number)))
                                .orElse(Cited.number("rate", law.rate())),
                        free.<Argument>map(value -> value.cited(money -> new MoneyArg("free", money)))
                                .orElse(Cited.money("free", currency, law.free()))));
    }
}
