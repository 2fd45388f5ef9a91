package portability.totalisation.method;

import static portability.totalisation.method.MethodRule.ASSETS_TEST_LOWER;
import static portability.totalisation.method.MethodRule.INCOME_TEST_APPLIED;
import static portability.totalisation.method.MethodRule.PENSION_DEDUCTED;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.amount.Cited;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;

/// A rate less the pension that another state pays. What is left is never below zero.
public final class DirectDeduction {
    private DirectDeduction() {}

    /// The rate less the pensions that the instrument takes off it, one for one.
    public static Explained<Fraction> less(Fraction rate, Fraction pensions, LegalRef article, CurrencyUnit currency) {
        var left = Fractions.positive(rate.subtract(pensions));
        return Explained.of(
                left,
                Step.of(
                        PENSION_DEDUCTED,
                        article,
                        Cited.money("rate", currency, rate),
                        Cited.money("pensions", currency, pensions),
                        Cited.money("left", currency, left)));
    }

    /// A means-tested rate inside the country: the agreement's pensions come off the highest rate first, then
    /// the income test runs on what is left, and the lower of income and assets test is paid. The deducted
    /// pensions are no income any more. Source: Guide to Social Policy Law (Australia) 10.1.9.60.
    ///
    /// @param incomeReduction what other income takes off
    /// @param assetsRate      the rate the assets test gives; empty where it does not bite
    public static Explained<Fraction> meansTested(
            Fraction maximum,
            Fraction pensions,
            Fraction incomeReduction,
            Optional<Fraction> assetsRate,
            LegalRef article,
            CurrencyUnit currency) {
        return less(maximum, pensions, article, currency)
                .then(rate -> incomeTest(rate, incomeReduction, article, currency))
                .then(rate -> lower(rate, assetsRate, article, currency));
    }

    private static Explained<Fraction> incomeTest(
            Fraction rate, Fraction reduction, LegalRef article, CurrencyUnit currency) {
        var left = Fractions.positive(rate.subtract(reduction));
        return Explained.of(
                left,
                Step.of(
                        INCOME_TEST_APPLIED,
                        article,
                        Cited.money("rate", currency, rate),
                        Cited.money("reduction", currency, reduction),
                        Cited.money("left", currency, left)));
    }

    private static Explained<Fraction> lower(
            Fraction rate, Optional<Fraction> assetsRate, LegalRef article, CurrencyUnit currency) {
        var lower = assetsRate.filter(assets -> assets.compareTo(rate) < 0);
        if (lower.isEmpty()) return Explained.of(rate);
        return Explained.of(
                lower.get(),
                Step.of(
                        ASSETS_TEST_LOWER,
                        article,
                        Cited.money("rate", currency, rate),
                        Cited.money("assetsRate", currency, lower.get())));
    }
}
