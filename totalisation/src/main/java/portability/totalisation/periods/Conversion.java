package portability.totalisation.periods;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.ConversionTable;
import portability.totalisation.law.ConversionTable.DayRow;
import portability.totalisation.law.LawMissing;
import portability.totalisation.law.LawValue;

/// Insured time in another unit, exactly. Rounding up to a whole unit is the caller's, once, at the end.
/// Source: Reg. (EC) 987/2009 Art. 13(1) and (2).
public final class Conversion {
    private final ConversionTable table;
    /// A career asks for the same ratio period after period.
    private @Nullable Asked last;

    public Conversion(ConversionTable table) {
        this.table = table;
    }

    public ConversionTable table() {
        return table;
    }

    /// The amount in the target unit, not rounded, no ceiling applied.
    public Fraction exact(Quantity quantity, PeriodUnit target) {
        return Fraction.of(quantity.amount()).multiply(factor(quantity.unit(), target));
    }

    /// The amount in the target unit; a part of a unit counts as a whole one. Art. 13(1)(e). No ceiling applied.
    public Quantity roundedUp(Quantity quantity, PeriodUnit target) {
        return Quantity.of(Fractions.ceil(exact(quantity, target)).longValueExact(), target);
    }

    /// As [#roundedUp] for time of one calendar year: never more than a year has in the target unit, and never less
    /// if the source is all that a year has in its own. Art. 13(2).
    public Quantity ofOneYear(Quantity quantity, PeriodUnit target) {
        return Quantity.of(Fractions.ceil(exactOfOneYear(quantity, target)).longValueExact(), target);
    }

    /// As [#ofOneYear], not rounded.
    public Fraction exactOfOneYear(Quantity quantity, PeriodUnit target) {
        return exactOfYears(Fraction.of(quantity.amount()), quantity.unit(), 1, target);
    }

    /// Time within so many calendar years, not rounded: never more than they have in the target unit, and never less
    /// if the source is all that they have in its own.
    Fraction exactOfYears(Fraction amount, PeriodUnit unit, int years, PeriodUnit target) {
        var most = perYear(target).multiply(years);
        boolean full = amount.compareTo(perYear(unit).multiply(years)) >= 0;
        return full ? most : Fractions.min(amount.multiply(factor(unit, target)), most);
    }

    /// The most of this unit that one calendar year can have. Art. 13(2).
    public Fraction perYear(PeriodUnit unit) {
        return Fraction.of(mostPerYear(unit));
    }

    int mostPerYear(PeriodUnit unit) {
        return switch (unit) {
            case DAYS_5, DAYS_6, DAYS_7 -> row(unit).year();
            case WEEKS -> 52;
            case MONTHS -> 12;
            case QUARTERS -> 4;
            case YEARS -> 1;
        };
    }

    /// How many target units one unit makes.
    public Fraction factor(PeriodUnit from, PeriodUnit target) {
        var ratio = ratio(from, target);
        return Fraction.of(ratio.numerator(), ratio.denominator());
    }

    /// So many target units for so many source units, in lowest terms.
    record UnitRatio(long numerator, long denominator) {
        static UnitRatio of(long numerator, long denominator) {
            long common = Scale.gcd(numerator, denominator);
            return new UnitRatio(numerator / common, denominator / common);
        }

        UnitRatio inverse() {
            return new UnitRatio(denominator, numerator);
        }
    }

    private record Asked(PeriodUnit from, PeriodUnit target, UnitRatio ratio) {}

    UnitRatio ratio(PeriodUnit from, PeriodUnit target) {
        var asked = last;
        if (asked == null || asked.from() != from || asked.target() != target) {
            asked = new Asked(from, target, calculated(from, target));
            last = asked;
        }
        return asked.ratio();
    }

    private UnitRatio calculated(PeriodUnit from, PeriodUnit target) {
        if (from == target) return UnitRatio.of(1, 1);
        if (isDays(from) && isDays(target)) return betweenDays(row(from), row(target));
        if (isDays(from)) return UnitRatio.of(1, daysIn(row(from), target));
        if (isDays(target)) return UnitRatio.of(daysIn(row(target), from), 1);
        if (from == PeriodUnit.WEEKS && target == PeriodUnit.MONTHS) return monthsPerWeek(row(table.weekRow()));
        if (from == PeriodUnit.MONTHS && target == PeriodUnit.WEEKS)
            return monthsPerWeek(row(table.weekRow())).inverse();
        return UnitRatio.of(mostPerYear(target), mostPerYear(from));
    }

    /// The value of the law by which time in this unit becomes time in others; empty if fixed relations suffice.
    public Optional<LawValue<DayRow>> source(PeriodUnit unit) {
        return switch (unit) {
            case DAYS_5, DAYS_6, DAYS_7 -> table.row(unit);
            case WEEKS -> table.row(table.weekRow());
            case MONTHS, QUARTERS, YEARS -> Optional.empty();
        };
    }

    private static UnitRatio monthsPerWeek(DayRow row) {
        return UnitRatio.of(row.week(), row.month());
    }

    private UnitRatio betweenDays(DayRow from, DayRow target) {
        return switch (table.path()) {
            case WEEK -> UnitRatio.of(target.week(), from.week());
            case MONTH -> UnitRatio.of(target.month(), from.month());
            case HOURS -> UnitRatio.of(from.hours(), target.hours());
            case YEAR -> UnitRatio.of(target.year(), from.year());
        };
    }

    private static int daysIn(DayRow row, PeriodUnit unit) {
        return switch (unit) {
            case WEEKS -> row.week();
            case MONTHS -> row.month();
            case QUARTERS -> row.quarter();
            case YEARS -> row.year();
            case DAYS_5, DAYS_6, DAYS_7 -> throw new IllegalArgumentException("days are converted to days by a path");
        };
    }

    /// Whether days of one week become days of another, for which the table names a path.
    static boolean byPath(PeriodUnit from, PeriodUnit target) {
        return from != target && isDays(from) && isDays(target);
    }

    private static boolean isDays(PeriodUnit unit) {
        return switch (unit) {
            case DAYS_5, DAYS_6, DAYS_7 -> true;
            case WEEKS, MONTHS, QUARTERS, YEARS -> false;
        };
    }

    private DayRow row(PeriodUnit unit) {
        return table.row(unit)
                .map(LawValue::value)
                .orElseThrow(() -> new LawMissing(table.article() + " row " + unit, LocalDate.EPOCH));
    }
}
