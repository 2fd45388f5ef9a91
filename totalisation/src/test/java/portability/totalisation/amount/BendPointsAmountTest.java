package portability.totalisation.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.totalisation.amount.Facts.ARTICLE;
import static portability.totalisation.amount.Facts.number;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Argument.NumberArg;
import portability.kernel.PeriodUnit;
import portability.kernel.Rule;
import portability.totalisation.Made;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Age;
import portability.totalisation.law.Dated;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.Formula.BendPoints;
import portability.totalisation.law.Formula.Bracket;
import portability.totalisation.law.IndexedEarnings;
import portability.totalisation.law.IndexedEarnings.Theoretical;
import portability.totalisation.law.LawDay;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.Wage.Ceiling;
import portability.totalisation.reason.FormulaRule;

class BendPointsAmountTest {
    private static final Dated<Age> SIXTY_TWO = Made.always(new Age(62, 0));

    private static Dated<List<Bracket>> brackets(String first, String second) {
        return Made.always(List.of(
                new Bracket(Optional.of(new BigDecimal(first)), new BigDecimal("0.90")),
                new Bracket(Optional.of(new BigDecimal(second)), new BigDecimal("0.32")),
                new Bracket(Optional.empty(), new BigDecimal("0.15"))));
    }

    private static BendPoints bends(Optional<IndexedEarnings.Average> average) {
        return new BendPoints(
                ARTICLE,
                new IndexedEarnings(ARTICLE, average),
                new LawDay.YearOfAge(SIXTY_TWO),
                brackets("230", "1388"));
    }

    private static LawValue<BigDecimal> wage(int year, String value) {
        return new LawValue<>("awi", new BigDecimal(value), LocalDate.of(year, 1, 1), "made up", true);
    }

    /// The national average wages of 1951 and 1974 to 1981 as published; what lies between is not needed exactly, for
    /// an indexed theoretical year is the position times the wage of the index year, whatever its own wage.
    private static Dated<BigDecimal> averageWages() {
        var values = new ArrayList<LawValue<BigDecimal>>();
        values.add(wage(1951, "2799.16"));
        for (int year = 1952; year < 1974; year++) values.add(wage(year, String.valueOf(2800 + 200 * (year - 1951))));
        var known = List.of("8030.76", "8630.92", "9226.48", "9779.44", "10556.03", "11479.46", "12513.46", "13773.10");
        for (int i = 0; i < known.size(); i++) values.add(wage(1974 + i, known.get(i)));
        return Dated.of("awi", values, List.of());
    }

    private static IndexedEarnings.Average average(Optional<Ceiling> ceiling, Theoretical theoretical) {
        return new IndexedEarnings.Average(
                averageWages(),
                ceiling,
                SIXTY_TWO,
                number("2"),
                number("21"),
                number("1951"),
                number("5"),
                number("2"),
                theoretical);
    }

    /// The worker of 20 CFR 404.1918(b)'s example: 26 quarters from 1974 to 1980, 62 in 1982.
    private static Facts worker() {
        return Facts.of(26, PeriodUnit.QUARTERS)
                .born("1920-06-01")
                .starting("1982-07-01")
                .year(1974, "2045.08")
                .year(1975, "7542.00")
                .year(1976, "9016.00")
                .year(1977, "9952.00")
                .year(1978, "10924.00")
                .year(1979, "12851.00")
                .year(1980, "11924.00");
    }

    private static BigDecimal argument(Facts facts, BendPoints law, Rule rule, String name) {
        return facts.of(law).steps().stream()
                .filter(step -> step.rule().equals(rule))
                .map(step -> ((NumberArg) step.argument(name).orElseThrow()).value())
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0, 0",
        "1, 0.9",
        "229, 206.1",
        "230, 207",
        "231, 207.32",
        "999, 453.08",
        "1387, 577.24",
        "1388, 577.56",
        "1389, 577.71",
        "3000, 819.36"
    })
    void brackets_of_certified_earnings_each_at_its_rate(String earnings, String amount) {
        assertThat(Facts.months(1).figure("INDEXED_MONTHLY_EARNINGS", earnings).paid(bends(Optional.empty())))
                .isEqualTo(amount);
        assertThatThrownBy(() -> Facts.months(1).paid(bends(Optional.empty()))).isInstanceOf(FigureMissing.class);
    }

    @Test
    void the_relative_earnings_position_is_the_published_one() {
        var law = bends(Optional.of(average(Optional.empty(), Theoretical.RELATIVE_EARNINGS)));
        var facts = worker().counting(40);
        assertThat(argument(facts, law, FormulaRule.EARNINGS_POSITION, "sum")).isEqualByComparingTo("623.05537");
        assertThat(argument(facts, law, FormulaRule.EARNINGS_POSITION, "position"))
                .isEqualByComparingTo("95.85467");
    }

    /// 31 elapsed years less five: 26 × 11,994.74 / 312 is 999 in whole dollars; 453.08 by the brackets of 1982.
    @Test
    void total_time_gives_the_theoretical_amount() {
        var law = bends(Optional.of(average(Optional.empty(), Theoretical.RELATIVE_EARNINGS)));
        assertThat(argument(worker().counting(40), law, FormulaRule.INDEXED_EARNINGS, "years"))
                .isEqualByComparingTo("26");
        assertThat(worker().counting(40).paid(law)).isEqualTo("453.08");
    }

    @Test
    void own_time_is_calculated_on_own_earnings() {
        var law = bends(Optional.of(average(Optional.empty(), Theoretical.RELATIVE_EARNINGS)));
        var own = worker();
        assertThat(own.rules(law)).doesNotContain(FormulaRule.EARNINGS_POSITION);
        // Seven indexed years over 26 x 12 months.
        assertThat(own.paid(law)).isEqualTo("213.08");
        var always = bends(Optional.of(average(Optional.empty(), Theoretical.OWN_EARNINGS)));
        assertThat(worker().counting(40).paid(always)).isEqualTo("213.08");
    }

    @Test
    void earnings_above_the_taxable_maximum_do_not_count() {
        var ceiling = new Ceiling(Made.always(Money.of(Facts.EUR, 1000)), Ceiling.Span.YEAR);
        var law = bends(Optional.of(average(Optional.of(ceiling), Theoretical.OWN_EARNINGS)));
        assertThat(worker().rules(law)).contains(FormulaRule.YEAR_EARNINGS_CAPPED);
        // Seven years of 1,000, indexed, over 312 months: 28 whole units.
        assertThat(worker().paid(law)).isEqualTo("25.2");
    }

    @Test
    void without_any_earnings_the_figure_is_missing() {
        var law = bends(Optional.of(average(Optional.empty(), Theoretical.RELATIVE_EARNINGS)));
        var nobody = Facts.of(26, PeriodUnit.QUARTERS).born("1920-06-01").starting("1982-07-01");
        assertThatThrownBy(() -> nobody.paid(law)).isInstanceOf(FigureMissing.class);
        assertThatThrownBy(() -> nobody.counting(40).paid(law)).isInstanceOf(FigureMissing.class);
    }

    @ParameterizedTest(name = "born {0}: {1} years")
    @CsvSource({
        "1920-06-01, 26",
        "1929-06-01, 35",
        "1930-06-01, 35",
        "1950-01-01, 35",
        "1912-06-01, 18",
        "1900-01-01, 6"
    })
    void computation_years_are_the_elapsed_ones_less_five(String born, int years) {
        var working = Working.of(Facts.months(1).born(born).basis(), Fraction.ONE);
        var inputs = new Inputs(working, ARTICLE);
        assertThat(BaseYears.of(average(Optional.empty(), Theoretical.OWN_EARNINGS), working, inputs)
                        .computation())
                .isEqualTo(years);
    }

    @Test
    void computation_years_are_never_fewer_than_the_least() {
        var few = new IndexedEarnings.Average(
                averageWages(),
                Optional.empty(),
                SIXTY_TWO,
                number("2"),
                number("21"),
                number("1958"),
                number("5"),
                number("2"),
                Theoretical.OWN_EARNINGS);
        var working = Working.of(Facts.months(1).born("1902-06-01").basis(), Fraction.ONE);
        assertThat(BaseYears.of(few, working, new Inputs(working, ARTICLE)).computation())
                .isEqualTo(2);
    }

    @Test
    void more_time_gives_more_and_no_time_is_full() {
        var brackets = bends(Optional.of(average(Optional.empty(), Theoretical.RELATIVE_EARNINGS)));
        var basis = worker().basis();
        assertThat(LengthOfInsurance.dependsOnDuration(brackets)).isTrue();
        assertThat(LengthOfInsurance.fullTime(brackets, basis)).isEmpty();
    }
}
