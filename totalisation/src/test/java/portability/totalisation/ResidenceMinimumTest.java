package portability.totalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.totalisation.BesideOthers.ARTICLE;
import static portability.totalisation.BesideOthers.BB;
import static portability.totalisation.BesideOthers.decided;
import static portability.totalisation.BesideOthers.euro;
import static portability.totalisation.BesideOthers.limiting;
import static portability.totalisation.BesideOthers.says;
import static portability.totalisation.BesideOthers.silent;
import static portability.totalisation.BesideOthers.whateverTime;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import portability.kernel.Rule;
import portability.kernel.Step;
import portability.totalisation.cumulation.CumulationRule;
import portability.totalisation.law.Dated;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Growth.Blocks;
import portability.totalisation.law.LawDay;
import portability.totalisation.law.Operand;
import portability.totalisation.law.Scheme;
import portability.totalisation.law.SchemeTerms;
import portability.totalisation.law.SchemeTerms.Minimum;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.OtherBenefit;
import portability.totalisation.reason.FormulaRule;
import portability.totalisation.reason.PensionRule;

/// What the state of residence adds up to its minimum, through `determine`: Art. 58.
class ResidenceMinimumTest {
    /// The minimum of AA is 8 for each month of all states: 1,600 for 200.
    private static Scheme withMinimum() {
        return withMinimum(eightForEach(new Operand.Time(false)));
    }

    private static Formula eightForEach(Operand of) {
        return new Formula.PerUnit(ARTICLE, Made.number(8), of, Made.number(1), Blocks.PARTS);
    }

    private static Scheme withMinimum(Formula least) {
        return SchemeDraft.like(whateverTime())
                .terms(new SchemeTerms(
                        Optional.empty(), List.of(), Optional.of(new Minimum(ARTICLE, least)), Optional.empty()))
                .made();
    }

    private static String supplement(Determination decision) {
        return decision.supplement()
                .map(amount -> amount.rounded().getAmount().toPlainString())
                .orElse("none");
    }

    @ParameterizedTest(name = "BB pays {0}, lives in {1}: {2}")
    @CsvSource({
        "500, AA, 100.00",
        "599.99, AA, 0.01",
        "600, AA, none",
        "601, AA, none",
        "0, AA, 600.00",
        "500, BB, none",
        "500, CC, none",
    })
    void the_state_of_residence_adds_up_to_its_minimum_for_all_time(String pays, String residence, String added) {
        var decision = decided(withMinimum(), limiting(), residence, OtherBenefit.pension(BB, euro(pays)));
        assertThat(supplement(decision)).isEqualTo(added);
        assertThat(decision.payablePerMonth()).contains(euro("1000.00"));
        assertThat(says(decision, CumulationRule.SUPPLEMENT_ONLY_FROM_PAYING_RESIDENCE))
                .isEqualTo(!residence.equals("AA"));
    }

    @Test
    void nothing_is_added_before_it_is_known_what_the_others_pay() {
        var decision = decided(withMinimum(), limiting(), "AA");
        assertThat(decision.supplement()).isEmpty();
        assertThat(says(decision, CumulationRule.SUPPLEMENT_AWAITED)).isTrue();
        var onlyIncome = decided(withMinimum(), limiting(), "AA", OtherBenefit.income(BB, euro("500")));
        assertThat(says(onlyIncome, CumulationRule.SUPPLEMENT_AWAITED)).isTrue();
    }

    @Test
    void without_a_clause_there_is_no_supplement_and_nothing_is_said() {
        var decision = decided(withMinimum(), silent(), "AA", OtherBenefit.pension(BB, euro("100")));
        assertThat(decision.supplement()).isEmpty();
        assertThat(Arrays.stream(CumulationRule.values()).filter(rule -> says(decision, rule)))
                .containsExactly(CumulationRule.NO_REDUCTION_RULE);
    }

    static List<Arguments> incalculable() {
        var figure = new Operand.Figure(FigureName.CAPITAL, false, false);
        return List.of(
                Arguments.of(eightForEach(figure), FormulaRule.FIGURE_MISSING),
                Arguments.of(
                        eightForEach(new Operand.OfLaw(
                                Dated.of("made-up/minimum", List.of(), List.of()),
                                LawDay.Known.PENSION_START,
                                Optional.empty())),
                        PensionRule.LAW_MISSING));
    }

    @ParameterizedTest
    @MethodSource("incalculable")
    void a_minimum_that_lacks_something_takes_no_pension_away(Formula least, Rule lacks) {
        var decision = decided(withMinimum(least), limiting(), "AA", OtherBenefit.pension(BB, euro("500")));
        assertThat(decision.payablePerMonth()).contains(euro("1000.00"));
        assertThat(decision.supplement()).isEmpty();
        assertThat(decision.steps()).extracting(Step::rule).contains(lacks);
    }
}
