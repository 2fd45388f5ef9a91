package portability.totalisation.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.Made;
import portability.totalisation.exact.Fraction;
import portability.totalisation.exact.Fractions;
import portability.totalisation.law.ConversionTable;
import portability.totalisation.law.ConversionTable.DayPath;
import portability.totalisation.law.LawMissing;

/// Source: Reg. (EC) 987/2009 Art. 13, consolidated, as restated by Deutsche Rentenversicherung (rvRecht, GRA Art. 13).
class ConversionTest {
    private static final Conversion CONVERSION = new Conversion(Made.regulation(DayPath.MONTH));

    @ParameterizedTest(name = "{0} {1} are {2} {3}")
    @CsvSource({
        "100, DAYS_5, 20, WEEKS",
        "100, DAYS_5, 5, MONTHS",
        "100, DAYS_5, 2, QUARTERS",
        "100, DAYS_7, 15, WEEKS",
        "100, DAYS_7, 4, MONTHS",
        "100, DAYS_7, 2, QUARTERS",
        "26, DAYS_6, 1, MONTHS", // Deutsche Rentenversicherung on Belgian days
        "27, DAYS_6, 2, MONTHS",
        "100, DAYS_6, 4, MONTHS",
        "312, DAYS_6, 12, MONTHS",
        "1, WEEKS, 1, MONTHS",
        "4, WEEKS, 1, MONTHS",
        "5, WEEKS, 2, MONTHS",
        "13, WEEKS, 3, MONTHS",
        "26, WEEKS, 6, MONTHS",
        "51, WEEKS, 12, MONTHS",
        "52, WEEKS, 12, MONTHS",
        "142, WEEKS, 33, MONTHS", // CJEU 33/75 Galati, facts; result under the present rule
        "144, WEEKS, 34, MONTHS",
        "144, WEEKS, 12, QUARTERS",
        "1, MONTHS, 5, WEEKS",
        "2, MONTHS, 9, WEEKS",
        "3, MONTHS, 13, WEEKS",
        "6, MONTHS, 26, WEEKS",
        "12, MONTHS, 52, WEEKS",
        "2, MONTHS, 1, QUARTERS",
        "12, MONTHS, 4, QUARTERS",
        "5, QUARTERS, 15, MONTHS",
        "5, QUARTERS, 65, WEEKS",
        "2.5, YEARS, 30, MONTHS",
        "2.3, YEARS, 28, MONTHS",
        "2.3, YEARS, 10, QUARTERS",
        "0.917, YEARS, 12, MONTHS", // the strict rule; 11/12 rounded by the sender to three places is not guessed at
        "40, YEARS, 160, QUARTERS", // la-retraite-en-clair.fr: 21 + 15 + 4 years
        "1, QUARTERS, 66, DAYS_5",
        "1, QUARTERS, 78, DAYS_6",
        "1, QUARTERS, 90, DAYS_7",
    })
    void a_part_of_a_unit_counts_as_a_whole_one(String amount, PeriodUnit unit, long expected, PeriodUnit target) {
        assertThat(CONVERSION.roundedUp(Quantity.of(amount, unit), target)).isEqualTo(Quantity.of(expected, target));
    }

    @ParameterizedTest(name = "a full year of {0} {1}")
    @CsvSource({"264, DAYS_5", "312, DAYS_6", "360, DAYS_7", "365, DAYS_7", "366, DAYS_7", "52, WEEKS", "12, MONTHS"})
    void a_full_year_is_a_full_year_in_every_unit_whatever_the_path(String amount, PeriodUnit unit) {
        for (var path : DayPath.values()) {
            var conversion = new Conversion(Made.regulation(path));
            for (var target : PeriodUnit.values()) {
                var expected =
                        Quantity.of(Fractions.floor(conversion.perYear(target)).longValueExact(), target);
                assertThat(conversion.ofOneYear(Quantity.of(amount, unit), target))
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest(name = "100 days of {0} by {2} are {3} of {1}")
    @CsvSource({
        "DAYS_5, DAYS_6, WEEK, 120",
        "DAYS_5, DAYS_6, MONTH, 119",
        "DAYS_5, DAYS_6, HOURS, 113",
        "DAYS_5, DAYS_6, YEAR, 119",
        "DAYS_6, DAYS_7, WEEK, 117",
        "DAYS_6, DAYS_7, MONTH, 116",
        "DAYS_6, DAYS_7, HOURS, 134",
        "DAYS_6, DAYS_7, YEAR, 116",
    })
    void days_of_two_schemes_need_a_path_because_the_columns_disagree(
            PeriodUnit from, PeriodUnit to, DayPath path, long expected) {
        var conversion = new Conversion(Made.regulation(path));
        assertThat(conversion.roundedUp(Quantity.of(100, from), to)).isEqualTo(Quantity.of(expected, to));
    }

    @ParameterizedTest
    @EnumSource(PeriodUnit.class)
    void there_and_back_never_costs_time(PeriodUnit unit) {
        for (var target : PeriodUnit.values())
            for (int amount = 0; amount <= 400; amount++) {
                var quantity = Quantity.of(amount, unit);
                var back = CONVERSION.exact(CONVERSION.roundedUp(quantity, target), unit);
                assertThat(back).isGreaterThanOrEqualTo(Fraction.of(amount));
            }
    }

    @Test
    void days_of_a_week_the_instrument_does_not_know_are_not_converted() {
        var table = new ConversionTable(Made.clause().article(), Map.of(), PeriodUnit.DAYS_6, DayPath.MONTH);
        assertThatThrownBy(() -> new Conversion(table).roundedUp(Quantity.of(10, PeriodUnit.DAYS_5), PeriodUnit.MONTHS))
                .isInstanceOf(LawMissing.class);
    }
}
