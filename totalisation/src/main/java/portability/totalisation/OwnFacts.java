package portability.totalisation;

import static portability.totalisation.reason.FormulaRule.BELOW_MINIMUM_TIME;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.InsurancePeriod;
import portability.totalisation.amount.Amounts;
import portability.totalisation.amount.Basis;
import portability.totalisation.amount.Shared;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Law;
import portability.totalisation.law.NothingDue;
import portability.totalisation.law.Scheme;
import portability.totalisation.periods.Aggregated;
import portability.totalisation.periods.Conversion;
import portability.totalisation.periods.Counted;
import portability.totalisation.periods.CreditedTime;
import portability.totalisation.periods.StateTime;
import portability.totalisation.question.Career;
import portability.totalisation.question.Claim;
import portability.totalisation.question.Claimant;
import portability.totalisation.question.Contingency;
import portability.totalisation.question.Question;

/// What every route starts from: own periods that count, own time, the days that decide.
///
/// @param claimant the insured person
/// @param claim  what was claimed, and what was said with it
/// @param part   a survivor's part of the deceased's pension; empty where the insured person claims
/// @param others  other pensions and incomes, with the rules that reduce a benefit for them
/// @param window time outside it never counts: from birth, or from the start of the scheme's window, up to
///               the pension
record OwnFacts(
        Scheme scheme,
        Claimant claimant,
        Claim claim,
        Contingency contingency,
        Start start,
        DateSpan window,
        StateTime time,
        Basis basis,
        Shared shared,
        Optional<Explained<SurvivorsPart>> part,
        Others others) {
    private static final Comparator<InsurancePeriod> IN_ORDER =
            Comparator.comparing(InsurancePeriod::span).thenComparing(InsurancePeriod::reference);

    static OwnFacts of(Law law, Question question, Start start, Career career) {
        var scheme = law.scheme();
        var claimant = question.insured();
        var window = window(scheme, claimant, start);
        var counting = new ArrayList<InsurancePeriod>(career.own().size());
        for (var period : career.own())
            if (scheme.counts().contains(period.kind()) && period.span().overlaps(window)) counting.add(period);
        counting.sort(IN_ORDER);
        var conversion = new Conversion(scheme.periods());
        var time = new Counted(conversion, scheme.unit())
                .time(counting, scheme.counting().value(), window);
        var basis = new Basis(
                counting,
                time,
                conversion.perYear(scheme.unit()),
                scheme.currency(),
                claimant.birthDate(),
                start.risk(),
                start.earliest(),
                start.start(),
                question.claimant().household(),
                career.figures(),
                scheme.terms().unearned());
        var part = SurvivorsPart.of(scheme, question, start.start());
        return new OwnFacts(
                scheme,
                claimant,
                question.claim(),
                question.contingency(),
                start,
                window,
                time,
                basis,
                new Shared(),
                part,
                Others.of(law, question, start.start()));
    }

    /// Time that the law grants beyond insurance or counts only in part; empty where it does neither.
    Optional<Granted> granted() {
        return Granted.of(scheme, start, window, basis);
    }

    /// Own time that counts for a right of own law.
    Explained<Fraction> entitling() {
        return granted().map(Granted::own).orElseGet(() -> Explained.of(time.total()));
    }

    /// The benefit of own law alone, less what other pensions and incomes take.
    Explained<Fraction> alone(Formula formula) {
        var counted = granted().map(Granted::alone).orElseGet(() -> Explained.of(time.total()));
        return counted.then(all -> amount(formula, all))
                .then(amount -> others.reduce(amount, formula, creditsFuture()));
    }

    /// The benefit of own law alone as if the time of all states were own.
    Explained<Fraction> whole(Formula formula, Aggregated all) {
        var counted = granted()
                .map(law -> law.with(all).map(CreditedTime.Shared::theoretical))
                .orElseGet(() -> Explained.of(all.total()));
        return counted.then(total -> amount(formula, total))
                .then(amount -> others.reduce(amount, formula, creditsFuture()));
    }

    private boolean creditsFuture() {
        return granted().filter(Granted::creditsFuture).isPresent();
    }

    /// The amount of a formula for so much time: of a survivor, the part of what the deceased would have.
    /// @throws NothingDue where it gives nothing because it asks for more time: there is no pension of zero
    Explained<Fraction> amount(Formula formula, Fraction counted) {
        var amount = Amounts.of(formula, basis, counted, shared);
        if (amount.value().signum() == 0)
            for (var step : amount.steps()) if (step.rule() == BELOW_MINIMUM_TIME) throw new NothingDue(step);
        if (part.isEmpty()) return amount;
        return amount.then(whole -> part.get().then(own -> own.of(whole)));
    }

    private static DateSpan window(Scheme scheme, Claimant claimant, Start start) {
        for (var tier : scheme.tiers()) {
            var years = tier.formula().windowYears();
            if (years.isPresent()) return new DateSpan(start.risk().minusYears(years.get()), start.risk());
        }
        return new DateSpan(claimant.birthDate(), start.countsUntil());
    }
}
