package portability.totalisation.amount;

import java.time.LocalDate;
import portability.totalisation.law.IndexedEarnings;

/// The years from which indexed earnings are taken.
///
/// @param first       the first elapsed year
/// @param eligibility the year of eligibility; elapsed years end before it
/// @param index       the year to whose wage level earnings are brought
/// @param computation how many years are averaged
record BaseYears(int first, int eligibility, int index, int computation) {
    static BaseYears of(IndexedEarnings.Average law, Working working, Inputs inputs) {
        var birth = working.basis().birth();
        int eligibility =
                law.eligibilityAge().on(birth).value().reachedBy(birth).getYear();
        int fromAge = inputs.of("elapsedFromAge", law.elapsedFromAge()).intValue();
        int notBefore = inputs.of("elapsedNotBefore", law.elapsedNotBefore()).intValue();
        int first = Math.max(birth.getYear() + fromAge + 1, notBefore);
        int dropout = inputs.of("dropoutYears", law.dropoutYears()).intValue();
        int least = inputs.of("leastYears", law.leastYears()).intValue();
        int computation = Math.max(least, eligibility - first - dropout);
        int index = eligibility
                - inputs.of("indexYearsBefore", law.indexYearsBefore()).intValue();
        return new BaseYears(first, eligibility, index, computation);
    }

    static LocalDate firstDay(int year) {
        return LocalDate.of(year, 1, 1);
    }
}
