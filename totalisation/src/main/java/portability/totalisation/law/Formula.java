package portability.totalisation.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.kernel.LegalRef;
import portability.kernel.PeriodKind;
import portability.kernel.Quantity;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.Household;

/// How an amount follows from insured time, earnings and certified figures. A family is code, its numbers are data;
/// families are put together by [Combined].
public sealed interface Formula
        permits Combined,
                Formula.Accrual,
                Formula.BandedFlat,
                Formula.BendPoints,
                Formula.Fixed,
                Formula.FlatPeriod,
                Formula.LumpSum,
                Formula.Mixed,
                Formula.NotionalAccount,
                Formula.PerUnit,
                Formula.Points,
                Formula.Product,
                Formula.StepTable {
    /// Points × access factor × type factor × point value.
    ///
    /// @param source   where points come from, unless the figure `POINTS` was certified
    /// @param decimals places that points keep, per year and in sum
    record Points(
            LegalRef pointsArticle,
            LegalRef amountArticle,
            PointsSource source,
            int decimals,
            RoundingMode mode,
            AgeAdjustment access,
            Operand typeFactor,
            Dated<Money> pointValue)
            implements Formula {}

    /// Where points come from.
    sealed interface PointsSource {
        /// Earnings of a year over the average earnings of that year.
        ///
        /// @param average         per calendar year, in the currency of the time
        /// @param ceilingPerMonth earnings above it do not count; in any currency of `fixedRates`
        /// @param fixedRates      units of an old currency that make one of the scheme's, irrevocably fixed
        record Earnings(
                LegalRef ceilingArticle,
                Dated<Money> average,
                Optional<Dated<Money>> ceilingPerMonth,
                Map<CurrencyUnit, LawValue<BigDecimal>> fixedRates)
                implements PointsSource {
            public Earnings {
                fixedRates = Map.copyOf(fixedRates);
            }
        }

        /// A number of points by itself: a supplement.
        record Stated(Operand points) implements PointsSource {}
    }

    /// Wage × rate that grows with time, capped, × insured time over full time where the law prorates.
    ///
    /// @param baseTime time that the base rate covers
    /// @param belowBase what is done with less time than that
    /// @param fullTime after which more time gives no more, where the law says so
    record Accrual(
            LegalRef rateArticle,
            LegalRef minimumArticle,
            Operand wage,
            Optional<Operand> baseRate,
            Optional<Operand> baseTime,
            BelowBase belowBase,
            List<Growth> steps,
            Optional<Operand> maximumRate,
            Optional<Proration> proration,
            Optional<Operand> fullTime,
            Optional<Dated<Money>> minimumPension)
            implements Formula {
        public Accrual {
            steps = List.copyOf(steps);
        }
    }

    /// What the base rate is for less time than it covers.
    enum BelowBase {
        /// Cannot be: the waiting time is not shorter.
        REFUSED,
        /// In proportion.
        PROPORTIONAL
    }

    /// The smaller of insured and full time over full time.
    record Proration(Operand full, Missing missing) {
        /// How much of the time that is missing counts all the same.
        public enum Missing {
            NONE,
            HALF
        }
    }

    /// A full amount × time over full time.
    ///
    /// @param full by household; the same for all where the law makes no difference
    record FlatPeriod(
            LegalRef timeArticle,
            LegalRef amountArticle,
            Map<Household, Operand> full,
            FullTime fullTime,
            WholeYears counting,
            Operand time,
            List<Weight> weights,
            Optional<Operand> minimum)
            implements Formula {
        public FlatPeriod {
            full = Map.copyOf(full);
            weights = List.copyOf(weights);
        }
    }

    /// The time of a full amount.
    sealed interface FullTime {
        /// Years of a window that ends when the pension age is reached: other time does not count.
        record Window(LawValue<Integer> years) implements FullTime {}

        /// A time, wherever it lies.
        record Time(Operand time) implements FullTime {}
    }

    /// How parts of years count.
    enum WholeYears {
        /// Each whole year missing costs one share, so a part of an insured year counts as a whole one once.
        MISSING_YEARS,
        /// Only whole insured years count.
        WHOLE_YEARS,
        /// Parts count as they are.
        EXACT
    }

    /// A part of the time that counts by a weight.
    record Weight(Part part, Operand weight) {
        /// Which part.
        public sealed interface Part {
            record Certified(FigureName figure) implements Part {}

            record OfKind(PeriodKind kind) implements Part {}
        }
    }

    /// An amount by bands of the yearly average: time over years.
    ///
    /// @param years empty: from the calendar year of the first own insurance to the year before the pension age
    record BandedFlat(LegalRef article, Optional<Operand> years, RoundingMode rounded, Dated<List<Row>> bands)
            implements Formula {}

    /// An amount by bands of time, or of another number.
    record StepTable(LegalRef article, Operand of, Dated<List<Band>> bands) implements Formula {
        public StepTable(LegalRef article, Dated<List<Band>> bands) {
            this(article, new Operand.Time(false), bands);
        }
    }

    /// From this time on, this amount.
    record Band(Quantity from, Money amount) {}

    /// From this number on, this amount.
    record Row(BigDecimal from, Money amount) {}

    /// Brackets of the average indexed monthly earnings, each at its rate.
    ///
    /// @param eligibility the day whose brackets hold
    record BendPoints(LegalRef article, IndexedEarnings earnings, LawDay eligibility, Dated<List<Bracket>> brackets)
            implements Formula {}

    /// Earnings up to a bend at a rate; the last bracket is open.
    record Bracket(Optional<BigDecimal> upTo, BigDecimal rate) {}

    /// k × (A + B) × (1 + rate for each block of time beyond a threshold).
    record Mixed(LegalRef article, Operand constant, Operand national, Operand own, Growth increment)
            implements Formula {}

    /// An account's capital × a coefficient by age, or / a divisor by age.
    record NotionalAccount(
            LegalRef article, Capital capital, TableUse use, Dated<NavigableMap<Integer, BigDecimal>> byAge)
            implements Formula {}

    /// How a table by age is used.
    ///
    /// @param divides   a divisor, not a coefficient
    /// @param byMonths  between two ages the value moves month by month
    /// @param lastHolds the last value holds for every higher age too
    record TableUse(boolean divides, boolean byMonths, boolean lastHolds) {}

    /// The capital of an account, unless the figure `CAPITAL` was certified.
    record Capital(Optional<Contributions> contributions) {
        /// Contributions of each year at the rate of that year, brought to the level of the start by an index.
        public record Contributions(
                Dated<BigDecimal> rate, Optional<Wage.Ceiling> ceiling, Optional<Wage.Index> index) {}
    }

    /// So many times an amount, once or for each block of something.
    record LumpSum(
            LegalRef article, Operand times, Operand of, Optional<Growth.Blocks> blocks, Operand per, Operand count)
            implements Formula {}

    /// An amount for each unit or block of time, or of another number.
    record PerUnit(LegalRef article, Operand amount, Operand of, Operand per, Growth.Blocks blocks)
            implements Formula {}

    /// An amount that does not depend on time.
    record Fixed(LegalRef article, Map<Household, Operand> amount) implements Formula {
        public Fixed {
            amount = Map.copyOf(amount);
        }
    }

    /// Numbers multiplied, and divided once.
    record Product(LegalRef article, List<Operand> factors, List<Operand> divisors) implements Formula {
        public Product {
            factors = List.copyOf(factors);
            divisors = List.copyOf(divisors);
        }
    }

    /// The years of the window outside which time does not count, before the pension age; empty if there is none.
    default Optional<Integer> windowYears() {
        if (this instanceof FlatPeriod flat && flat.fullTime() instanceof FullTime.Window(var years))
            return Optional.of(years.value());
        if (this instanceof Combined combined)
            return combined.parts().stream()
                    .flatMap(part -> part.windowYears().stream())
                    .findFirst();
        return Optional.empty();
    }

    /// Whether what it gives is a lump sum, whatever the scheme pays otherwise.
    default boolean paidOnce() {
        return switch (this) {
            case LumpSum _ -> true;
            case Combined combined -> combined.parts().stream().anyMatch(Formula::paidOnce);
            case Accrual _,
                    BandedFlat _,
                    BendPoints _,
                    Fixed _,
                    FlatPeriod _,
                    Mixed _,
                    NotionalAccount _,
                    PerUnit _,
                    Points _,
                    Product _,
                    StepTable _ -> false;
        };
    }
}
