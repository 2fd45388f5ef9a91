package portability.totalisation.periods;

import static portability.totalisation.Made.ALWAYS;
import static portability.totalisation.Made.compulsory;

import java.util.Arrays;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.Made;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.ConversionTable.DayPath;
import portability.totalisation.law.Counting;
import portability.totalisation.law.Method;
import portability.totalisation.question.ForeignRecord;

/// Made-up time of several states, added as a regulation does.
final class MadeTime {
    private static final Conversion CONVERSION = new Conversion(Made.regulation(DayPath.MONTH));

    private MadeTime() {}

    static StateTime own(PeriodUnit unit, Counting counting, InsurancePeriod... periods) {
        return new Counted(CONVERSION, unit).time(Arrays.asList(periods), counting, ALWAYS);
    }

    static StateTime ownMonths(InsurancePeriod... periods) {
        return own(PeriodUnit.MONTHS, Counting.MONTHS_TOUCHED, periods);
    }

    static Explained<Aggregated> with(StateTime own, ForeignRecord... partners) {
        return Aggregation.of(
                own, Arrays.asList(partners), Made.instrument(Method.COMPARE_HIGHER, "AA", "BB", "CC"), ALWAYS);
    }

    static ForeignRecord record(String state, InsurancePeriod... periods) {
        return ForeignRecord.of(Country.of(state), Arrays.asList(periods));
    }

    static Fraction time(int amount) {
        return Fraction.of(amount);
    }

    static InsurancePeriod inYear(String state, int year, int amount, PeriodUnit unit) {
        return compulsory(state, state + year, year + "-01-01", year + "-12-31").reporting(Quantity.of(amount, unit));
    }
}
