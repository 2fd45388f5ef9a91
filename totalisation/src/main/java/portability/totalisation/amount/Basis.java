package portability.totalisation.amount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.CurrencyUnit;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodUnit;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.Household;

/// What a formula may use: own periods with their earnings, own time, certified figures, and the days that decide.
///
/// @param own           own periods before the pension's start
/// @param ownTime       own time in the scheme's unit
/// @param unitsPerYear  the most time one calendar year can have in that unit
/// @param ownByYear     own time in that unit, by calendar year
/// @param start         the day the pension starts
/// @param earliestStart the day it would have started if claimed at once
public record Basis(
        List<InsurancePeriod> own,
        BigFraction ownTime,
        PeriodUnit unit,
        BigFraction unitsPerYear,
        NavigableMap<Integer, BigFraction> ownByYear,
        CurrencyUnit currency,
        LocalDate birth,
        LocalDate ageReached,
        LocalDate earliestStart,
        LocalDate start,
        Household household,
        SortedMap<FigureName, BigDecimal> figures) {
    public Basis {
        own = List.copyOf(own);
    }
}
