package portability.agreements.law;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.agreements.law.Fatima.DRV;
import static portability.agreements.law.Fatima.SVB;
import static portability.agreements.law.Fatima.period;
import static portability.kernel.Activity.EMPLOYED;
import static portability.kernel.Activity.NONE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Argument.NumberArg;
import portability.kernel.DateSpan;
import portability.kernel.InstitutionId;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.law.LawPack;
import portability.totalisation.Determination;
import portability.totalisation.NoAmount;
import portability.totalisation.Outcome;
import portability.totalisation.Right;
import portability.totalisation.Share;
import portability.totalisation.UnverifiedValue;
import portability.totalisation.question.FigureName;
import portability.totalisation.reason.FormulaRule;
import portability.totalisation.reason.PensionRule;

class GermanPensionTest {
    private static final String NATIONAL = "NATIONAL/five_years";

    private static final Money NOTHING = Money.parse("EUR 0");

    /// So many calendar months from January 2010, in which nothing was earned: points are those of other years.
    private static InsurancePeriod months(int count) {
        var start = LocalDate.of(2010, 1, 1);
        return InsurancePeriod.dated(
                        "months",
                        DRV,
                        "general",
                        PeriodKind.COMPULSORY,
                        EMPLOYED,
                        new DateSpan(start, start.plusMonths(count)))
                .earning(NOTHING);
    }

    private static InsurancePeriod year(int year, String amount) {
        return period("y" + year, DRV, PeriodKind.COMPULSORY, EMPLOYED, year + "-01-01", year + "-12-31")
                .earning(Money.parse(amount));
    }

    private static Asked asked() {
        return Asked.of(DRV, "1958-01-20", "2024-02-05");
    }

    private static BigDecimal number(Determination decision, PensionRule rule, String name) {
        return decision.route(NATIONAL).orElseThrow().steps().stream()
                .filter(step -> step.rule() == rule)
                .map(step -> step.argument(name).orElseThrow())
                .map(argument -> ((NumberArg) argument).value())
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal pointsOf(int year, Determination decision) {
        return decision.route(NATIONAL).orElseThrow().steps().stream()
                .filter(step -> step.rule() == PensionRule.POINTS_OF_YEAR)
                .filter(step -> step.argument("year")
                        .filter(new NumberArg("year", BigDecimal.valueOf(year))::equals)
                        .isPresent())
                .map(step -> ((NumberArg) step.argument("points").orElseThrow()).value())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void periods_without_earnings_are_a_missing_figure_and_never_a_pension_of_nothing() {
        var decision = asked().with(
                        months(60), period("x", DRV, PeriodKind.COMPULSORY, EMPLOYED, "2015-01-01", "2015-12-31"))
                .decide();
        assertThat(decision.outcome()).isEqualTo(new Outcome.FigureNeeded(FigureName.EARNINGS, List.of("x")));
        assertThat(decision.payablePerMonth()).isEmpty();
        assertThat(decision.route(NATIONAL).orElseThrow().steps().getLast().rule())
                .isEqualTo(FormulaRule.EARNINGS_MISSING);
        assertThat(decision.restsOn()).extracting(UnverifiedValue::key).contains("EARNINGS");
    }

    @ParameterizedTest(name = "{0} months: {1}")
    @CsvSource({"59, NONE", "60, OWN", "61, OWN"})
    void sixty_months_open_the_national_right(int months, Right right) {
        assertThat(asked().with(months(months))
                        .decide()
                        .route(NATIONAL)
                        .orElseThrow()
                        .right())
                .isEqualTo(right);
    }

    @Test
    void a_month_insured_for_one_day_counts_as_a_month_and_only_once() {
        var decision = asked().with(
                        months(58),
                        period("x", DRV, PeriodKind.COMPULSORY, EMPLOYED, "2016-03-31", "2016-04-01")
                                .earning(NOTHING),
                        period("y", DRV, PeriodKind.COMPULSORY, EMPLOYED, "2016-04-15", "2016-04-20")
                                .earning(NOTHING))
                .decide();
        assertThat(decision.route(NATIONAL).orElseThrow().ownPeriod()).hasToString("60 months");
    }

    @Test
    void time_without_contributions_does_not_count_for_the_waiting_time() {
        var decision = asked().with(
                        months(59), period("x", DRV, PeriodKind.EQUIVALENT, NONE, "2016-01-01", "2016-12-31"))
                .decide();
        assertThat(decision.route(NATIONAL).orElseThrow().nothing()).contains(NoAmount.NO_OWN_RIGHT);
    }

    /// 40,463 / 40,463 = 1.0000 and 21,026.50 / 42,053 = 0.5000. SGB VI Anlage 1 values, as in GETTSIM's parameters.
    @Test
    void earnings_over_the_average_of_the_year_are_points() {
        var decision = asked().with(months(58), year(2021, "EUR 40463"), year(2022, "EUR 21026.50"))
                .decide();
        assertThat(number(decision, PensionRule.POINTS_SUMMED, "points")).isEqualByComparingTo("1.5");
    }

    @Test
    void points_of_a_year_have_four_places_rounded_to_the_nearest() {
        assertThat(pointsOf(
                        2023, asked().with(months(60), year(2023, "EUR 1000")).decide()))
                .isEqualByComparingTo("0.0224"); // 1,000 / 44,732 = 0.022355...
    }

    /// The ceiling of 2021 is 7,100 a month: 85,200 / 40,463 = 2.1056 points, however much more was earned.
    @Test
    void earnings_above_the_ceiling_do_not_count() {
        var decision = asked().with(months(60), year(2021, "EUR 120000")).decide();
        assertThat(pointsOf(2021, decision)).isEqualByComparingTo("2.1056");
    }

    @Test
    void earnings_of_two_employers_in_one_year_add_under_one_ceiling() {
        var decision = asked().with(months(60), year(2021, "EUR 60000"))
                .with(period("second", DRV, PeriodKind.COMPULSORY, EMPLOYED, "2021-01-01", "2021-12-31")
                        .earning(Money.parse("EUR 60000")))
                .decide();
        assertThat(number(decision, PensionRule.POINTS_SUMMED, "points")).isEqualByComparingTo("2.1056");
    }

    @ParameterizedTest(name = "born {0}, claimed {1}: from {2}, factor {3}")
    @CsvSource({
        "1958-01-20, 2024-04-30, 2024-02-01, 1", // the last day of the third month after
        "1958-01-20, 2024-05-01, 2024-05-01, 1.015",
        "1958-01-20, 2025-01-06, 2025-01-01, 1.055",
        "1958-02-01, 2024-02-01, 2024-02-01, 1", // born on the first: the age is complete the day before
        "1958-02-01, 2024-04-30, 2024-02-01, 1",
        "1958-02-01, 2024-05-01, 2024-05-01, 1.015",
        "1958-12-31, 2025-01-15, 2025-01-01, 1",
        "1959-01-15, 2025-03-20, 2025-04-01, 1", // cohort 1959: 66 years and 2 months
    })
    void the_start_and_the_access_factor_follow_age_and_claim(
            String born, String claimed, LocalDate start, BigDecimal factor) {
        var decision = Asked.of(DRV, born, claimed).with(months(60)).decide();
        assertThat(decision.pensionStart()).contains(start);
        assertThat(number(decision, PensionRule.ACCESS_FACTOR, "factor")).isEqualByComparingTo(factor);
    }

    @Test
    void a_later_start_on_request_raises_the_factor() {
        var decision = asked().startingOn("2025-02-01").with(months(60)).decide();
        assertThat(number(decision, PensionRule.ACCESS_FACTOR, "factor")).isEqualByComparingTo("1.06");
    }

    @ParameterizedTest(name = "from {0}: {1}")
    @CsvSource({"2024-06-01, EUR 37.60", "2024-07-01, EUR 39.32", "2025-06-01, EUR 39.32", "2025-07-01, EUR 40.79"})
    void the_point_value_changes_on_the_first_of_july(String start, String value) {
        // One point: 2021 at exactly the average; the access factor is divided out again by asking for its own figure.
        var decision = asked().startingOn(start)
                .with(months(60), year(2021, "EUR 40463"))
                .decide();
        var factor = number(decision, PensionRule.ACCESS_FACTOR, "factor");
        var expected = Money.parse(value).multipliedBy(factor, RoundingMode.HALF_UP);
        assertThat(decision.payablePerMonth()).contains(expected);
    }

    @Test
    void a_year_without_a_loaded_point_value_is_not_determinable_rather_than_guessed() {
        var decision = asked().startingOn("2026-07-01").with(months(60)).decide();
        assertThat(decision.outcome())
                .isEqualTo(new Outcome.NotDeterminable("de/pension_value", LocalDate.of(2026, 7, 1)));
    }

    /// Own right: both amounts are calculated and the higher is paid. Art. 52(1) and (3).
    @Test
    void with_an_own_right_independent_and_pro_rata_benefit_are_both_calculated() {
        var netherlands = period("nl", SVB, PeriodKind.COMPULSORY, EMPLOYED, "2016-01-01", "2019-12-31");
        var decision =
                asked().with(months(60), year(2021, "EUR 40463"), netherlands).decide();
        assertThat(decision.route(NATIONAL).orElseThrow().right()).isEqualTo(Right.OWN);
        var eu = decision.route("EU-883-2004").orElseThrow();
        assertThat(eu.share().map(Share::toString)).contains("72/120");
        assertThat(decision.independentPerMonth()).isPresent();
        assertThat(decision.chosenRoute().orElseThrow().id()).isEqualTo(NATIONAL);
    }

    /// Com.It.Es. guide, "Signora Butti": 3 years here and 3 abroad; Germany requires 5 and pays by aggregation.
    @Test
    void three_german_and_three_other_years_open_the_right_by_aggregation_only() {
        var abroad = period("nl", SVB, PeriodKind.COMPULSORY, EMPLOYED, "2000-01-01", "2002-12-31");
        var decision = asked().with(months(36), abroad).decide();
        assertThat(decision.route(NATIONAL).orElseThrow().right()).isEqualTo(Right.NONE);
        assertThat(decision.route("EU-883-2004").orElseThrow().right()).isEqualTo(Right.TOTALISED);
    }

    /// BSG B 8 KN 6/04 R: 81 German and 496 Dutch months are 577.
    @Test
    void german_and_dutch_months_add_up_as_the_court_counted_them() {
        var german = period("de", DRV, PeriodKind.COMPULSORY, EMPLOYED, "1974-01-01", "1980-09-30")
                .earning(Money.parse("DEM 0"));
        var dutch = period("nl", SVB, PeriodKind.COMPULSORY, EMPLOYED, "1980-10-01", "2022-01-31");
        assertThat(asked().with(german, dutch)
                        .decide()
                        .route("EU-883-2004")
                        .orElseThrow()
                        .totalPeriod())
                .hasToString("577 months");
    }

    @ParameterizedTest(name = "{0} own months and 300 Dutch: {1}")
    @CsvSource({"11, SHORT_PERIOD_RELEASED", "12, ''"})
    void less_than_a_year_is_left_to_the_other_state(int months, String reason) {
        var dutch = period("nl", SVB, PeriodKind.COMPULSORY, EMPLOYED, "1980-01-01", "2004-12-31");
        var route = asked().with(months(months), dutch)
                .decide()
                .route("EU-883-2004")
                .orElseThrow();
        assertThat(route.nothing().map(NoAmount::name).orElse("")).isEqualTo(reason);
    }

    @Test
    void nobody_without_german_periods_gets_anything() {
        var dutch = period("nl", SVB, PeriodKind.COMPULSORY, EMPLOYED, "1980-01-01", "2004-12-31");
        var decision = asked().with(dutch).decide();
        assertThat(decision.outcome()).isEqualTo(new Outcome.NotAwarded(NoAmount.NO_OWN_PERIODS));
        assertThat(List.copyOf(decision.routes()))
                .allSatisfy(route -> assertThat(route.right()).isEqualTo(Right.NONE));
        assertThat(decision.steps()).extracting(Step::rule).contains(PensionRule.NO_ROUTE_PAYS);
    }

    /// 48 German months with 1.0000 points, 24 Dutch ones, and French quarters: eight make 24 months, three make 9.
    /// 1.0 x 96 / 48 x 37.60 = 75.20, x 48 / 96 = 37.60. Nine French months are in the theoretical
    /// amount alone (Art. 57): 1.0 x 81 / 48 x 37.60 = 63.45, x 48 / 72 = 42.30.
    @ParameterizedTest(name = "{0} French quarters: {1}, theoretical {2}, paid {3}")
    @CsvSource({"8, 48/96, 75.20, 37.60", "3, 48/72, 63.45, 42.30"})
    void three_member_states_are_added_under_one_instrument(
            int quarters, String share, String theoretical, String amount) {
        var germany = months(36);
        var netherlands = period("nl", SVB, PeriodKind.COMPULSORY, EMPLOYED, "2000-01-01", "2001-12-31");
        var france = period(
                        "fr",
                        InstitutionId.parse("FR:CNAV"),
                        PeriodKind.COMPULSORY,
                        EMPLOYED,
                        "2003-01-01",
                        "2004-12-31")
                .reporting(Quantity.of(quarters, PeriodUnit.QUARTERS));
        var eu = asked().with(germany, year(2021, "EUR 40463"), netherlands, france)
                .decide()
                .route("EU-883-2004")
                .orElseThrow();
        assertThat(eu.share().map(Share::toString)).contains(share);
        assertThat(eu.theoretical().orElseThrow().rounded()).isEqualTo(Money.parse("EUR " + theoretical));
        assertThat(eu.payablePerMonth()).contains(Money.parse("EUR " + amount));
    }

    /// The ceiling of 1990 is loaded in euro: 3,221 x 1.95583 x 12 = 75,596.74 marks; / 41,946 = 1.8022 points.
    @Test
    void a_ceiling_loaded_in_euro_cuts_marks_and_names_the_rate() {
        var decision = asked().with(months(60), year(1990, "DEM 100000")).decide();
        assertThat(pointsOf(1990, decision)).isEqualByComparingTo("1.8022");
        assertThat(decision.route(NATIONAL).orElseThrow().steps())
                .filteredOn(step -> step.rule() == PensionRule.EARNINGS_CAPPED)
                .singleElement()
                .satisfies(step -> assertThat(step.argument("rate")).isPresent());
    }

    /// The pension starts on 1 February 2024: 31 of 366 days of what was earned in 2024 come before it, 0.0847 points.
    @Test
    void earnings_after_the_start_make_no_points() {
        var decision = asked().with(months(60), year(2024, "EUR 45358")).decide();
        assertThat(number(decision, PensionRule.POINTS_SUMMED, "points")).isEqualByComparingTo("0.0847");
    }

    @ParameterizedTest(name = "asked for {0}: from {1}")
    @CsvSource({"2025-02-01, 2025-02-01", "2025-02-15, 2025-03-01"})
    void a_pension_asked_for_later_begins_with_a_month_too(String asked, LocalDate start) {
        assertThat(asked().startingOn(asked).with(months(60)).decide().pensionStart())
                .contains(start);
    }

    @Test
    void months_reported_without_dates_are_months() {
        var reported = period("x", DRV, PeriodKind.COMPULSORY, EMPLOYED, "1990-01-01", "1999-12-31")
                .reporting(Quantity.of(59, PeriodUnit.MONTHS));
        assertThat(asked().with(reported).decide().route(NATIONAL).orElseThrow().nothing())
                .contains(NoAmount.NO_OWN_RIGHT);
    }

    /// Agreement with Morocco: nothing ranks kinds, periods are added where they do not overlap, own time is kept.
    @Test
    void a_moroccan_period_never_displaces_german_time_under_the_agreement() {
        var voluntary = period("de", DRV, PeriodKind.VOLUNTARY, EMPLOYED, "2000-01-01", "2003-12-31")
                .earning(NOTHING);
        var moroccan = period(
                "ma", InstitutionId.parse("MA:CNSS"), PeriodKind.COMPULSORY, EMPLOYED, "2003-01-01", "2004-12-31");
        var route =
                asked().with(voluntary, moroccan).decide().route("DE-MA-1981").orElseThrow();
        assertThat(route.totalPeriod()).hasToString("60 months");
        assertThat(route.right()).isEqualTo(Right.TOTALISED);
    }

    /// SGB VI § 77(2): 0.3 per cent for each month before the age, at most 48 months of them; 30 points x 39.32.
    @ParameterizedTest(name = "{0} months early: {1}")
    @CsvSource({"0, 1179.60", "1, 1176.06", "12, 1137.13", "48, 1009.74", "49, 1009.74"})
    void months_certified_as_early_lower_the_pension(String early, String amount) {
        var decision = Told.to("DE:DRV", "1958-07-20", "2024-08-01")
                .time("480", PeriodUnit.MONTHS)
                .figure("POINTS", "30")
                .figure("MONTHS_EARLY", early)
                .decide(LawPack.bundled());
        assertThat(decision.payablePerMonth()).contains(Money.parse("EUR " + amount));
    }
}
