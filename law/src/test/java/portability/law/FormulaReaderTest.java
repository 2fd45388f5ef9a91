package portability.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.totalisation.amount.Amounts;
import portability.totalisation.amount.Basis;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Formula;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.Household;
import portability.totalisation.reason.StepText;

/// Formulas as the law files write them. The arithmetic of each family has its own tables; here every field is read.
class FormulaReaderTest {
    private static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final LegalRef TIER = LegalRef.of("Made-up Act", "s. 1");

    private static final String PARAMETERS = String.join(
            "\n",
            money("amount", "900"),
            money("full", "700"),
            money("half", "350"),
            money("minimum", "1000"),
            money("ceiling", "3000"),
            money("point_value", "34.19"),
            money("average_earnings", "40000"),
            money("block", "0.06"),
            number("rate", "0.01"),
            number("half_rate", "0.5"),
            number("base_rate", "0.4"),
            number("max_rate", "0.6"),
            number("years", "35"),
            number("quarters", "154"),
            number("index", "100"),
            number("seven_tenths", "0.7"),
            "days: {description: d, unit: DAYS_6, values: [{from: 1900-01-01, value: 3240, source: s, verified:"
                    + " true}]}",
            "ages: {description: d, unit: age, by: birth, values: [{from: 1900-01-01, value: {years: 62, months: 0},"
                    + " source: s, verified: true}]}",
            "modes: {description: d, unit: rounding mode, values: [{from: 1900-01-01, value: FLOOR, source: s,"
                    + " verified: true}]}",
            "averages: {description: d, unit: bands of number, currency: EUR, values: [{from: 1900-01-01, value:"
                    + " [{from: 10, amount: 100}, {from: 20, amount: 200}], source: s, verified: true}]}",
            "scale: {description: d, unit: bands of DAYS_6, currency: EUR, values: [{from: 1900-01-01, value: [{from:"
                    + " 1320, amount: 600}], source: s, verified: true}]}",
            "brackets: {description: d, unit: brackets of money per month, values: [{from: 1900-01-01, value: [{up_to:"
                    + " 230, rate: 0.9}, {up_to: 1388, rate: 0.32}, {rate: 0.15}], source: s, verified: true}]}",
            "coefficients: {description: d, unit: numbers by age, values: [{from: 1900-01-01, value: {65: 0.05, 66:"
                    + " 0.06}, source: s, verified: true}]}",
            "dollars: {description: d, unit: money per month, currency: USD, values: [{from: 1900-01-01, value: 5,"
                    + " source: s, verified: true}]}",
            "");

    private static String number(String name, String value) {
        return name + ": {description: d, unit: number, values: [{from: 1900-01-01, value: " + value
                + ", source: s, verified: true}]}";
    }

    private static String money(String name, String value) {
        return name + ": {description: d, unit: money per month, currency: EUR, values: [{from: 1900-01-01, value: "
                + value + ", source: s, verified: true}]}";
    }

    private static Formula read(String formula) {
        var parameters = new Parameters(false);
        parameters.add(LawNode.parse("parameters/xx/all.yaml", PARAMETERS), "xx");
        return new FormulaReader(parameters, new Articles("Made-up Act", "XX"), EUR)
                .read(LawNode.parse("schemes/xx.yaml", formula), TIER);
    }

    private static Basis basis(PeriodUnit unit, long own, String figures) {
        var given = new TreeMap<FigureName, BigDecimal>();
        for (var figure : figures.split(" ", -1)) {
            if (figure.isEmpty()) continue;
            var parts = figure.split("=", -1);
            given.put(new FigureName(parts[0]), new BigDecimal(parts[1]));
        }
        int perYear =
                unit == PeriodUnit.DAYS_6 ? 312 : unit == PeriodUnit.MONTHS ? 12 : unit == PeriodUnit.QUARTERS ? 4 : 1;
        return Basis.certified(
                unit,
                Fraction.of(perYear),
                EUR,
                Fraction.of(own),
                LocalDate.of(1960, 1, 1),
                LocalDate.of(2025, 1, 1),
                Household.SINGLE,
                given);
    }

    static Stream<Arguments> formulas() {
        return Stream.of(
                arguments("{family: FIXED, amount: xx/amount}", PeriodUnit.MONTHS, 1, "", "900"),
                arguments(
                        "{family: FIXED, amount: {SINGLE: xx/full, COUPLE: xx/half}}", PeriodUnit.MONTHS, 1, "", "700"),
                arguments(
                        "{family: ACCRUAL, wage: {figure: REFERENCE_WAGE}, base_rate: xx/half_rate, base_time: xx/days,"
                                + " steps: [{per: 216, rate: xx/rate}], maximum_rate: xx/seven_tenths,"
                                + " minimum_pension: xx/minimum}",
                        PeriodUnit.DAYS_6,
                        3672,
                        "REFERENCE_WAGE=5000",
                        "2600"),
                arguments(
                        "{family: ACCRUAL, wage: {figure: W}, steps: [{per: 70, rate: 1, blocks: PARTS}]}",
                        PeriodUnit.YEARS,
                        15,
                        "W=6500",
                        "1392.857143"),
                arguments(
                        "{family: ACCRUAL, wage: {figure: W}, base_rate: xx/base_rate, base_time: 40, steps: [{per: 1,"
                                + " rate: 0.005}]}",
                        PeriodUnit.QUARTERS,
                        50,
                        "W=12000",
                        "5400"),
                arguments(
                        "{family: ACCRUAL, wage: {figure: W}, base_rate: xx/half_rate, prorate: {full: 120, missing:"
                                + " HALF}}",
                        PeriodUnit.QUARTERS,
                        100,
                        "W=1200",
                        "550"),
                arguments(
                        "{family: ACCRUAL, wage: {figure: W}, base_rate: 0.5, base_time: 30, below_base: PROPORTIONAL}",
                        PeriodUnit.YEARS,
                        24,
                        "W=500",
                        "200"),
                arguments(
                        "{family: FLAT_PERIOD, full: xx/full, full_time: xx/years, counting: EXACT, minimum: 10}",
                        PeriodUnit.YEARS,
                        30,
                        "",
                        "600"),
                arguments(
                        "{family: FLAT_PERIOD, full: xx/full, full_years: xx/years}", PeriodUnit.YEARS, 30, "", "600"),
                arguments(
                        "{family: FLAT_PERIOD, full: xx/full, full_time: 480, counting: WHOLE_YEARS, weights: [{figure:"
                                + " EXEMPT, weight: xx/half_rate}]}",
                        PeriodUnit.MONTHS,
                        480,
                        "EXEMPT=48",
                        "665"),
                arguments(
                        "{op: MAX, of: [{family: FIXED, amount: xx/half}, {op: SUM, of: [{family: FLAT_PERIOD, full:"
                                + " xx/full, full_time: xx/quarters, counting: EXACT}, {family: FLAT_PERIOD, full:"
                                + " xx/half, full_time: xx/quarters, counting: EXACT, time: {figure: CONTRIBUTED}}]}]}",
                        PeriodUnit.QUARTERS,
                        77,
                        "CONTRIBUTED=154",
                        "700"),
                arguments(
                        "{family: BANDED_FLAT, years: {figure: YEARS_IN_SCHEME}, rounded: HALF_UP, bands: xx/averages}",
                        PeriodUnit.MONTHS,
                        39,
                        "YEARS_IN_SCHEME=2",
                        "200"),
                arguments("{family: STEP_TABLE, bands: xx/scale}", PeriodUnit.DAYS_6, 1320, "", "600"),
                arguments(
                        "{op: ROUND, step: 0.10, mode: xx/modes, dated_by: {age: xx/ages}, of: {family: BEND_POINTS,"
                                + " earnings: {figure: INDEXED_MONTHLY_EARNINGS}, eligibility_age: xx/ages, brackets:"
                                + " xx/brackets}}",
                        PeriodUnit.QUARTERS,
                        40,
                        "INDEXED_MONTHLY_EARNINGS=999",
                        "453"),
                arguments(
                        "{family: MIXED, constant: 1.2, national: {figure: A}, own: {figure: B}, beyond: 240, per: 12,"
                                + " rate: 0.05}",
                        PeriodUnit.MONTHS,
                        300,
                        "A=3000000 B=2000000",
                        "7500000"),
                arguments(
                        "{family: NOTIONAL_ACCOUNT, coefficient: xx/coefficients, interpolate: MONTHS, above_table:"
                                + " LAST}",
                        PeriodUnit.MONTHS,
                        1,
                        "CAPITAL=100000",
                        "5000"),
                arguments(
                        "{family: NOTIONAL_ACCOUNT, divisor: xx/coefficients, interpolate: NONE, above_table: REFUSED}",
                        PeriodUnit.MONTHS,
                        1,
                        "CAPITAL=100",
                        "2000"),
                arguments(
                        "{family: FLAT_PLUS_CONTRIBUTIONS, flat: {family: FIXED, amount: xx/amount}, per: 13, amount:"
                                + " xx/block}",
                        PeriodUnit.MONTHS,
                        1,
                        "CONTRIBUTIONS=130000",
                        "1500"),
                arguments(
                        "{family: LUMP_SUM, times: 5, of: {figure: WEEKLY_WAGE}, per: 50}",
                        PeriodUnit.MONTHS,
                        574,
                        "WEEKLY_WAGE=100",
                        "5500"),
                arguments(
                        "{family: LUMP_SUM, times: 1, of: {figure: CONTRIBUTIONS}}",
                        PeriodUnit.MONTHS,
                        7,
                        "CONTRIBUTIONS=12.34",
                        "12.34"),
                arguments(
                        "{family: PER_UNIT, amount: 11.50, of: {figure: YEARS_OF_COVERAGE, beyond: 10, at_most: 20}}",
                        PeriodUnit.MONTHS,
                        1,
                        "YEARS_OF_COVERAGE=27",
                        "195.5"),
                arguments(
                        "{family: PRODUCT, factors: [{figure: BONUS}, {figure: LONG_MONTHS, at_most: 420},"
                                + " xx/point_value], divided_by: [2]}",
                        PeriodUnit.MONTHS,
                        1,
                        "BONUS=0.0002 LONG_MONTHS=500",
                        "1.43598"),
                arguments(
                        "{family: POINTS, average_earnings: xx/average_earnings, ceiling_per_month: xx/ceiling,"
                                + " decimals: 4, mode: HALF_UP, access: {early_per_month: 0.003, late_per_month: 0.005,"
                                + " floor: 0.856}, type_factor: 1.0, point_value: xx/point_value}",
                        PeriodUnit.MONTHS,
                        420,
                        "POINTS=10 MONTHS_EARLY=60",
                        "292.6664"),
                arguments(
                        "{op: AGE_ADJUSTED, early: [{per: 36, rate: 0.2, up_to: 36, blocks: PARTS}, {per: 12, rate:"
                                + " 0.05, blocks: PARTS}], of: {family: FIXED, amount: xx/minimum}}",
                        PeriodUnit.MONTHS,
                        1,
                        "MONTHS_EARLY=60",
                        "700"),
                arguments(
                        "{op: MIN, of: [{op: REDUCED, by: {figure: INCOME}, free: 100, taper: xx/half_rate, of: {op:"
                                + " REDUCED, by: {figure: FOREIGN}, of: {family: FIXED, amount: xx/minimum}}}, {family:"
                                + " PRODUCT, factors: [{figure: BY_ASSETS}]}]}",
                        PeriodUnit.MONTHS,
                        1,
                        "INCOME=300 FOREIGN=300 BY_ASSETS=650",
                        "600"),
                arguments(
                        "{op: MINIMUM, amount: xx/minimum, prorate: {time: {time: COUNTED}, full: 150}, of: {family:"
                                + " FIXED, amount: xx/half}}",
                        PeriodUnit.MONTHS,
                        120,
                        "",
                        "800"),
                arguments(
                        "{op: CAP, limit: 800, of: {op: SCALE, factor: 2, of: {op: FLOOR, limit: 500, of: {family:"
                                + " FIXED, amount: xx/half}}}}",
                        PeriodUnit.MONTHS,
                        1,
                        "",
                        "800"),
                arguments(
                        "{op: INDEXED, rates: xx/rate, after: 1899-12-31, round: {step: 1, mode: HALF_UP}, of: {family:"
                                + " FIXED, amount: xx/half}}",
                        PeriodUnit.MONTHS,
                        1,
                        "",
                        "354"));
    }

    @ParameterizedTest(name = "{0} = {4}")
    @MethodSource("formulas")
    void a_formula_is_read_and_calculates(String formula, PeriodUnit unit, long own, String figures, String amount) {
        var explained = Amounts.of(read(formula), basis(unit, own, figures), Fraction.of(own));
        assertThat(explained
                        .value()
                        .bigDecimalValue(6, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString())
                .isEqualTo(amount);
        var text = StepText.english();
        assertThat(explained.steps()).isNotEmpty().allSatisfy(step -> {
            assertThat(text.of(step)).endsWith("[Made-up Act s. 1]");
        });
    }

    @Test
    void an_article_holds_for_what_it_encloses() {
        var formula = read("{op: SUM, article: s. 7, of: [{family: FIXED, article: s. 8, act: Other Act, amount:"
                + " xx/half}, {family: FIXED, amount: xx/half}]}");
        assertThat(Amounts.of(formula, basis(PeriodUnit.MONTHS, 1, ""), Fraction.ONE)
                        .steps())
                .extracting(step -> step.article().toString())
                .containsExactly("Other Act s. 8", "Made-up Act s. 7", "Made-up Act s. 7");
    }

    @Test
    void a_lump_sum_is_paid_once_wherever_it_stands() {
        assertThat(read("{op: MAX, of: [{family: LUMP_SUM, times: 1, of: xx/half}, {family: FIXED, amount: xx/half}]}")
                        .paidOnce())
                .isTrue();
        assertThat(read("{family: FIXED, amount: xx/half}").paidOnce()).isFalse();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{family: MAGIC} | unknown value MAGIC",
                "{op: MAGIC, of: []} | unknown value MAGIC",
                "{family: FIXED} | missing: amount",
                "{family: FIXED, amount: xx/half, colour: red} | unknown key",
                "{family: FIXED, amount: xx/nothing} | no such parameter: xx/nothing",
                "{family: FIXED, amount: xx/dollars} | expected an amount in EUR",
                "{family: FIXED, amount: lots} | expected a number: lots",
                "{family: FIXED, amount: {colour: red}} | expected a parameter, figure, time, amount or window",
                "{family: FIXED, amount: {figure: lower}} | expected the name of a figure in capitals: lower",
                "{family: FIXED, amount: {parameter: xx/half, dated_by: TUESDAY}} | unknown value TUESDAY",
                "{family: FIXED, amount: {time: THEIRS}} | unknown value THEIRS",
                "{family: FIXED, act: Other Act, amount: xx/half} | an act without an article",
                "{family: FIXED, amount: xx/ages} | expected values by day, not by day of birth",
                "{family: STEP_TABLE, bands: xx/averages} | unknown unit: number",
                "{family: BANDED_FLAT, rounded: NONE, bands: xx/scale} | expected the unit bands of number",
                "{family: BEND_POINTS, earnings: {figure: A}, brackets: xx/brackets} | missing: eligibility_age",
                "{family: NOTIONAL_ACCOUNT, coefficient: xx/rate, interpolate: NONE, above_table: LAST} | expected the"
                        + " unit numbers by age",
                "{family: NOTIONAL_ACCOUNT, coefficient: xx/coefficients, divisor: xx/coefficients, interpolate: NONE,"
                        + " above_table: LAST} | either a coefficient or a divisor",
                "{family: ACCRUAL, wage: {window: LAST_MONTHS}} | a window has a count",
                "{family: ACCRUAL, wage: {window: CAREER, count: 5}} | a window has a count",
                "{family: ACCRUAL, wage: {window: LAST_YEARS, count: 5, out_of: 9}} | only the best years",
                "{family: ACCRUAL, wage: {window: CAREER, ceiling_per_month: xx/half, ceiling_per_year: xx/half}} |"
                        + " per month or per year, not both",
                "{family: ACCRUAL, wage: {figure: W}, steps: [{per: 1, rate: 1}, {per: 1, rate: 1}]} | missing: from",
                "{op: SUM, of: []} | a combination of nothing",
                "{op: ROUND, step: 0, mode: FLOOR, of: {family: FIXED, amount: 1}} | a step must be positive",
                "{op: AGE_ADJUSTED, early: [], early_per_month: 1, of: {family: FIXED, amount: 1}} | either early or"
                        + " early_per_month",
                "{op: SEGMENTED, weigh: OWN, segments: []} | a combination of nothing",
                "{op: SEGMENTED, weigh: OWN, segments: [{formula: {family: FIXED, amount: 1}}, {formula: {family:"
                        + " FIXED, amount: 1}}]} | every segment but the last ends on a day",
                "{op: SEGMENTED, weigh: OWN, segments: [{until: 2000-01-01, formula: {family: FIXED, amount: 1}},"
                        + " {until: 1999-01-01, formula: {family: FIXED, amount: 1}}, {formula: {family: FIXED, amount:"
                        + " 1}}]} | segments overlap",
            })
    void a_formula_that_is_not_as_it_must_be_is_refused_with_file_line_and_reason(String formula, String reason) {
        assertThatThrownBy(() -> read("\n" + formula)).isInstanceOfSatisfying(LawFileRefused.class, refused -> {
            assertThat(refused.file()).isIn("schemes/xx.yaml", "parameters/xx/all.yaml");
            assertThat(refused.line()).isPositive();
            assertThat(refused.reason()).contains(reason);
        });
    }
}
