package portability.totalisation.law;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;

/// How one instrument converts units of time. Weeks, months, quarters and years stand in fixed relations
/// (a quarter is 3 months or 13 weeks, a year 12 months, 52 weeks or 4 quarters); days go by the rows.
///
/// @param rows    one row per day scheme that the instrument knows
/// @param weekRow the day scheme through which weeks become months
/// @param path    how days of one scheme become days of another
/// @param manner  what the instrument says beside the rows
public record ConversionTable(
        LegalRef article, Map<PeriodUnit, LawValue<DayRow>> rows, PeriodUnit weekRow, DayPath path, Manner manner) {
    public ConversionTable {
        rows = Map.copyOf(rows);
    }

    /// A table that says nothing beside its rows.
    public ConversionTable(LegalRef article, Map<PeriodUnit, LawValue<DayRow>> rows, PeriodUnit weekRow, DayPath path) {
        this(article, rows, weekRow, path, Manner.STRICT);
    }

    /// The same rows with another manner.
    public ConversionTable with(Manner other) {
        return new ConversionTable(article, rows, weekRow, path, other);
    }

    /// Days of one scheme that make a week, a month, a quarter and a calendar year at most, and the hours of one day.
    public record DayRow(int hours, int week, int month, int quarter, int year) {
        public DayRow {
            if (hours < 1 || week < 1 || month < 1 || quarter < 1 || year < 1)
                throw new IllegalArgumentException("days per unit must be positive");
        }
    }

    /// The columns of the table imply different ratios between day schemes and no text says which to use.
    public enum DayPath {
        WEEK,
        MONTH,
        HOURS,
        YEAR
    }

    /// How amounts are read and rounded.
    ///
    /// @param decimals  how certified decimals are read
    /// @param remainder what becomes of a part of a unit
    /// @param carry     whether parts of a unit go over from one year to the next
    /// @param dates     how other states' dates become time
    /// @param credit    the clause by which a year with a little foreign time counts whole, if there is one
    public record Manner(
            Decimals decimals,
            Remainder remainder,
            Carry carry,
            Counting dates,
            Optional<LawValue<YearCredit>> credit) {
        /// Decimals as they stand, parts rounded up as the sender communicated them, dates by calendar difference.
        /// Reg. (EC) 987/2009 Art. 13.
        public static final Manner STRICT = new Manner(
                Decimals.STRICT, Remainder.UP, Carry.AS_COMMUNICATED, Counting.AS_REPORTED, Optional.empty());

        public Manner reading(Decimals value) {
            return new Manner(value, remainder, carry, dates, credit);
        }

        public Manner rounding(Remainder value, Carry over) {
            return new Manner(decimals, value, over, dates, credit);
        }

        public Manner crediting(LawValue<YearCredit> value) {
            return new Manner(decimals, remainder, carry, dates, Optional.of(value));
        }
    }

    /// How an amount certified with decimals is read.
    public enum Decimals {
        /// As it stands: 0.917 of a year is more than eleven months and becomes twelve.
        STRICT,
        /// The sender rounded: half a unit of the last decimal is taken off first, so 0.917 of a year is eleven months.
        HALF_UNIT_OF_LAST
    }

    /// What becomes of a part of a unit.
    public enum Remainder {
        /// It counts as a whole unit. Reg. (EC) 987/2009 Art. 13(1)(e).
        UP,
        /// It does not count.
        DOWN,
        /// Half a unit or more counts as a whole one.
        NEAREST
    }

    /// Whether parts of a unit go over from one year to the next.
    public enum Carry {
        /// As the sender communicated: one amount in one operation, years each on their own. Art. 13(3).
        AS_COMMUNICATED,
        /// Always: one operation over all years.
        CARRIED,
        /// Never: each calendar year by itself.
        EACH_YEAR
    }

    /// A calendar year with at least one of the amounts of foreign time is one whole year of the scheme's own.
    public record YearCredit(List<Quantity> least) {
        public YearCredit {
            least = List.copyOf(least);
            if (least.isEmpty()) throw new IllegalArgumentException("a credited year needs an amount that earns it");
        }
    }

    public Optional<LawValue<DayRow>> row(PeriodUnit unit) {
        return Optional.ofNullable(rows.get(unit));
    }
}
