package portability.totalisation.law;

import java.util.Map;
import java.util.Optional;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;

/// How one instrument converts units of time. Weeks, months, quarters and years stand in fixed relations
/// (a quarter is 3 months or 13 weeks, a year 12 months, 52 weeks or 4 quarters); days go by the rows.
///
/// @param rows    one row per day scheme that the instrument knows
/// @param weekRow the day scheme through which weeks become months
/// @param path    how days of one scheme become days of another
public record ConversionTable(
        LegalRef article, Map<PeriodUnit, LawValue<DayRow>> rows, PeriodUnit weekRow, DayPath path) {
    public ConversionTable {
        rows = Map.copyOf(rows);
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

    public Optional<LawValue<DayRow>> row(PeriodUnit unit) {
        return Optional.ofNullable(rows.get(unit));
    }
}
