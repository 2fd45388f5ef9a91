package portability.totalisation.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.totalisation.amount.Facts.ARTICLE;
import static portability.totalisation.amount.Facts.EUR;
import static portability.totalisation.amount.Facts.number;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import portability.kernel.Argument.TextArg;
import portability.kernel.DateSpan;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.Made;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Formula.Points;
import portability.totalisation.law.Formula.PointsSource;
import portability.totalisation.law.Operand;
import portability.totalisation.law.Per;
import portability.totalisation.law.SchemeTerms;
import portability.totalisation.law.Wage;
import portability.totalisation.question.FigureName;
import portability.totalisation.reason.FormulaRule;

/// Own periods that state no earnings, where an amount is made of earnings.
class UnearnedTest {
    private static final Points POINTS = new Points(
            ARTICLE,
            ARTICLE,
            new PointsSource.Earnings(ARTICLE, Made.always(Money.of(EUR, 40000)), Optional.empty(), Map.of()),
            4,
            RoundingMode.HALF_UP,
            Facts.noAdjustment(),
            number("1"),
            Made.always(Money.of(EUR, 40)));

    private static Facts facts() {
        return Facts.months(24).year(2020, "40000");
    }

    private static InsurancePeriod without(PeriodKind kind, String reference) {
        return Made.period("AA", reference, kind, DateSpan.closed("2021-01-01", "2021-12-31"));
    }

    private static Facts bearingNone(Facts facts, PeriodKind... kinds) {
        return facts.unearned(new SchemeTerms.Unearned(ARTICLE, Made.value(Set.of(kinds))));
    }

    private static List<String> missing(Facts facts, Formula formula) {
        try {
            facts.paid(formula);
            return List.of();
        } catch (FigureMissing missing) {
            assertThat(missing.figure()).isEqualTo(FigureName.EARNINGS);
            return missing.periods();
        }
    }

    @ParameterizedTest
    @EnumSource(PeriodKind.class)
    void periods_of_any_kind_without_earnings_are_named_and_never_taken_for_nothing(PeriodKind kind) {
        assertThat(missing(facts().period(without(kind, "x")).period(without(kind, "y")), POINTS))
                .containsExactly("x", "y");
    }

    @Test
    void where_no_period_states_any_all_are_named() {
        assertThat(missing(Facts.months(12).period(without(PeriodKind.COMPULSORY, "x")), POINTS))
                .containsExactly("x");
    }

    @Test
    void earnings_of_nothing_are_earnings() {
        var nothing = without(PeriodKind.COMPULSORY, "x").earning(Money.zero(EUR));
        assertThat(facts().period(nothing).paid(POINTS)).isEqualTo("40");
    }

    @Test
    void a_kind_that_the_law_says_bears_none_adds_nothing_and_it_is_said() {
        var facts = bearingNone(facts().period(without(PeriodKind.EQUIVALENT, "care")), PeriodKind.EQUIVALENT);
        assertThat(facts.paid(POINTS)).isEqualTo("40");
        assertThat(facts.of(POINTS).steps().getFirst()).satisfies(step -> {
            assertThat(step.rule()).isEqualTo(FormulaRule.EARNINGS_NOT_BORNE);
            assertThat(step.argument("periods")).contains(new TextArg("periods", "care"));
        });
    }

    @Test
    void the_kinds_the_law_names_do_not_excuse_others() {
        var facts = bearingNone(
                facts().period(without(PeriodKind.EQUIVALENT, "care")).period(without(PeriodKind.VOLUNTARY, "own")),
                PeriodKind.EQUIVALENT);
        assertThat(missing(facts, POINTS)).containsExactly("own");
    }

    @Test
    void a_period_after_the_start_or_without_any_time_lacks_nothing() {
        var later = Made.months("AA", "later", 2025, 1, 12);
        var empty = without(PeriodKind.COMPULSORY, "empty").reporting(Quantity.of(0, PeriodUnit.MONTHS));
        assertThat(facts().period(later).period(empty).paid(POINTS)).isEqualTo("40");
        var before = Made.months("AA", "before", 2024, 12, 2);
        assertThat(missing(facts().period(before), POINTS)).containsExactly("before");
    }

    @Test
    void certified_points_need_no_earnings() {
        var facts = facts().period(without(PeriodKind.COMPULSORY, "x")).figure("POINTS", "30");
        assertThat(facts.paid(POINTS)).isEqualTo("1200");
    }

    @Test
    void an_average_is_that_of_the_others_and_it_is_said() {
        var average = new Wage.Average(
                Wage.Window.CAREER,
                Optional.empty(),
                Optional.empty(),
                Per.MONTH,
                Optional.empty(),
                Optional.empty(),
                Wage.Divisor.Counted.TAKEN,
                Optional.empty());
        var wage = new Wage(ARTICLE, FigureName.REFERENCE_WAGE, Optional.of(average));
        var law = new Formula.Product(ARTICLE, List.of(new Operand.Earned(wage)), List.of());
        var facts = facts().period(without(PeriodKind.COMPULSORY, "x"));
        assertThat(facts.paid(law)).isEqualTo("3333.333333");
        assertThat(facts.rules(law)).contains(FormulaRule.EARNINGS_NOT_TAKEN);
        assertThat(facts().rules(law)).doesNotContain(FormulaRule.EARNINGS_NOT_TAKEN);
    }

    @Test
    void of_many_periods_the_first_are_shown_and_all_are_kept() {
        var facts = facts();
        IntStream.range(0, 12).forEach(i -> facts.period(without(PeriodKind.COMPULSORY, "p" + i)));
        assertThatThrownBy(() -> facts.paid(POINTS)).isInstanceOfSatisfying(FigureMissing.class, missing -> {
            assertThat(missing.periods()).hasSize(12);
            assertThat(Unearned.names(missing.periods()).value())
                    .isEqualTo("p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, ...");
        });
    }
}
