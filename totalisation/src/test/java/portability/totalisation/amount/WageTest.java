package portability.totalisation.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.totalisation.amount.Facts.ARTICLE;
import static portability.totalisation.amount.Facts.EUR;
import static portability.totalisation.amount.Facts.number;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.Made;
import portability.totalisation.law.Dated;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.Formula;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.Operand;
import portability.totalisation.law.Per;
import portability.totalisation.law.Wage;
import portability.totalisation.law.Wage.Ceiling;
import portability.totalisation.law.Wage.Divisor;
import portability.totalisation.law.Wage.Index;
import portability.totalisation.law.Wage.Window;
import portability.totalisation.question.CareerRefused;
import portability.totalisation.question.FigureName;
import portability.totalisation.reason.FormulaRule;
import portability.totalisation.reason.PensionRule;

class WageTest {
    private static final FigureName NAME = FigureName.REFERENCE_WAGE;

    private static Formula wage(
            Window window,
            String count,
            Optional<String> outOf,
            Per per,
            Optional<Ceiling> ceiling,
            Optional<Index> index,
            Divisor divisor) {
        var average = new Wage.Average(
                window,
                Optional.of(count).filter(text -> !text.isEmpty()).map(Facts::number),
                outOf.map(Facts::number),
                per,
                ceiling,
                index,
                divisor,
                Optional.empty());
        var operand = new Operand.Earned(new Wage(ARTICLE, NAME, Optional.of(average)));
        return new Formula.Product(ARTICLE, List.of(operand), List.of());
    }

    private static Formula years(Window window, String count, Divisor divisor) {
        return wage(window, count, Optional.empty(), Per.YEAR, Optional.empty(), Optional.empty(), divisor);
    }

    private static Facts four() {
        return Facts.months(48)
                .year(2010, "12000")
                .year(2011, "36000")
                .year(2012, "24000")
                .year(2020, "18000");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "BEST_YEARS, 1, 36000",
        "BEST_YEARS, 2, 30000",
        "BEST_YEARS, 3, 26000",
        "BEST_YEARS, 4, 22500",
        "BEST_YEARS, 5, 22500",
        "LAST_YEARS, 1, 18000",
        "LAST_YEARS, 2, 21000",
        "LAST_YEARS, 9, 22500",
        "CAREER, '', 22500",
    })
    void the_window_chooses_the_years(Window window, String count, String wage) {
        assertThat(four().paid(years(window, count, Divisor.Counted.TAKEN))).isEqualTo(wage);
    }

    @ParameterizedTest(name = "best 2 of the last {0}: {1}")
    @CsvSource({"5, 18000", "12, 18000", "13, 21000", "14, 30000", "15, 30000"})
    void the_best_years_are_looked_for_among_the_last(String outOf, String wage) {
        var law = wage(
                Window.BEST_YEARS,
                "2",
                Optional.of(outOf),
                Per.YEAR,
                Optional.empty(),
                Optional.empty(),
                Divisor.Counted.TAKEN);
        assertThat(four().paid(law)).isEqualTo(wage);
    }

    @Test
    void fewer_years_than_the_window_are_divided_as_the_law_says() {
        assertThat(four().paid(years(Window.BEST_YEARS, "5", Divisor.Counted.COUNT)))
                .isEqualTo("18000");
        assertThat(four().paid(years(Window.BEST_YEARS, "3", new Divisor.Fixed(number("150")))))
                .isEqualTo("520");
    }

    @ParameterizedTest(name = "per {0}: {1}")
    @CsvSource({"YEAR, 26000", "MONTH, 2166.666667", "WEEK, 500"})
    void a_yearly_wage_is_told_per_what_the_law_speaks_of(Per per, String wage) {
        var law = wage(
                Window.BEST_YEARS,
                "3",
                Optional.empty(),
                per,
                Optional.empty(),
                Optional.empty(),
                Divisor.Counted.TAKEN);
        assertThat(four().paid(law)).isEqualTo(wage);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({"YEAR, 36000, 26000", "YEAR, 30000, 24000", "MONTH, 2500, 24000", "MONTH, 3000, 26000"})
    void earnings_above_a_ceiling_do_not_count(Ceiling.Span span, String ceiling, String wage) {
        var law = wage(
                Window.BEST_YEARS,
                "3",
                Optional.empty(),
                Per.YEAR,
                Optional.of(new Ceiling(Made.always(Money.of(EUR, new BigDecimal(ceiling))), span)),
                Optional.empty(),
                Divisor.Counted.TAKEN);
        assertThat(four().paid(law)).isEqualTo(wage);
    }

    @Test
    void a_ceiling_that_is_not_known_is_said() {
        var later = Dated.of(
                "made-up",
                List.of(new LawValue<>("made-up", Money.of(EUR, 1000), LocalDate.of(2015, 1, 1), "made up", true)),
                List.of());
        var law = wage(
                Window.CAREER,
                "",
                Optional.empty(),
                Per.YEAR,
                Optional.of(new Ceiling(later, Ceiling.Span.YEAR)),
                Optional.empty(),
                Divisor.Counted.TAKEN);
        assertThat(four().paid(law)).isEqualTo("18250");
        assertThat(four().rules(law))
                .contains(
                        PensionRule.EARNINGS_CAP_UNKNOWN, FormulaRule.YEAR_EARNINGS_CAPPED, FormulaRule.WAGE_OF_YEARS);
    }

    /// From July 2025: half a year of 2025 is no whole year.
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"BEST_YEARS, 24000", "LAST_YEARS, 24000", "CAREER, 27000"})
    void the_year_of_the_start_is_no_whole_year(Window window, String wage) {
        var half = Made.months("AA", "half", 2025, 1, 6).earning(Money.of(EUR, 30000));
        var facts = Facts.months(18).starting("2025-07-01").year(2024, "24000").period(half);
        var count = window == Window.CAREER ? "" : "1";
        assertThat(facts.paid(years(window, count, Divisor.Counted.TAKEN))).isEqualTo(wage);
    }

    private static Index index(Index.To to) {
        var values = List.of(
                new LawValue<>("made-up", new BigDecimal("100"), LocalDate.of(2010, 1, 1), "made up", true),
                new LawValue<>("made-up", new BigDecimal("150"), LocalDate.of(2011, 1, 1), "made up", true),
                new LawValue<>("made-up", new BigDecimal("200"), LocalDate.of(2024, 1, 1), "made up", true),
                new LawValue<>("made-up", new BigDecimal("300"), LocalDate.of(2025, 1, 1), "made up", true));
        return new Index(Dated.of("made-up", values, List.of()), to);
    }

    @ParameterizedTest(name = "to {0}: {1}")
    @CsvSource({"YEAR_BEFORE_START, 24000", "YEAR_OF_START, 36000"})
    void earnings_are_brought_to_the_level_of_a_later_year(Index.To to, String wage) {
        var law = wage(
                Window.LAST_YEARS,
                "1",
                Optional.empty(),
                Per.YEAR,
                Optional.empty(),
                Optional.of(index(to)),
                Divisor.Counted.TAKEN);
        assertThat(Facts.months(12).year(2010, "12000").paid(law)).isEqualTo("24000".equals(wage) ? wage : "36000");
        assertThat(Facts.months(12).year(2011, "18000").paid(law)).isEqualTo(wage);
    }

    @Test
    void a_certified_wage_wins_and_without_any_earnings_it_is_missing() {
        var law = years(Window.CAREER, "", Divisor.Counted.TAKEN);
        assertThat(four().figure("REFERENCE_WAGE", "7").paid(law)).isEqualTo("7");
        assertThatThrownBy(() -> Facts.months(48).paid(law))
                .isInstanceOfSatisfying(
                        FigureMissing.class,
                        missing -> assertThat(missing.figure()).isEqualTo(NAME));
        var onlyCertified = new Formula.Product(
                ARTICLE, List.of(new Operand.Earned(new Wage(ARTICLE, NAME, Optional.empty()))), List.of());
        assertThatThrownBy(() -> four().paid(onlyCertified)).isInstanceOf(FigureMissing.class);
    }

    @Test
    void earnings_in_another_currency_are_refused() {
        var other = Made.months("AA", "x", 2000, 1, 12).earning(Money.parse("USD 12000"));
        assertThatThrownBy(() -> Facts.months(12).period(other).paid(years(Window.CAREER, "", Divisor.Counted.TAKEN)))
                .isInstanceOf(CareerRefused.class);
    }

    private static Formula months(String count, Divisor divisor, Optional<Index> index) {
        return wage(Window.LAST_MONTHS, count, Optional.empty(), Per.MONTH, Optional.empty(), index, divisor);
    }

    /// 2019: 1,000 a month; 2020: 2,000 a month.
    @ParameterizedTest(name = "the last {0} months, by {1}: {2}")
    @CsvSource({
        "1, TAKEN, 2000",
        "12, TAKEN, 2000",
        "13, TAKEN, 1923.076923",
        "24, TAKEN, 1500",
        "25, TAKEN, 1500",
        "24, COUNT, 1500",
        "30, COUNT, 1200",
    })
    void the_last_months_that_were_declared(String count, Divisor.Counted divisor, String wage) {
        var facts = Facts.months(24).year(2019, "12000").year(2020, "24000");
        assertThat(facts.paid(months(count, divisor, Optional.empty()))).isEqualTo(wage);
    }

    @Test
    void a_fixed_divisor_stands_for_the_months() {
        var facts = Facts.months(24).year(2019, "12000").year(2020, "24000");
        assertThat(facts.paid(months("300", new Divisor.Fixed(number("350")), Optional.empty())))
                .isEqualTo("102.857143");
    }

    @Test
    void months_are_revalued_by_their_year() {
        var facts = Facts.months(24).year(2010, "12000").year(2011, "24000");
        // 1,000 x 200/100 and 2,000 x 200/150 by halves.
        assertThat(facts.paid(months("24", Divisor.Counted.TAKEN, Optional.of(index(Index.To.YEAR_BEFORE_START)))))
                .isEqualTo("2333.333333");
    }

    @Test
    void reported_time_says_how_many_months_the_wage_is_for() {
        var half = Made.months("AA", "half", 2020, 1, 12)
                .reporting(Quantity.of(156, PeriodUnit.DAYS_6))
                .earning(Money.of(EUR, 12000));
        var facts = Facts.of(156, PeriodUnit.DAYS_6).period(half);
        assertThat(facts.paid(months("96", Divisor.Counted.TAKEN, Optional.empty())))
                .isEqualTo("2000");
        var inMonths = Made.months("AA", "m", 2020, 1, 12)
                .reporting(Quantity.of(3, PeriodUnit.MONTHS))
                .earning(Money.of(EUR, 12000));
        assertThat(Facts.of(78, PeriodUnit.DAYS_6)
                        .period(inMonths)
                        .paid(months("96", Divisor.Counted.TAKEN, Optional.empty())))
                .isEqualTo("4000");
        var inWeeks = Made.months("AA", "w", 2020, 1, 12)
                .reporting(Quantity.of(26, PeriodUnit.WEEKS))
                .earning(Money.of(EUR, 12000));
        assertThat(Facts.of(156, PeriodUnit.DAYS_6)
                        .period(inWeeks)
                        .paid(months("96", Divisor.Counted.TAKEN, Optional.empty())))
                .isEqualTo("1000");
    }

    @Test
    void a_yearly_ceiling_holds_for_months_too() {
        var law = wage(
                Window.LAST_MONTHS,
                "12",
                Optional.empty(),
                Per.MONTH,
                Optional.of(new Ceiling(Made.always(Money.of(EUR, 18000)), Ceiling.Span.YEAR)),
                Optional.empty(),
                Divisor.Counted.TAKEN);
        assertThat(Facts.months(12).year(2020, "24000").paid(law)).isEqualTo("1500");
        assertThat(Facts.months(12).year(2020, "18000").rules(law)).doesNotContain(PensionRule.EARNINGS_CAPPED);
    }
}
