package portability.totalisation;

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
import portability.totalisation.law.Scheme;
import portability.totalisation.periods.Conversion;
import portability.totalisation.periods.Counted;
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
        Optional<Explained<SurvivorsPart>> part) {

    static OwnFacts of(Scheme scheme, Question question, Start start, Career career) {
        var claimant = question.insured();
        var window = window(scheme, claimant, start);
        var counting = career.own().stream()
                .filter(period -> scheme.counts().contains(period.kind()))
                .filter(period -> period.span().overlaps(window))
                .sorted(Comparator.comparing(InsurancePeriod::span).thenComparing(InsurancePeriod::reference))
                .toList();
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
                career.figures());
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
                part);
    }

    /// The amount of a formula for so much time: of a survivor, the part of what the deceased would have.
    Explained<Fraction> amount(Formula formula, Fraction counted) {
        var amount = Amounts.of(formula, basis, counted, shared);
        return part.map(survivors -> amount.then(whole -> survivors.then(own -> own.of(whole))))
                .orElse(amount);
    }

    private static DateSpan window(Scheme scheme, Claimant claimant, Start start) {
        return scheme.tiers().stream()
                .flatMap(tier -> tier.formula().windowYears().stream())
                .findFirst()
                .map(years -> new DateSpan(start.risk().minusYears(years), start.risk()))
                .orElseGet(() -> new DateSpan(claimant.birthDate(), start.countsUntil()));
    }
}
