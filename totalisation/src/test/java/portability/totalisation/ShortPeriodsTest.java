package portability.totalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Country;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.law.Method;
import portability.totalisation.question.Career;
import portability.totalisation.question.Communication;
import portability.totalisation.question.ForeignRecord;

/// Source: Reg. (EC) 883/2004 Art. 57.
class ShortPeriodsTest {
    private static Route decided(String state, int minimumMonths, InsurancePeriod own, ForeignRecord... others) {
        var scheme = Made.flatScheme(state, minimumMonths);
        var law = Made.law(scheme, Made.instrument(Method.COMPARE_HIGHER, "AA", "BB", "CC"));
        var career = new Career(List.of(own), Arrays.asList(others));
        return Totalisation.determine(career, Made.question(scheme), law)
                .route("TREATY")
                .orElseThrow();
    }

    private static ForeignRecord record(InsurancePeriod period) {
        return ForeignRecord.of(period.legislation(), List.of(period));
    }

    private static final InsurancePeriod A_8 = Made.months("AA", "a", 1980, 1, 8);
    private static final InsurancePeriod B_10 = Made.months("BB", "b", 1982, 1, 10);
    private static final InsurancePeriod B_200 = Made.months("BB", "b", 1982, 1, 200);
    private static final InsurancePeriod C_100 = Made.months("CC", "c", 2000, 1, 100);
    private static final InsurancePeriod C_300 = Made.months("CC", "c", 1985, 1, 300);

    @ParameterizedTest(name = "{0} months: released {1}")
    @CsvSource({"11, true", "12, false"})
    void less_than_a_year_without_a_right_releases_the_state(int months, boolean released) {
        var route = decided("AA", 60, Made.months("AA", "a", 1980, 1, months), record(C_300));
        assertThat(route.nothing().equals(Optional.of(NoAmount.SHORT_PERIOD_RELEASED)))
                .isEqualTo(released);
    }

    /// Case SHORT-1: 8 and 10 months, and 300 in C.
    @Test
    void two_short_states_enter_the_theoretical_amount_of_the_third_only() {
        assertThat(decided("AA", 60, A_8, record(B_10), record(C_300)).nothing())
                .contains(NoAmount.SHORT_PERIOD_RELEASED);
        assertThat(decided("BB", 60, B_10, record(A_8), record(C_300)).nothing())
                .contains(NoAmount.SHORT_PERIOD_RELEASED);
        var paying = decided("CC", 60, C_300, record(A_8), record(B_10));
        assertThat(paying.totalPeriod()).isEqualTo(Quantity.of(318, PeriodUnit.MONTHS));
        assertThat(paying.share().map(Share::toString)).contains("300/300");
    }

    /// Case SHORT-2: A 8, B 200, C 100.
    @Test
    void one_short_state_is_in_both_theoretical_amounts_and_in_no_ratio() {
        var second = decided("BB", 60, B_200, record(A_8), record(C_100));
        assertThat(second.totalPeriod()).isEqualTo(Quantity.of(308, PeriodUnit.MONTHS));
        assertThat(second.share().map(Share::toString)).contains("200/300");
        var third = decided("CC", 60, C_100, record(A_8), record(B_200));
        assertThat(third.share().map(Share::toString)).contains("100/300");
    }

    /// CJEU C-349/87 Paraschi, facts: 102 German months and 5 Greek ones.
    @Test
    void paraschi_five_greek_months_count_in_germany_but_not_in_its_ratio() {
        var germany = Made.months("AA", "de", 1970, 1, 102);
        var greece = Made.months("BB", "gr", 1965, 1, 5);
        var route = decided("AA", 60, germany, record(greece));
        assertThat(route.totalPeriod()).isEqualTo(Quantity.of(107, PeriodUnit.MONTHS));
        assertThat(route.share().map(Share::toString)).contains("102/102");
        assertThat(decided("BB", 60, greece, record(germany)).nothing()).contains(NoAmount.SHORT_PERIOD_RELEASED);
    }

    /// Case SHORT-4: a law that pays for any period keeps paying.
    @Test
    void a_right_on_the_short_period_itself_keeps_the_state_in() {
        var law = Made.law(Made.flatScheme("AA", 1), Made.instrument(Method.COMPARE_HIGHER, "AA", "CC"));
        var decision = Totalisation.determine(
                new Career(List.of(A_8), List.of(record(C_300))), Made.question(law.scheme()), law);
        assertThat(decision.route("NATIONAL/any").orElseThrow().right()).isEqualTo(Right.OWN);
        assertThat(decision.route("TREATY").orElseThrow().share().map(Share::toString))
                .contains("8/308");
    }

    @Test
    void a_partner_that_says_it_pays_for_its_short_period_stays_in_the_ratio() {
        var paying = new ForeignRecord(Country.of("AA"), List.of(A_8), Communication.AGGREGATE, Optional.of(true));
        var route = decided("CC", 60, C_300, paying);
        assertThat(route.share().map(Share::toString)).contains("300/308");
    }

    /// Art. 57(3).
    @Test
    void if_every_state_would_be_released_the_last_one_pays_alone() {
        var first = decided("AA", 12, A_8, record(B_10));
        assertThat(first.nothing()).contains(NoAmount.SHORT_PERIOD_RELEASED);
        var last = decided("BB", 12, B_10, record(A_8));
        assertThat(last.right()).isEqualTo(Right.TOTALISED);
        assertThat(last.share()).isEmpty();
        assertThat(last.payablePerMonth().orElseThrow()).hasToString("EUR 1000.00");
    }

    /// Eight months of A lie on months of C: without A they are C's, and the ratio is over all that remains.
    @Test
    void days_a_released_state_shares_with_another_stay_in_the_ratio() {
        var own = Made.months("BB", "b", 2000, 1, 200);
        var route = decided("BB", 60, own, record(A_8), record(Made.months("CC", "c", 1979, 1, 100)));
        assertThat(route.totalPeriod()).isEqualTo(Quantity.of(300, PeriodUnit.MONTHS));
        assertThat(route.share().map(Share::toString)).contains("200/300");
    }

    /// Art. 57(3) with three states.
    @Test
    void of_three_short_states_the_last_one_pays_alone_on_all_periods() {
        var third = Made.months("CC", "c", 1990, 1, 6);
        assertThat(decided("AA", 24, A_8, record(B_10), record(third)).nothing())
                .contains(NoAmount.SHORT_PERIOD_RELEASED);
        assertThat(decided("BB", 24, B_10, record(A_8), record(third)).nothing())
                .contains(NoAmount.SHORT_PERIOD_RELEASED);
        var last = decided("CC", 24, third, record(A_8), record(B_10));
        assertThat(last.right()).isEqualTo(Right.TOTALISED);
        assertThat(last.totalPeriod()).isEqualTo(Quantity.of(24, PeriodUnit.MONTHS));
    }

    @Test
    void of_two_short_states_that_end_on_one_day_exactly_one_pays() {
        var a = Made.months("AA", "a", 1980, 3, 8);
        var b = Made.months("BB", "b", 1980, 1, 10);
        assertThat(decided("AA", 9, a, record(b)).right()).isEqualTo(Right.TOTALISED);
        assertThat(decided("BB", 11, b, record(a)).nothing()).contains(NoAmount.SHORT_PERIOD_RELEASED);
    }

    /// CJEU C-331/06 Chuck, facts: nine Danish months are taken over by the Dutch institution.
    /// CJEU C-111/80 Fanara, facts: six German months beside twelve Belgian and three Italian years.
    @ParameterizedTest(name = "{0} months beside {1} own and {2} of a third state")
    @CsvSource({"9, 400, 0, 400/400, 409", "6, 144, 36, 144/180, 186"})
    void months_below_a_year_are_taken_over(int released, int own, int third, String share, int total) {
        var paying = third == 0
                ? decided(
                        "BB",
                        60,
                        Made.months("BB", "b", 1985, 1, own),
                        record(Made.months("AA", "a", 1970, 1, released)))
                : decided(
                        "BB",
                        60,
                        Made.months("BB", "b", 1985, 1, own),
                        record(Made.months("AA", "a", 1970, 1, released)),
                        record(Made.months("CC", "c", 1975, 1, third)));
        assertThat(paying.share().map(Share::toString)).contains(share);
        assertThat(paying.totalPeriod()).isEqualTo(Quantity.of(total, PeriodUnit.MONTHS));
    }

    /// Fifty-one weeks, 311 days of six a week, three quarters: each below a year in its own unit.
    @ParameterizedTest(name = "{0} {1}: released {2}")
    @CsvSource({
        "51, WEEKS, true", "52, WEEKS, false", "311, DAYS_6, true", "312, DAYS_6, false", "263, DAYS_5, true",
        "264, DAYS_5, false", "3, QUARTERS, true", "4, QUARTERS, false", "359, DAYS_7, true", "360, DAYS_7, false"
    })
    void a_year_is_a_year_in_each_unit(int amount, PeriodUnit unit, boolean released) {
        var abroad = Made.months("AA", "a", 1970, 1, 36).reporting(Quantity.of(amount, unit));
        var route = decided("CC", 60, C_300, record(abroad));
        assertThat(route.share().map(Share::toString)).contains(released ? "300/300" : "300/312");
    }
}
