package portability.totalisation.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.totalisation.amount.Facts.ARTICLE;
import static portability.totalisation.amount.Facts.COUNTED;
import static portability.totalisation.amount.Facts.money;
import static portability.totalisation.amount.Facts.number;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.DateSpan;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.totalisation.Made;
import portability.totalisation.law.Formula.FlatPeriod;
import portability.totalisation.law.Formula.FullTime;
import portability.totalisation.law.Formula.Weight;
import portability.totalisation.law.Formula.WholeYears;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.Household;
import portability.totalisation.reason.FormulaRule;

class FlatAmountTest {
    private static FlatPeriod flat(FullTime full, WholeYears counting, List<Weight> weights, Optional<String> minimum) {
        return new FlatPeriod(
                ARTICLE,
                ARTICLE,
                Map.of(Household.SINGLE, money("700"), Household.COUPLE, money("350")),
                full,
                counting,
                COUNTED,
                weights,
                minimum.map(Facts::number));
    }

    private static FlatPeriod of(String full, WholeYears counting) {
        return flat(new FullTime.Time(number(full)), counting, List.of(), Optional.empty());
    }

    @ParameterizedTest(name = "{0} of 35 years: {1}")
    @CsvSource({"0, 0", "1, 20", "34, 680", "35, 700", "36, 700"})
    void a_full_amount_by_years_and_never_more(long years, String amount) {
        assertThat(Facts.of(years, PeriodUnit.YEARS).paid(of("35", WholeYears.EXACT)))
                .isEqualTo(amount);
    }

    @ParameterizedTest(name = "{0} months, {1}: {2}")
    @CsvSource({
        "239, WHOLE_YEARS, 332.5",
        "240, WHOLE_YEARS, 350",
        "251, WHOLE_YEARS, 350",
        "252, WHOLE_YEARS, 367.5",
        "239, MISSING_YEARS, 350",
        "240, MISSING_YEARS, 350",
        "241, MISSING_YEARS, 367.5",
        "241, EXACT, 351.458333",
        "480, WHOLE_YEARS, 700",
        "479, WHOLE_YEARS, 682.5",
        "469, MISSING_YEARS, 700",
        "468, MISSING_YEARS, 682.5",
    })
    void parts_of_years_count_as_the_law_says(long months, WholeYears counting, String amount) {
        assertThat(Facts.months(months).paid(of("480", counting))).isEqualTo(amount);
    }

    @Test
    void a_couple_has_its_own_amount() {
        assertThat(Facts.months(480).couple().paid(of("480", WholeYears.EXACT))).isEqualTo("350");
    }

    @ParameterizedTest(name = "{0} years of at least 10: {1}")
    @CsvSource({"9, 0", "10, 200", "11, 220"})
    void below_the_minimum_there_is_nothing_and_it_is_said(long years, String amount) {
        var law = flat(new FullTime.Time(number("35")), WholeYears.EXACT, List.of(), Optional.of("10"));
        var facts = Facts.of(years, PeriodUnit.YEARS);
        assertThat(facts.paid(law)).isEqualTo(amount);
        assertThat(facts.rules(law).contains(FormulaRule.BELOW_MINIMUM_TIME)).isEqualTo(years < 10);
    }

    /// 480 months of which some were exempt from contributions and count by one half or three quarters.
    @ParameterizedTest(name = "{0} fully and {1} half exempt: {2}")
    @CsvSource({"0, 0, 700", "48, 0, 665", "0, 48, 682.5", "48, 48, 647.5", "480, 0, 350"})
    void exempt_months_count_by_their_weight(String full, String half, String amount) {
        var law = flat(
                new FullTime.Time(number("480")),
                WholeYears.EXACT,
                List.of(
                        new Weight(new Weight.Part.Certified(new FigureName("EXEMPT_FULL")), number("0.5")),
                        new Weight(new Weight.Part.Certified(new FigureName("EXEMPT_HALF")), number("0.75"))),
                Optional.empty());
        assertThat(Facts.months(480)
                        .figure("EXEMPT_FULL", full)
                        .figure("EXEMPT_HALF", half)
                        .paid(law))
                .isEqualTo(amount);
    }

    @Test
    void where_no_exempt_months_were_certified_none_count_and_it_is_said() {
        var law = flat(
                new FullTime.Time(number("480")),
                WholeYears.EXACT,
                List.of(new Weight(new Weight.Part.Certified(new FigureName("EXEMPT_FULL")), number("0.5"))),
                Optional.empty());
        assertThat(Facts.months(480).paid(law)).isEqualTo("700");
        assertThat(Facts.months(480).rules(law)).contains(FormulaRule.FIGURE_NOT_CERTIFIED);
    }

    @Test
    void a_kind_of_time_can_count_by_a_weight() {
        var law = flat(
                new FullTime.Time(number("40")),
                WholeYears.EXACT,
                List.of(new Weight(new Weight.Part.OfKind(PeriodKind.EQUIVALENT), number("0.5"))),
                Optional.empty());
        var facts = Facts.of(10, PeriodUnit.YEARS)
                .period(Made.months("AA", "work", 2000, 1, 72))
                .period(Made.period("AA", "care", PeriodKind.EQUIVALENT, DateSpan.closed("2006-01-01", "2009-12-31")));
        // Six years of work and four of care at one half: eight of forty.
        assertThat(facts.paid(law)).isEqualTo("140");
    }

    @ParameterizedTest(name = "{0} of 50 years of 360 days: {1}")
    @CsvSource({"18000, 700", "17641, 700", "17640, 686", "360, 14", "361, 28", "0, 0"})
    void each_whole_year_missing_from_the_window_costs_one_share(long days, String amount) {
        var law = flat(new FullTime.Window(Made.value(50)), WholeYears.MISSING_YEARS, List.of(), Optional.empty());
        assertThat(Facts.of(days, PeriodUnit.DAYS_7).paid(law)).isEqualTo(amount);
        assertThat(law.windowYears()).contains(50);
        assertThat(LengthOfInsurance.fullTime(
                        law, Facts.of(1, PeriodUnit.DAYS_7).basis()))
                .hasToString("Optional[18000]");
    }

    @Test
    void only_a_window_leaves_out_other_time() {
        assertThat(of("35", WholeYears.EXACT).windowYears()).isEmpty();
        assertThat(LengthOfInsurance.fullTime(
                        of("35", WholeYears.EXACT), Facts.months(1).basis()))
                .hasToString("Optional[35]");
        assertThat(LengthOfInsurance.dependsOnDuration(of("35", WholeYears.EXACT)))
                .isTrue();
    }
}
