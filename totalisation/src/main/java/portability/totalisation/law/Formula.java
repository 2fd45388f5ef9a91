package portability.totalisation.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.LegalRef;
import portability.kernel.Quantity;
import portability.totalisation.question.Household;

/// How a monthly amount follows from insured time and earnings. A family is code, its numbers are data.
public sealed interface Formula {
    /// Points per year (earnings over average earnings) × access factor × type factor × point value.
    ///
    /// @param averageEarnings  per calendar year, in the currency of the time
    /// @param ceilingPerMonth  earnings above it do not count; in any currency of `fixedRates`
    /// @param fixedRates       units of an old currency that make one of the scheme's, irrevocably fixed
    /// @param decimals         places that points keep, per year and in sum
    record Points(
            LegalRef pointsArticle,
            LegalRef ceilingArticle,
            LegalRef factorArticle,
            LegalRef amountArticle,
            Dated<Money> averageEarnings,
            Dated<Money> ceilingPerMonth,
            Map<CurrencyUnit, LawValue<BigDecimal>> fixedRates,
            int decimals,
            RoundingMode mode,
            Dated<BigDecimal> latePerMonth,
            BigDecimal typeFactor,
            Dated<Money> pointValue)
            implements Formula {
        public Points {
            fixedRates = Map.copyOf(fixedRates);
        }
    }

    /// A full amount × counted years / full years, where each whole year missing from the window costs one share.
    ///
    /// @param fullYears length of the window that ends when the pension age is reached
    /// @param full      the full monthly amount by household
    record FlatPeriod(
            LegalRef timeArticle,
            LegalRef amountArticle,
            LawValue<Integer> fullYears,
            Map<Household, Dated<Money>> full)
            implements Formula {
        public FlatPeriod {
            full = Map.copyOf(full);
        }
    }

    /// Reference wage × (base rate + step rate per whole step of time beyond the base time), capped, with a minimum.
    ///
    /// @param unitsPerMonth units of insured time in a declared month
    record Accrual(
            LegalRef wageArticle,
            LegalRef rateArticle,
            LegalRef minimumArticle,
            Dated<BigDecimal> baseRate,
            Quantity baseTime,
            Dated<BigDecimal> stepRate,
            Dated<Quantity> stepTime,
            Dated<BigDecimal> maximumRate,
            Dated<Integer> referenceMonths,
            LawValue<Integer> unitsPerMonth,
            Dated<Money> wageCeilingPerMonth,
            Dated<Money> minimumPension)
            implements Formula {}

    /// A fixed monthly amount by bands of insured time.
    record StepTable(LegalRef article, Dated<List<Band>> bands) implements Formula {}

    /// From this time on, this amount.
    record Band(Quantity from, Money amount) {}

    /// The time after which more time gives no more pension, for the cap of Reg. (EC) 883/2004 Art. 56(1)(a).
    /// Empty where there is no such time.
    default Optional<Integer> fullYearsOfWindow() {
        return switch (this) {
            case FlatPeriod flat -> Optional.of(flat.fullYears().value());
            case Points _, Accrual _, StepTable _ -> Optional.empty();
        };
    }
}
