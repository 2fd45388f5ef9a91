package portability.totalisation.amount;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.joda.money.CurrencyUnit;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodUnit;
import portability.totalisation.question.Household;

/// What a formula may use: own periods with their earnings, own time, and the days that decide.
///
/// @param own           own periods before the pension's start
/// @param ownTime       own time in the scheme's unit
/// @param unitsPerYear  the most time one calendar year can have in that unit
/// @param start         the day the pension starts
/// @param earliestStart the day it would have started if claimed at once
public record Basis(
        List<InsurancePeriod> own,
        BigFraction ownTime,
        PeriodUnit unit,
        BigFraction unitsPerYear,
        CurrencyUnit currency,
        LocalDate ageReached,
        LocalDate earliestStart,
        LocalDate start,
        Household household) {
    public Basis {
        own = List.copyOf(own);
    }
}
