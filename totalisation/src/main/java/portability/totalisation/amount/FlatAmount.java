package portability.totalisation.amount;

import static portability.totalisation.reason.PensionRule.FLAT_AMOUNT;
import static portability.totalisation.reason.PensionRule.MISSING_YEARS;

import org.apache.commons.numbers.fraction.BigFraction;
import portability.kernel.Argument.CodeArg;
import portability.kernel.Argument.SpanArg;
import portability.kernel.DateSpan;
import portability.kernel.Explained;
import portability.kernel.Step;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.Formula.FlatPeriod;
import portability.totalisation.law.LawMissing;

/// A full amount, less one share for each whole year that is missing from the window. A part of a missing year costs
/// nothing, so a part of an insured year counts as a whole one once.
final class FlatAmount {
    private FlatAmount() {}

    static Explained<BigFraction> monthly(FlatPeriod law, Basis basis, BigFraction counted) {
        int fullYears = law.fullYears().value();
        var fullTime = basis.unitsPerYear().multiply(fullYears);
        var missing = Fractions.positive(fullTime.subtract(counted));
        long missingYears =
                Fractions.floor(missing.divide(basis.unitsPerYear())).longValueExact();
        long years = fullYears - missingYears;
        var full = law.full().get(basis.household());
        if (full == null) throw new LawMissing("full amount for " + basis.household(), basis.start());
        var rate = full.on(basis.start());
        var amount = Fractions.of(rate.value().getAmount()).multiply(years).divide(fullYears);
        var window = new DateSpan(basis.ageReached().minusYears(fullYears), basis.ageReached());
        return Explained.of(
                amount,
                Step.of(
                        MISSING_YEARS,
                        law.timeArticle(),
                        new SpanArg("window", window),
                        Cited.quantity("counted", counted, basis.unit()),
                        Cited.quantity("missing", missing, basis.unit()),
                        Cited.number("missingYears", missingYears),
                        Cited.count("fullYears", law.fullYears()),
                        Cited.number("years", years)),
                Step.of(
                        FLAT_AMOUNT,
                        law.amountArticle(),
                        new CodeArg("household", basis.household().name()),
                        Cited.money("full", rate),
                        Cited.number("years", years),
                        Cited.number("of", fullYears),
                        Cited.money("amount", basis.currency(), amount)));
    }
}
