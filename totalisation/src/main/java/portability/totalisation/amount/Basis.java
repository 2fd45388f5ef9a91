package portability.totalisation.amount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.SchemeTerms;
import portability.totalisation.periods.InsuredTime;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.Household;

/// What a formula may use: own periods with their earnings, own time, certified figures, and the days that decide.
///
/// @param own           own periods before the pension's start
/// @param time          own time in the scheme's unit
/// @param unitsPerYear  the most time one calendar year can have in that unit
/// @param ageReached    the day the pension age is reached, or the risk occurs
/// @param earliestStart the day the pension would have started if claimed at once
/// @param start         the day the pension starts
/// @param figures       what the institution certified beyond periods
/// @param unearned      the kinds of own time that bear no earnings, where the law names some
public record Basis(
        List<InsurancePeriod> own,
        InsuredTime time,
        Fraction unitsPerYear,
        CurrencyUnit currency,
        LocalDate birth,
        LocalDate ageReached,
        LocalDate earliestStart,
        LocalDate start,
        Household household,
        SortedMap<FigureName, BigDecimal> figures,
        Optional<SchemeTerms.Unearned> unearned) {
    private static final int MONTHS = 12;

    public Basis {
        own = List.copyOf(own);
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    /// Facts without periods: an amount of time and figures that an institution certified.
    public static Basis certified(
            PeriodUnit unit,
            Fraction unitsPerYear,
            CurrencyUnit currency,
            Fraction ownTime,
            LocalDate birth,
            LocalDate start,
            Household household,
            SortedMap<FigureName, BigDecimal> figures) {
        var time = new InsuredTime.Certified(unit, ownTime, Map.of());
        return new Basis(
                List.of(),
                time,
                unitsPerYear,
                currency,
                birth,
                start,
                start,
                start,
                household,
                figures,
                Optional.empty());
    }

    public Fraction ownTime() {
        return time.total();
    }

    public PeriodUnit unit() {
        return time.unit();
    }

    /// Own time of one kind, by the days that are known.
    /// @throws FigureMissing if the days of some own time are not known
    public Fraction ownOf(PeriodKind kind) {
        var months = time.months(kind).orElseThrow(() -> new FigureMissing(new FigureName("TIME_OF_" + kind)));
        return months.multiply(unitsPerYear).divide(MONTHS);
    }
}
