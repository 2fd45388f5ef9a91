package portability.totalisation.law;

import java.math.BigDecimal;
import java.util.Optional;
import org.joda.money.Money;
import portability.kernel.LegalRef;
import portability.totalisation.question.FigureName;

/// The wage that a pension is a share of. A certified figure wins; else it is averaged over own earnings.
///
/// @param average empty where only the certified figure will do
public record Wage(LegalRef article, FigureName figure, Optional<Average> average) {
    /// How own earnings become a wage.
    ///
    /// @param count   months or years of the window; for a whole career none
    /// @param outOf   the best years are looked for among so many last ones; empty: among all
    /// @param per     what the wage is per
    public record Average(
            Window window,
            Optional<Operand> count,
            Optional<Operand> outOf,
            Per per,
            Optional<Ceiling> ceiling,
            Optional<Index> index,
            Divisor divisor,
            Optional<Operand> unitsPerMonth) {}

    /// Which earnings count.
    public enum Window {
        LAST_MONTHS,
        LAST_YEARS,
        BEST_YEARS,
        CAREER
    }

    /// Earnings above it do not count.
    public record Ceiling(Dated<Money> values, Span span) {
        /// What the ceiling is per.
        public enum Span {
            MONTH,
            YEAR
        }
    }

    /// Earnings of a year × the index of a later one / the index of theirs.
    public record Index(Dated<BigDecimal> byYear, To to) {
        /// The year whose level earnings are brought to.
        public enum To {
            YEAR_BEFORE_START,
            YEAR_OF_START
        }
    }

    /// What the sum is divided by.
    public sealed interface Divisor {
        /// The months or years that were found, or the window's length even where fewer were found.
        enum Counted implements Divisor {
            TAKEN,
            COUNT
        }

        /// A number of the law: 350 for 300 months.
        record Fixed(Operand number) implements Divisor {}
    }
}
