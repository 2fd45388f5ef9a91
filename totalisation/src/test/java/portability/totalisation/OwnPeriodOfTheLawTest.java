package portability.totalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Country;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.law.Combined;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Formula.Row;
import portability.totalisation.law.Growth.Blocks;
import portability.totalisation.law.LawDay;
import portability.totalisation.law.Method;
import portability.totalisation.law.Operand;
import portability.totalisation.law.Per;
import portability.totalisation.law.Rounding;
import portability.totalisation.law.Scheme;
import portability.totalisation.law.Tier;
import portability.totalisation.question.Career;
import portability.totalisation.question.CareerRefused;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Household;
import portability.totalisation.reason.FormulaRule;
import portability.totalisation.reason.PensionRule;

/// A law speaks of an amount per week, month or year, or of a lump sum, and rounds that; what it is per month is said
/// beside it.
class OwnPeriodOfTheLawTest {
    private static final LegalRef ARTICLE = LegalRef.of("Made-up Act", "s. 1");
    private static final FigureName CAPITAL = FigureName.CAPITAL;

    private static Operand money(String amount) {
        return new Operand.OfLaw(
                Made.always(new BigDecimal(amount)), LawDay.Known.PENSION_START, Optional.of(CurrencyUnit.EUR));
    }

    private static Formula fixed(String amount) {
        return new Formula.Fixed(ARTICLE, Map.of(Household.SINGLE, money(amount), Household.COUPLE, money(amount)));
    }

    private static Tier tier(String id, int minimum, Optional<Quantity> below, Formula formula) {
        return new Tier(
                id,
                ARTICLE,
                Tier.DatedBy.PENSION_START,
                Made.always(Quantity.of(minimum, PeriodUnit.MONTHS)),
                below,
                Optional.empty(),
                formula);
    }

    private static Scheme scheme(Per per, int decimals, Tier... tiers) {
        return SchemeDraft.like(Made.flatScheme("AA", 1))
                .per(per)
                .tiers(List.of(tiers))
                .rounding(new Rounding(ARTICLE, decimals, Made.value(RoundingMode.HALF_UP)))
                .made();
    }

    private static Career career(int months, Map<FigureName, BigDecimal> figures) {
        return new Career(List.of(Made.months("AA", "own", 2000, 1, months)), List.of(), new TreeMap<>(figures));
    }

    private static Determination decide(Scheme scheme, Career career) {
        return Totalisation.determine(career, Made.question(scheme), Made.law(scheme));
    }

    @ParameterizedTest(name = "{0} per {1}: {2}, {3} a month")
    @CsvSource({
        "197.357, WEEK, 197.36, 855.23",
        "100.005, FORTNIGHT, 100.01, 216.69",
        "100.005, MONTH, 100.01, 100.01",
        "11793.604, YEAR, 11793.60, 982.80",
        "907.196, THIRTEENTH, 907.20, 982.80",
        "700.00, FOURTEENTH, 700.00, 816.67",
    })
    void the_law_rounds_in_its_own_period(String exact, Per per, String rounded, String perMonth) {
        var amount = new Formula.Product(ARTICLE, List.of(new Operand.Literal(new BigDecimal(exact))), List.of());
        var decision = decide(scheme(per, 2, tier("any", 1, Optional.empty(), amount)), career(12, Map.of()));
        var paid = decision.payable().orElseThrow();
        assertThat(paid.per()).isEqualTo(per);
        assertThat(paid.rounded()).isEqualTo(Money.of(CurrencyUnit.EUR, new BigDecimal(rounded)));
        assertThat(decision.payablePerMonth()).contains(Money.of(CurrencyUnit.EUR, new BigDecimal(perMonth)));
        var rules = decision.chosenRoute().orElseThrow().steps().stream().map(step -> step.rule());
        assertThat(rules.filter(rule -> rule == PensionRule.AMOUNT_ROUNDED).count())
                .isOne();
    }

    @ParameterizedTest(name = "{0} decimals: {1}")
    @CsvSource({"2, 7143.46", "1, 7143.50", "0, 7143.00", "-1, 7140.00", "-2, 7100.00"})
    void a_law_may_round_to_dimes_units_tens_or_hundreds(int decimals, String rounded) {
        var decision = decide(
                scheme(Per.YEAR, decimals, tier("any", 1, Optional.empty(), fixed("7143.46"))), career(12, Map.of()));
        assertThat(decision.payable().orElseThrow().rounded()).hasToString("EUR " + rounded);
        assertThatThrownBy(() -> new Rounding(ARTICLE, 7, Made.value(RoundingMode.UP)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Scheme grantOrPension() {
        var grant = new Formula.LumpSum(
                ARTICLE,
                new Operand.Literal(BigDecimal.TEN),
                money("5"),
                Optional.of(Blocks.WHOLE),
                new Operand.Literal(new BigDecimal("12")),
                new Operand.Time(false));
        return scheme(
                Per.WEEK,
                2,
                tier("pension", 60, Optional.empty(), fixed("100")),
                tier("grant", 12, Optional.of(Quantity.of(60, PeriodUnit.MONTHS)), grant));
    }

    @Test
    void too_little_time_for_the_pension_gives_a_lump_sum() {
        var decision = decide(grantOrPension(), career(59, Map.of()));
        var day = LocalDate.of(2025, 1, 1);
        assertThat(decision.outcome())
                .isEqualTo(new Outcome.AwardedOnce("NATIONAL/grant", day, day, Money.parse("EUR 200.00")));
        assertThat(decision.payablePerMonth()).isEmpty();
        assertThat(decision.payable().orElseThrow().per()).isEqualTo(Per.ONCE);
        assertThat(decision.steps()).anyMatch(step -> step.rule() == FormulaRule.LUMP_SUM_PAID);
        assertThat(decision.chosenRoute().orElseThrow().steps()).anyMatch(step -> step.rule() == FormulaRule.PAID_ONCE);
    }

    @Test
    void a_pension_goes_before_a_lump_sum_however_high() {
        var decision = decide(grantOrPension(), career(60, Map.of()));
        assertThat(decision.payablePerMonth()).contains(Money.parse("EUR 433.33"));
        assertThat(decision.chosenRoute().orElseThrow().id()).isEqualTo("NATIONAL/pension");
    }

    private static Scheme account() {
        var capital = new Formula.Product(ARTICLE, List.of(new Operand.Figure(CAPITAL, false, false)), List.of());
        return scheme(Per.YEAR, 2, tier("account", 1, Optional.empty(), capital));
    }

    @Test
    void a_figure_that_was_not_certified_is_asked_for_and_never_taken_as_zero() {
        var decision = decide(account(), career(12, Map.of()));
        assertThat(decision.outcome()).isEqualTo(new Outcome.FigureNeeded(CAPITAL, List.of()));
        assertThat(decision.routes().getFirst().nothing()).contains(NoAmount.FIGURE_MISSING);
        assertThat(decision.payable()).isEmpty();
        assertThat(decision.chosenRoute()).isEmpty();
    }

    @Test
    void a_certified_figure_is_part_of_what_was_decided_on() {
        var one = decide(account(), career(12, Map.of(CAPITAL, new BigDecimal("1200"))));
        var same = decide(account(), career(12, Map.of(CAPITAL, new BigDecimal("1200.00"))));
        var other = decide(account(), career(12, Map.of(CAPITAL, new BigDecimal("1201"))));
        assertThat(one.payablePerMonth()).contains(Money.parse("EUR 100.00"));
        assertThat(one.inputDigest()).isEqualTo(same.inputDigest()).isNotEqualTo(other.inputDigest());
        assertThat(one.inputDigest())
                .isNotEqualTo(decide(account(), career(12, Map.of())).inputDigest());
    }

    @Test
    void a_negative_figure_is_refused() {
        assertThatThrownBy(() -> career(12, Map.of(CAPITAL, new BigDecimal("-1"))))
                .isInstanceOf(CareerRefused.class);
    }

    @Test
    void where_the_formulas_own_condition_is_not_met_nothing_is_due() {
        var banded = new Formula.BandedFlat(
                ARTICLE,
                Optional.empty(),
                RoundingMode.DOWN,
                Made.always(List.of(new Row(BigDecimal.TEN, Money.parse("EUR 100")))));
        var decision = decide(scheme(Per.WEEK, 2, tier("any", 1, Optional.empty(), banded)), career(12, Map.of()));
        assertThat(decision.outcome()).isEqualTo(new Outcome.NotAwarded(NoAmount.NOTHING_DUE));
        assertThat(decision.routes().getFirst().steps().getLast().rule()).isEqualTo(FormulaRule.BELOW_LOWEST_BAND);
    }

    /// 700 x n/420 for at least 120 months, and 30 a month whatever the time.
    private static Formula flatOfTenYears() {
        return new Formula.FlatPeriod(
                ARTICLE,
                ARTICLE,
                Map.of(Household.SINGLE, number("700")),
                new Formula.FullTime.Time(number("420")),
                Formula.WholeYears.EXACT,
                new Operand.Time(false),
                List.of(),
                Optional.of(number("120")));
    }

    private static Operand number(String value) {
        return new Operand.Literal(new BigDecimal(value));
    }

    @ParameterizedTest(name = "{0} months: {1}")
    @CsvSource({"119, ", "120, EUR 200.00"})
    void too_little_time_for_the_only_formula_is_no_pension_of_zero(int months, String paid) {
        for (var law : List.of(flatOfTenYears(), new Combined.Sum(ARTICLE, List.of(flatOfTenYears())))) {
            var decision =
                    decide(scheme(Per.MONTH, 2, tier("any", 1, Optional.empty(), law)), career(months, Map.of()));
            assertThat(decision.payablePerMonth())
                    .isEqualTo(Optional.ofNullable(paid).map(Money::parse));
            if (paid == null) {
                assertThat(decision.outcome()).isEqualTo(new Outcome.NotAwarded(NoAmount.NOTHING_DUE));
                assertThat(decision.routes().getFirst().steps().getLast().rule())
                        .isEqualTo(FormulaRule.BELOW_MINIMUM_TIME);
            }
        }
    }

    @Test
    void beside_another_part_it_is_that_part() {
        var both = new Combined.Sum(
                ARTICLE, List.of(flatOfTenYears(), new Formula.Fixed(ARTICLE, Map.of(Household.SINGLE, number("30")))));
        var decision = decide(scheme(Per.MONTH, 2, tier("any", 1, Optional.empty(), both)), career(119, Map.of()));
        assertThat(decision.payablePerMonth()).contains(Money.parse("EUR 30.00"));
        assertThat(decision.routes().getFirst().steps())
                .anyMatch(step -> step.rule() == FormulaRule.BELOW_MINIMUM_TIME);
    }

    /// A grant, a small and a great pension, all for the same time; foreign time adds its share.
    @Test
    void an_option_is_between_the_instrument_and_the_pension_that_would_be_paid_without_it() {
        var scheme = scheme(
                Per.MONTH,
                2,
                tier("grant", 1, Optional.empty(), lumpSum()),
                tier("small", 1, Optional.empty(), fixed("100")),
                tier("great", 1, Optional.empty(), fixed("300")));
        var treaty = Treaties.method(Method.OPTION, terms -> terms);
        var abroad = ForeignRecord.of(Country.of("BB"), List.of(Made.months("BB", "b", 2010, 1, 60)));
        var career = new Career(List.of(Made.months("AA", "own", 2000, 1, 60)), List.of(abroad));
        var decision = Totalisation.determine(career, Made.question(scheme), Made.law(scheme, treaty));
        assertThat(decision.outcome()).isEqualTo(new Outcome.ChoiceNeeded("NATIONAL/great", "TREATY"));
    }

    private static Formula lumpSum() {
        return new Formula.LumpSum(
                ARTICLE, number("1"), number("5000"), Optional.empty(), number("1"), new Operand.Time(false));
    }
}
