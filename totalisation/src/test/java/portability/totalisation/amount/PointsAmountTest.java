package portability.totalisation.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.totalisation.amount.Facts.ARTICLE;
import static portability.totalisation.amount.Facts.figure;
import static portability.totalisation.amount.Facts.money;
import static portability.totalisation.amount.Facts.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Argument;
import portability.totalisation.Made;
import portability.totalisation.law.Age;
import portability.totalisation.law.AgeAdjustment;
import portability.totalisation.law.Combined;
import portability.totalisation.law.Dated;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Formula.Points;
import portability.totalisation.law.Formula.PointsSource;
import portability.totalisation.law.Growth.Blocks;
import portability.totalisation.law.LawMissing;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.Operand;
import portability.totalisation.reason.FormulaRule;
import portability.totalisation.reason.PensionRule;

class PointsAmountTest {
    private static Points points(PointsSource source, AgeAdjustment access, String typeFactor, String value) {
        return new Points(
                ARTICLE,
                ARTICLE,
                source,
                4,
                RoundingMode.HALF_UP,
                access,
                number(typeFactor),
                Made.always(Money.of(Facts.EUR, new BigDecimal(value))));
    }

    private static PointsSource earnings(Optional<String> ceiling) {
        return new PointsSource.Earnings(
                ARTICLE,
                Made.always(Money.of(Facts.EUR, 40000)),
                ceiling.map(amount -> Made.always(Money.of(Facts.EUR, new BigDecimal(amount)))),
                Map.of());
    }

    /// 0.3 % for each month early, not below 0.856; 0.5 % for each month late.
    private static AgeAdjustment access() {
        return new AgeAdjustment(
                ARTICLE,
                Optional.of(Made.always(new Age(65, 0))),
                List.of(Facts.step("1", "0.003", Blocks.BEGUN)),
                List.of(Facts.step("1", "0.005", Blocks.WHOLE)),
                Optional.empty(),
                Optional.of(number("0.856")),
                Optional.empty());
    }

    @Test
    void certified_points_win_over_own_earnings() {
        var law = points(earnings(Optional.empty()), Facts.noAdjustment(), "1", "39.32");
        assertThat(Facts.months(360).figure("POINTS", "30").year(2020, "1").paid(law))
                .isEqualTo("1179.6");
        assertThat(Facts.months(12).year(2020, "80000").paid(law)).isEqualTo("78.64");
        assertThat(Facts.months(360).figure("POINTS", "30").rules(law))
                .containsExactly(FormulaRule.FIGURE_GIVEN, PensionRule.ACCESS_FACTOR, PensionRule.POINTS_AMOUNT);
    }

    @Test
    void points_of_own_time_are_extended_to_total_time() {
        var law = points(earnings(Optional.empty()), Facts.noAdjustment(), "1", "40");
        assertThat(Facts.months(100).counting(300).figure("POINTS", "10").paid(law))
                .isEqualTo("1200");
        assertThat(LengthOfInsurance.dependsOnDuration(law)).isTrue();
        assertThat(LengthOfInsurance.fullTime(law, Facts.months(1).basis())).isEmpty();
    }

    @ParameterizedTest(name = "{0} earned: {1}")
    @CsvSource({"60000, 60", "60001, 60", "59998, 60", "59997, 59.996", "0, 0"})
    void earnings_count_up_to_the_ceiling_and_points_keep_four_places(String earned, String amount) {
        var law = points(earnings(Optional.of("5000")), Facts.noAdjustment(), "1", "40");
        assertThat(Facts.months(12).year(2020, earned).paid(law)).isEqualTo(amount);
    }

    /// 30 points × 0.964 × 39.32 = 1,137.1344: the published arithmetic for twelve months early.
    @ParameterizedTest(name = "{0} months early: {1}")
    @CsvSource({
        "0, 1179.6",
        "1, 1176.0612",
        "12, 1137.1344",
        "47, 1013.2764",
        "48, 1009.7376",
        "49, 1009.7376",
        "60, 1009.7376"
    })
    void each_month_early_lowers_the_factor_down_to_its_floor(String early, String amount) {
        var law = points(earnings(Optional.empty()), access(), "1", "39.32");
        assertThat(Facts.months(360)
                        .figure("POINTS", "30")
                        .figure("MONTHS_EARLY", early)
                        .paid(law))
                .isEqualTo(amount);
    }

    @ParameterizedTest(name = "from {0}: {1}")
    @CsvSource({
        "2024-01-01, 964",
        "2024-01-02, 964",
        "2024-02-01, 967",
        "2024-12-31, 997",
        "2025-01-01, 1000",
        "2025-01-31, 1000",
        "2025-02-01, 1005",
        "2026-01-01, 1060",
    })
    void months_are_counted_from_the_reference_age(String start, String amount) {
        var law = points(earnings(Optional.empty()), access(), "1", "100");
        assertThat(Facts.months(360).starting(start).figure("POINTS", "10").paid(law))
                .isEqualTo(amount);
    }

    @Test
    void the_type_factor_halves_a_pension_for_partial_incapacity() {
        var law = points(earnings(Optional.empty()), Facts.noAdjustment(), "0.5", "33.05");
        assertThat(Facts.months(360).figure("POINTS", "20").paid(law)).isEqualTo("330.5");
    }

    /// Base points and a supplement of bonus points for each long-career month, at most 420 of them.
    @ParameterizedTest(name = "{0} months: {1}")
    @CsvSource({"419, 896.966", "420, 897.963", "421, 897.963"})
    void a_supplement_for_a_long_low_paid_career_is_added(String months, String amount) {
        var base = points(earnings(Optional.empty()), Facts.noAdjustment(), "1", "34.19");
        var supplement = new Formula.Product(
                ARTICLE,
                List.of(
                        figure("BONUS_POINTS_PER_MONTH"),
                        new Operand.Within(figure("LONG_CAREER_MONTHS"), Optional.empty(), Optional.of(number("420"))),
                        money("34.19")),
                List.of());
        var facts = Facts.months(420)
                .figure("POINTS", "14.014")
                .figure("BONUS_POINTS_PER_MONTH", "0.029166667")
                .figure("LONG_CAREER_MONTHS", months);
        assertThat(facts.paid(new Combined.Sum(ARTICLE, List.of(base, supplement))))
                .startsWith(amount.substring(0, 6));
    }

    @Test
    void points_that_the_law_states_by_a_figure_must_be_certified() {
        var law = points(new PointsSource.Stated(figure("SUPPLEMENT_POINTS")), Facts.noAdjustment(), "1", "40");
        assertThat(Facts.months(1).figure("SUPPLEMENT_POINTS", "2").paid(law)).isEqualTo("80");
        assertThatThrownBy(() -> Facts.months(1).paid(law)).isInstanceOf(FigureMissing.class);
        assertThat(LengthOfInsurance.dependsOnDuration(law)).isFalse();
    }

    private static final CurrencyUnit OLD = CurrencyUnit.of("DEM");

    /// Earnings of before the changeover, and an average in the money of its time.
    private static Points ofBefore(Optional<String> ceiling, Money average, String rate) {
        return points(
                new PointsSource.Earnings(
                        ARTICLE,
                        Made.always(average),
                        ceiling.map(amount -> Made.always(Money.of(OLD, new BigDecimal(amount)))),
                        rate.isEmpty() ? Map.of() : Map.of(OLD, Made.value(new BigDecimal(rate)))),
                Facts.noAdjustment(),
                "1",
                "40");
    }

    private static Facts earningOld(int months, String amount) {
        return Facts.months(months)
                .period(Made.months("AA", "old", 1990, 1, months).earning(Money.of(OLD, new BigDecimal(amount))));
    }

    @Test
    void earnings_of_the_old_currency_are_brought_to_that_of_the_average() {
        var inOld = ofBefore(Optional.empty(), Money.of(OLD, 40000), "");
        assertThat(earningOld(12, "80000").paid(inOld)).isEqualTo("80");
        var inNew = ofBefore(Optional.empty(), Money.of(Facts.EUR, 20000), "2");
        assertThat(earningOld(12, "80000").paid(inNew)).isEqualTo("80");
        assertThat(earningOld(12, "80000").of(inNew).steps().getFirst().arguments())
                .extracting(Argument::name)
                .contains("rate");
        assertThat(earningOld(12, "80000").of(inOld).steps().getFirst().arguments())
                .extracting(Argument::name)
                .doesNotContain("rate");
        var withoutRate = ofBefore(Optional.empty(), Money.of(Facts.EUR, 20000), "");
        assertThatThrownBy(() -> earningOld(12, "80000").paid(withoutRate)).isInstanceOf(LawMissing.class);
    }

    /// 5,000 of the old currency a month are 2,500 of the new: for as many months as own periods touch.
    @ParameterizedTest(name = "{0} months, {1} earned: {2}")
    @CsvSource({"12, 60000, 60", "12, 60001, 60", "6, 30000, 30", "6, 30001, 30", "6, 29000, 29", "1, 9000, 5"})
    void a_ceiling_of_the_old_currency_holds_for_the_months_of_insurance(int months, String earned, String amount) {
        var law = ofBefore(Optional.of("5000"), Money.of(Facts.EUR, 20000), "2");
        assertThat(earningOld(months, earned).paid(law)).isEqualTo(amount);
    }

    @Test
    void a_month_counts_once_for_the_ceiling_however_many_periods_touch_it() {
        var law = ofBefore(Optional.of("5000"), Money.of(OLD, 40000), "");
        var facts = Facts.months(2)
                .period(Made.months("AA", "a", 1990, 12, 1).earning(Money.of(OLD, 20000)))
                .period(Made.compulsory("AA", "b", "1990-12-10", "1990-12-20").earning(Money.of(OLD, 20000)))
                .period(Made.months("AA", "c", 1991, 1, 1).earning(Money.of(OLD, 20000)));
        // 5,000 / 40,000 of each year.
        assertThat(facts.paid(law)).isEqualTo("10");
    }

    @Test
    void a_year_whose_ceiling_is_not_loaded_says_so() {
        var later = new LawValue<>("made-up", Money.of(Facts.EUR, 5000), LocalDate.of(2000, 1, 1), "made up", true);
        var law = points(
                new PointsSource.Earnings(
                        ARTICLE,
                        Made.always(Money.of(Facts.EUR, 40000)),
                        Optional.of(Dated.of("made-up", List.of(later), List.of())),
                        Map.of()),
                Facts.noAdjustment(),
                "1",
                "40");
        assertThat(Facts.months(12).year(1999, "80000").rules(law)).contains(PensionRule.EARNINGS_CAP_UNKNOWN);
        assertThat(Facts.months(12).year(1999, "80000").paid(law)).isEqualTo("80");
        assertThat(Facts.months(12).year(2000, "80000").rules(law))
                .contains(PensionRule.EARNINGS_CAPPED)
                .doesNotContain(PensionRule.EARNINGS_CAP_UNKNOWN);
    }
}
