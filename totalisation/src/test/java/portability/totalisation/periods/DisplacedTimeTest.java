package portability.totalisation.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.totalisation.Made.compulsory;
import static portability.totalisation.Made.period;
import static portability.totalisation.periods.MadeTime.ownMonths;
import static portability.totalisation.periods.MadeTime.record;
import static portability.totalisation.periods.MadeTime.time;
import static portability.totalisation.periods.MadeTime.with;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.kernel.Step;
import portability.totalisation.Made;
import portability.totalisation.reason.PensionRule;

/// Which of several states has a time that all of them have. Source: Reg. (EC) 987/2009 Art. 12(3) to (5).
class DisplacedTimeTest {
    /// Case OVER-1, derived from Art. 12(3): A compulsory all 2001, B voluntary July 2001 to June 2002.
    @Test
    void compulsory_insurance_displaces_voluntary_of_another_state() {
        var compulsory = compulsory("AA", "1", "2001-01-01", "2001-12-31");
        var voluntary = period("BB", "1", PeriodKind.VOLUNTARY, DateSpan.closed("2001-07-01", "2002-06-30"));
        var seenByA = with(ownMonths(compulsory), record("BB", voluntary)).value();
        assertThat(seenByA.own()).isEqualTo(time(12));
        assertThat(seenByA.total()).isEqualTo(time(18));
        var seenByB = with(ownMonths(voluntary), record("AA", compulsory));
        assertThat(seenByB.value().own()).isEqualTo(time(6));
        assertThat(seenByB.value().total()).isEqualTo(time(18));
        assertThat(seenByB.steps()).extracting(Step::rule).contains(PensionRule.OWN_TIME_DISPLACED);
    }

    private static InsurancePeriod military(String state) {
        return period(state, "military", PeriodKind.EQUIVALENT, DateSpan.closed("1990-01-01", "1990-12-31"));
    }

    /// Case OVER-3, derived from Art. 12(5): military service of 1990 under the laws of A and of B.
    @ParameterizedTest(name = "A compulsory from {0}, B from {1}: {2} of A''s and {3} in all, seen by A")
    @CsvSource({
        "1980-01-01, 1985-01-01, 12, 36", // last compulsorily insured in B before: A's year is left out
        "1985-01-01, 1980-01-01, 24, 36", // last in A before: B's year is left out
        "1995-01-01, 1992-01-01, 12, 36", // nowhere before, first in B after
        "1992-01-01, 1995-01-01, 24, 36", // nowhere before, first in A after
        "1995-01-01, 1985-01-01, 12, 36", // in B before, whatever comes after
    })
    void of_two_equivalent_periods_the_state_of_the_last_compulsory_insurance_counts(
            LocalDate a, LocalDate b, int own, int total) {
        var mine = Made.months("AA", "work", a.getYear(), 1, 12);
        var theirs = Made.months("BB", "work", b.getYear(), 1, 12);
        var result = with(ownMonths(mine, military("AA")), record("BB", theirs, military("BB")))
                .value();
        assertThat(result.own()).isEqualTo(time(own));
        assertThat(result.total()).isEqualTo(time(total));
    }

    @Test
    void between_two_other_states_the_rule_for_equivalent_periods_holds_too() {
        var result = with(
                        ownMonths(Made.months("AA", "work", 2000, 1, 12)),
                        record("BB", Made.months("BB", "work", 1980, 1, 12), military("BB")),
                        record("CC", Made.months("CC", "work", 1985, 1, 12), military("CC")))
                .value();
        assertThat(result.foreign())
                .containsEntry(Country.of("BB"), time(12))
                .containsEntry(Country.of("CC"), time(24));
    }

    /// Art. 12(3) speaks of insurance or residence "completed in accordance with compulsory insurance", Art.
    /// 12(4) of any period that is not one treated as such.
    @ParameterizedTest(name = "own {0}, foreign {1}: {2} own months are kept")
    @CsvSource({
        "COMPULSORY, RESIDENCE, 12",
        "RESIDENCE, COMPULSORY, 12",
        "VOLUNTARY, RESIDENCE, 0",
        "EQUIVALENT, RESIDENCE, 0",
        "EQUIVALENT, VOLUNTARY, 0",
        "VOLUNTARY, EQUIVALENT, 12",
        "RESIDENCE, VOLUNTARY, 12",
    })
    void compulsory_residence_is_compulsory_and_actual(PeriodKind own, PeriodKind foreign, int kept) {
        var year = DateSpan.closed("2001-01-01", "2001-12-31");
        var result = with(ownMonths(period("AA", "1", own, year)), record("BB", period("BB", "1", foreign, year)));
        assertThat(result.value().own()).isEqualTo(time(kept));
        assertThat(result.value().total()).isEqualTo(time(12));
    }

    @Test
    void own_days_displaced_by_two_states_are_lost_once() {
        var voluntary = period("AA", "1", PeriodKind.VOLUNTARY, DateSpan.closed("2001-01-01", "2001-12-31"));
        var result = with(
                        ownMonths(voluntary),
                        record("BB", compulsory("BB", "1", "2001-01-01", "2001-06-30")),
                        record("CC", compulsory("CC", "1", "2001-01-01", "2001-06-30")))
                .value();
        assertThat(result.own()).isEqualTo(time(6));
        assertThat(result.total()).isEqualTo(time(12));
    }

    /// Case VOL-1, Art. 43(2): how own law prices displaced voluntary time is not loaded, and that is said.
    @Test
    void displaced_voluntary_time_says_that_its_own_amount_is_missing() {
        var voluntary = period("AA", "1", PeriodKind.VOLUNTARY, DateSpan.closed("2001-01-01", "2001-12-31"));
        var result = with(ownMonths(voluntary), record("BB", compulsory("BB", "1", "2001-07-01", "2001-12-31")));
        assertThat(result.steps())
                .filteredOn(step -> step.rule() == PensionRule.OWN_TIME_DISPLACED)
                .singleElement()
                .satisfies(step -> assertThat(step.argument("addOn")).isPresent());
    }
}
