package portability.totalisation.cumulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;

/// Reg. (EC) 883/2004 Arts. 53 to 55 and Reg. (EC) 987/2009 Art. 10.
class OverlapTest {
    private static final CurrencyUnit EUR = CurrencyUnit.EUR;
    private static final Country BB = Country.of("BB");
    private static final LegalRef ACT = LegalRef.of("Made-up Act", "s. 9");

    static Fraction of(String number) {
        return Fraction.of(new BigDecimal(number));
    }

    private static OwnBenefit independent(String amount) {
        return new OwnBenefit(of(amount), EUR, Optional.empty(), false, false, false);
    }

    private static OwnBenefit flat(String amount) {
        return new OwnBenefit(of(amount), EUR, Optional.empty(), true, false, true);
    }

    private static OwnBenefit proRata(String amount, int own, int total) {
        return OwnBenefit.proRata(of(amount), EUR, Fraction.of(own, total));
    }

    /// Takes all that exceeds the free amount, wherever it comes from, before tax.
    private static NationalReduction above(String free) {
        return atRate("1", free);
    }

    private static NationalReduction atRate(String rate, String free) {
        return new NationalReduction(ACT, of(free), of(rate), true, false, false);
    }

    private static NationalReduction ofNetAmounts() {
        return new NationalReduction(ACT, Fraction.ZERO, Fraction.ONE, true, true, false);
    }

    private static OtherIncome sameKind(Country state, String gross) {
        return new OtherIncome(state, of(gross), Optional.empty(), true, false);
    }

    private static List<OtherIncome> pension(String amount) {
        return List.of(sameKind(BB, amount));
    }

    private static List<OtherIncome> income(String amount) {
        return List.of(new OtherIncome(BB, of(amount), Optional.empty(), false, false));
    }

    private static List<String> rules(Explained<?> explained) {
        return explained.steps().stream()
                .map(Step::rule)
                .map(rule -> rule.name())
                .toList();
    }

    @Test
    void benefits_on_the_same_persons_time_are_of_the_same_kind_and_nothing_else_is() {
        assertThat(Overlap.sameKind(pension("1").getFirst()).value()).isTrue();
        assertThat(Overlap.sameKind(income("1").getFirst()).value()).isFalse();
    }

    /// Art. 54(1) and (2): what a benefit must be for a rule against one of the same kind to touch it.
    @ParameterizedTest(name = "pro rata {0}, whatever the time {1}, credited future {2}, listed {3}: {4}")
    @CsvSource({
        "true, false, false, false, REDUCTION_BARRED_PRO_RATA",
        "true, true, true, true, REDUCTION_BARRED_PRO_RATA",
        "false, false, false, false, REDUCTION_BARRED_BY_TIME",
        "false, false, false, true, REDUCTION_BARRED_BY_TIME",
        "false, true, false, false, REDUCTION_BARRED_NOT_LISTED",
        "false, false, true, false, REDUCTION_BARRED_NOT_LISTED",
        "false, true, false, true, REDUCTION_ALLOWED",
        "false, false, true, true, REDUCTION_ALLOWED"
    })
    void a_rule_against_the_same_kind_touches_only_listed_independent_benefits(
            boolean shared, boolean independentOfTime, boolean credited, boolean listed, String rule) {
        var benefit = new OwnBenefit(
                of("500"),
                EUR,
                shared ? Optional.of(Fraction.of(1, 2)) : Optional.empty(),
                independentOfTime,
                credited,
                listed);
        var may = Overlap.mayReduce(benefit, true);
        assertThat(rules(may)).containsExactly(rule);
        assertThat(may.value()).isEqualTo(rule.equals("REDUCTION_ALLOWED"));
        assertThat(Overlap.mayReduce(benefit, false).value()).isTrue();
    }

    @Test
    void a_pro_rata_benefit_keeps_its_amount_beside_a_pension_of_the_same_kind() {
        var result = Reduction.forSameKind(proRata("700", 1, 2), above("0"), pension("300"), Reduction.Situation.ALONE);
        assertThat(result.value().after()).isEqualTo(of("700"));
        assertThat(result.value().withheld()).isEqualTo(Fraction.ZERO);
    }

    @Test
    void a_listed_independent_benefit_is_cut_by_what_exceeds_the_free_amount() {
        var result = Reduction.forSameKind(flat("900"), above("100"), pension("400"), Reduction.Situation.ALONE);
        assertThat(result.value().withheld()).isEqualTo(of("300"));
        assertThat(result.value().after()).isEqualTo(of("600"));
        assertThat(rules(result))
                .containsExactly("REDUCTION_ALLOWED", "COUNTED_GROSS", "REDUCTION_COMPUTED", "BENEFIT_REDUCED");
    }

    @ParameterizedTest(name = "{0} of income against {1} free: {2}")
    @CsvSource({"100, 100, 0", "100.01, 100, 0.01", "99.99, 100, 0", "0, 0, 0", "5000, 0, 900"})
    void the_free_amount_is_an_edge_and_no_benefit_falls_below_zero(String pension, String free, String withheld) {
        var result = Reduction.forSameKind(flat("900"), above(free), pension(pension), Reduction.Situation.ALONE);
        assertThat(result.value().withheld()).isEqualTo(of(withheld));
        assertThat(result.value().after().signum()).isNotNegative();
    }

    @Test
    void foreign_benefits_count_only_where_national_law_says_so() {
        var blind = new NationalReduction(ACT, Fraction.ZERO, Fraction.ONE, false, false, false);
        var result = Reduction.forDifferentKind(independent("900"), blind, income("300"), Reduction.Situation.ALONE);
        assertThat(result.value().after()).isEqualTo(of("900"));
        assertThat(rules(result)).contains("FOREIGN_NOT_COUNTED");
    }

    @Test
    void benefits_from_voluntary_insurance_never_count() {
        var voluntary = List.of(new OtherIncome(BB, of("300"), Optional.empty(), true, true));
        var result = Reduction.forSameKind(flat("900"), above("0"), voluntary, Reduction.Situation.ALONE);
        assertThat(result.value().after()).isEqualTo(of("900"));
        assertThat(rules(result)).contains("VOLUNTARY_NEVER_COUNTED");
    }

    @ParameterizedTest(name = "law takes net {0}: {1} counts")
    @CsvSource({"false, 300", "true, 240"})
    void amounts_count_before_tax_unless_national_law_takes_them_after(boolean net, String counts) {
        var law = net ? ofNetAmounts() : above("0");
        var taxed = new OtherIncome(BB, of("300"), Optional.of(of("240")), true, false);
        assertThat(Overlap.countable(taxed, law, EUR).value()).isEqualTo(of(counts));
    }

    @Test
    void a_net_amount_that_nobody_told_counts_before_tax() {
        var untold = sameKind(BB, "300");
        assertThat(Overlap.countable(untold, ofNetAmounts(), EUR).value()).isEqualTo(of("300"));
    }

    /// Case OVERLAP-3: income 600 and threshold 400 at a quarter.
    @ParameterizedTest(name = "{0} of income, {1} free, {2}/{3}: {4} and {5}")
    @CsvSource({"600, 400, 1, 4, 150, 100", "600, 0, 1, 3, 200, 0", "601, 400, 1, 1, 601, 400", "600, 400, 0, 4, 0, 0"})
    void income_and_thresholds_are_taken_in_the_ratio_of_a_pro_rata_benefit(
            String income, String free, int own, int total, String counted, String freeCounted) {
        var put = Overlap.put(of(income), proRata("500", own, total), above(free), 1);
        assertThat(put.value()).isEqualTo(new Overlap.Counted(of(counted), of(freeCounted)));
    }

    @ParameterizedTest(name = "{0} independent benefits")
    @CsvSource({"1, 600", "2, 300", "3, 200"})
    void income_is_divided_by_the_number_of_independent_benefits_and_the_threshold_is_not(
            int benefits, String counted) {
        var put = Overlap.put(of("600"), independent("500"), above("400"), benefits);
        assertThat(put.value()).isEqualTo(new Overlap.Counted(of(counted), of("400")));
    }

    @Test
    void a_law_that_counts_in_proportion_itself_gets_no_division() {
        var put = Overlap.put(
                of("600"),
                independent("500"),
                new NationalReduction(ACT, of("400"), Fraction.ONE, true, false, true),
                2);
        assertThat(put.value().income()).isEqualTo(of("600"));
        assertThat(rules(put)).containsExactly("NOT_DIVIDED");
    }

    /// Art. 55(1)(c): two independent benefits and a pro rata one share one income, each by its own rule.
    @Test
    void with_both_types_each_benefit_follows_its_own_rule() {
        var situation = new Reduction.Situation(2, 1, false);
        var own = Reduction.forDifferentKind(independent("500"), above("100"), income("600"), situation);
        var shared = Reduction.forDifferentKind(proRata("500", 1, 4), above("100"), income("600"), situation);
        assertThat(own.value().withheld()).isEqualTo(of("200"));
        assertThat(shared.value().withheld()).isEqualTo(of("125"));
    }

    @Test
    void an_independent_benefit_is_one_of_at_least_one() {
        assertThatThrownBy(() -> Overlap.put(of("1"), independent("1"), above("0"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Case OVERLAP-5: 350 computed, 220 from abroad.
    @ParameterizedTest(name = "{0} against {1}, one state alone {2}: {3}")
    @CsvSource({"350, 220, true, 220", "350, 220, false, 350", "220, 220, true, 220", "219.99, 220, true, 219.99"})
    void a_one_sided_reduction_is_limited_to_the_other_benefit(
            String reduction, String other, boolean alone, String limited) {
        assertThat(Overlap.limited(of(reduction), of(other), alone, EUR).value())
                .isEqualTo(of(limited));
    }

    @Test
    void a_rate_above_one_is_stopped_by_the_limit() {
        var law = atRate("1.5", "0");
        var result = Reduction.forSameKind(flat("900"), law, pension("220"), Reduction.Situation.ALONE);
        assertThat(result.value().withheld()).isEqualTo(of("220"));
    }

    /// Reg. (EC) 987/2009 Art. 10.
    @ParameterizedTest(name = "{0} benefits cut each other")
    @CsvSource({"1, 300", "2, 150", "3, 100"})
    void benefits_that_cut_each_other_withhold_only_their_part(int benefits, String withheld) {
        var situation = new Reduction.Situation(1, benefits, false);
        var result = Reduction.forSameKind(flat("900"), above("0"), pension("300"), situation);
        assertThat(result.value().withheld()).isEqualTo(of(withheld));
        assertThatThrownBy(() -> Overlap.mutually(of("1"), 0, EUR)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void several_benefits_are_counted_together() {
        var both = Arrays.asList(sameKind(BB, "100"), sameKind(Country.of("CC"), "50"));
        var result = Reduction.forSameKind(flat("900"), above("0"), both, Reduction.Situation.ALONE);
        assertThat(result.value().withheld()).isEqualTo(of("150"));
    }

    @Test
    void amounts_and_shares_that_mean_nothing_are_refused() {
        assertThatThrownBy(() -> independent("-0.01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proRata("1", 5, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> above("-1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sameKind(BB, "-1")).isInstanceOf(IllegalArgumentException.class);
    }

    /// Case SUPP-1: 900 against 712.35.
    @ParameterizedTest(name = "minimum {0}, pensions {1} and {2}, lives there {3}, pays {4}: {5}")
    @CsvSource({
        "900, 712.35, 0, true, true, 187.65",
        "900, 500, 399.99, true, true, 0.01",
        "900, 500, 400, true, true, 0",
        "900, 950, 0, true, true, 0",
        "900, 712.35, 0, false, true, 0",
        "900, 712.35, 0, true, false, 0"
    })
    void the_state_of_residence_that_pays_fills_up_to_its_minimum(
            String minimum, String one, String other, boolean livesThere, boolean pays, String supplement) {
        var result = Supplement.of(of(minimum), List.of(of(one), of(other)), livesThere, pays, EUR);
        assertThat(result.value()).isEqualTo(of(supplement));
        assertThat(result.steps()).hasSize(1);
    }
}
