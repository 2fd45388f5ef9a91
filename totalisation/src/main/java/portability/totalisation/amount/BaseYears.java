package portability.totalisation.amount;

import java.time.LocalDate;
import portability.kernel.Argument.TextArg;
import portability.totalisation.exact.Fractions;
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
        var age = law.eligibilityAge().on(birth);
        inputs.with(age.cited(value -> new TextArg("eligibilityAge", value.toString())));
        int eligibility = age.value().reachedBy(birth).getYear();
        int fromAge = Fractions.floor(inputs.of("elapsedFromAge", law.elapsedFromAge()))
                .intValueExact();
        int notBefore = Fractions.floor(inputs.of("elapsedNotBefore", law.elapsedNotBefore()))
                .intValueExact();
        int first = Math.max(birth.getYear() + fromAge + 1, notBefore);
        int dropout =
                Fractions.floor(inputs.of("dropoutYears", law.dropoutYears())).intValueExact();
        int least = Fractions.floor(inputs.of("leastYears", law.leastYears())).intValueExact();
        int computation = Math.max(least, eligibility - first - dropout);
        int index = eligibility
                - Fractions.floor(inputs.of("indexYearsBefore", law.indexYearsBefore()))
                        .intValueExact();
        return new BaseYears(first, eligibility, index, computation);
    }

    static LocalDate firstDay(int year) {
        return LocalDate.of(year, 1, 1);
    }
}
