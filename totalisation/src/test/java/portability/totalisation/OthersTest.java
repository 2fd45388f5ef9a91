package portability.totalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.totalisation.question.OtherBenefit.Kind.INCOME;
import static portability.totalisation.question.OtherBenefit.Kind.OTHER_PERSON;
import static portability.totalisation.question.OtherBenefit.Kind.SAME_PERSON;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Country;
import portability.kernel.LegalRef;
import portability.totalisation.cumulation.CumulationRule;
import portability.totalisation.law.Clause;
import portability.totalisation.law.Formula;
import portability.totalisation.law.Growth.Blocks;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Method;
import portability.totalisation.law.Operand;
import portability.totalisation.law.Scheme;
import portability.totalisation.law.SchemeTerms;
import portability.totalisation.law.SchemeTerms.Minimum;
import portability.totalisation.law.SchemeTerms.ReductionRule;
import portability.totalisation.question.Career;
import portability.totalisation.question.Claimant;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Household;
import portability.totalisation.question.OtherBenefit;
import portability.totalisation.question.Question;

/// Other pensions and incomes through `determine`: Arts. 53 to 55, the supplement of Art. 58, and national law alone.
/// The made-up state AA pays 1,000 a month, or 10 a month for each month; BB is bound to it, CC is not.
class OthersTest {
    private static final LegalRef ARTICLE = LegalRef.of("Made-up Act", "s. 1");
    private static final Country AA = Country.of("AA");
    private static final Country BB = Country.of("BB");
    private static final Country CC = Country.of("CC");

    private static Scheme byTime() {
        return Made.paying(Made.flatScheme("AA", 12), 12, Made.tenForEachMonth());
    }

    /// 1,000 a month whatever the time.
    private static Scheme whateverTime() {
        return Made.paying(byTime(), 12, new Formula.Fixed(ARTICLE, Map.of(Household.SINGLE, Made.number(1000))));
    }

    private static Money euro(String amount) {
        return Money.parse("EUR " + amount);
    }

    private static ReductionRule rule(String free, boolean listed, boolean foreign, OtherBenefit.Kind... of) {
        Map<String, Clause> listing = listed ? Map.of("TREATY", Made.clause()) : Map.of();
        return new ReductionRule(
                ARTICLE,
                Set.of(of),
                Optional.of(Made.always(euro(free))),
                Optional.empty(),
                foreign,
                false,
                false,
                listing);
    }

    private static Scheme reducing(Scheme scheme, ReductionRule... rules) {
        return SchemeDraft.like(scheme)
                .terms(new SchemeTerms(Optional.empty(), List.of(rules), Optional.empty(), Optional.empty()))
                .made();
    }

    private static Instrument limiting() {
        return Treaties.coexisting(silent());
    }

    private static Instrument silent() {
        return Made.instrument(Method.COMPARE_HIGHER, "AA", "BB");
    }

    /// 100 months here, 100 in BB.
    private static Determination decided(Scheme scheme, Instrument treaty, String residence, OtherBenefit... told) {
        var career = new Career(
                List.of(Made.months("AA", "a", 1980, 1, 100)),
                List.of(ForeignRecord.of(BB, List.of(Made.months("BB", "b", 2005, 1, 100)))));
        var plain = Made.question(scheme);
        var person = plain.claimant();
        var claimant = new Claimant(
                person.birthDate(),
                person.sex(),
                person.nationalities(),
                person.status(),
                Country.of(residence),
                person.household());
        var question = new Question(
                plain.institution(), plain.branch(), claimant, plain.claim().beside(List.of(told)));
        var decision = Totalisation.determine(career, question, Made.law(scheme, treaty));
        Read.everySentence(decision);
        return decision;
    }

    private static boolean says(Determination decision, CumulationRule rule) {
        return decision.steps().stream().anyMatch(step -> step.rule() == rule)
                || decision.routes().stream()
                        .anyMatch(route -> route.steps().stream().anyMatch(step -> step.rule() == rule));
    }

    /// Art. 54: a pension on the same person's time touches no pro rata benefit, and an independent one only if its
    /// amount does not depend on time and the annex lists it.
    @ParameterizedTest(name = "amount by time {0}, listed {1}: independent {2}, pro rata {3}")
    @CsvSource({
        "false, true, 800.00, 500.00",
        "false, false, 1000.00, 500.00",
        "true, true, 1000.00, 1000.00",
        "true, false, 1000.00, 1000.00",
    })
    void a_pension_of_the_same_kind_reduces_only_listed_independent_benefits(
            boolean byTime, boolean listed, String independent, String proRata) {
        var scheme = reducing(byTime ? byTime() : whateverTime(), rule("100", listed, true, SAME_PERSON));
        var decision = decided(scheme, limiting(), "AA", OtherBenefit.pension(BB, euro("300")));
        assertThat(Read.paid(decision, "NATIONAL/any")).isEqualTo(independent);
        assertThat(Read.paid(decision, "TREATY")).isEqualTo(proRata);
    }

    /// The reduction comes first, the comparison after it: 1,000 less 600 is 400, so 500 pro rata are paid.
    @Test
    void each_benefit_is_reduced_before_they_are_compared() {
        var scheme = reducing(whateverTime(), rule("0", true, true, SAME_PERSON));
        var decision = decided(scheme, limiting(), "AA", OtherBenefit.pension(BB, euro("600")));
        assertThat(Read.paid(decision, "NATIONAL/any")).isEqualTo("400.00");
        assertThat(decision.chosenRoute().map(Route::id)).contains("TREATY");
    }

    /// Art. 55(1)(b): income and free amount in the ratio 1/2: (600 - 400) / 2 off the pro rata benefit, 200 off the
    /// independent one.
    @ParameterizedTest(name = "income of {0}: independent {1}, pro rata {2}")
    @CsvSource({"600, 800.00, 400.00", "400, 1000.00, 500.00", "400.02, 999.98, 499.99", "5000, 0.00, 0.00"})
    void income_reduces_both_the_pro_rata_one_in_its_ratio(String income, String independent, String proRata) {
        var scheme = reducing(whateverTime(), rule("400", false, true, INCOME, OTHER_PERSON));
        var decision = decided(scheme, limiting(), "AA", OtherBenefit.income(BB, euro(income)));
        assertThat(Read.paid(decision, "NATIONAL/any")).isEqualTo(independent);
        assertThat(Read.paid(decision, "TREATY")).isEqualTo(proRata);
    }

    /// Art. 55(1)(a): BB reduces its independent pension for the same income, so 600 are put half against each.
    @Test
    void income_is_divided_by_the_independent_benefits_that_are_reduced_for_it() {
        var scheme = reducing(whateverTime(), rule("0", false, true, INCOME));
        var decision = decided(
                scheme,
                limiting(),
                "AA",
                OtherBenefit.income(AA, euro("600")),
                OtherBenefit.pension(BB, euro("200")).reduced());
        assertThat(says(decision, CumulationRule.INCOME_DIVIDED)).isTrue();
    }

    /// Reg. (EC) 987/2009 Art. 10: where both would cut, each withholds its part.
    @ParameterizedTest(name = "the other state reduces too {0}: {1}")
    @CsvSource({"false, 700.00", "true, 850.00"})
    void where_each_would_cut_the_other_each_withholds_its_part(boolean too, String left) {
        var scheme = reducing(whateverTime(), rule("0", true, true, SAME_PERSON));
        var other = OtherBenefit.pension(BB, euro("300"));
        var decision = decided(scheme, limiting(), "AA", too ? other.reduced() : other);
        assertThat(Read.paid(decision, "NATIONAL/any")).isEqualTo(left);
    }

    @ParameterizedTest(name = "voluntary part of 300: {0}, left {1}")
    @CsvSource({"0, 700.00", "100, 800.00", "300, 1000.00"})
    void what_rests_on_voluntary_insurance_is_never_counted(String voluntary, String left) {
        var scheme = reducing(whateverTime(), rule("0", true, true, SAME_PERSON));
        var told = new OtherBenefit(BB, euro("300"), SAME_PERSON, euro(voluntary), Optional.empty(), false);
        assertThat(Read.paid(decided(scheme, limiting(), "AA", told), "NATIONAL/any"))
                .isEqualTo(left);
    }

    /// What a state pays that no instrument with such limits binds is put to national law as it is: even pro rata.
    @Test
    void national_law_alone_counts_what_no_instrument_limits() {
        var scheme = reducing(whateverTime(), rule("100", false, true, SAME_PERSON));
        var third = decided(scheme, limiting(), "AA", OtherBenefit.pension(CC, euro("300")));
        assertThat(Read.paid(third, "NATIONAL/any")).isEqualTo("800.00");
        assertThat(Read.paid(third, "TREATY")).isEqualTo("300.00");
        var unlimited = decided(scheme, silent(), "AA", OtherBenefit.pension(BB, euro("300")));
        assertThat(Read.paid(unlimited, "NATIONAL/any")).isEqualTo("800.00");
    }

    /// Of 100 free, BB's 60 within the limits use up 60: of CC's 300 all but 40 are taken.
    @Test
    void the_free_amount_is_there_once() {
        var scheme = reducing(whateverTime(), rule("100", true, true, SAME_PERSON));
        var decision = decided(
                scheme, limiting(), "AA", OtherBenefit.pension(BB, euro("60")), OtherBenefit.pension(CC, euro("300")));
        assertThat(Read.paid(decision, "NATIONAL/any")).isEqualTo("740.00");
    }

    @Test
    void where_national_law_does_not_count_what_is_abroad_income_at_home_counts_all_the_same() {
        var scheme = reducing(whateverTime(), rule("0", false, false, INCOME));
        var abroad = decided(scheme, limiting(), "AA", OtherBenefit.income(BB, euro("300")));
        assertThat(Read.paid(abroad, "NATIONAL/any")).isEqualTo("1000.00");
        assertThat(says(abroad, CumulationRule.FOREIGN_NOT_COUNTED)).isTrue();
        var home = decided(scheme, limiting(), "AA", OtherBenefit.income(AA, euro("300")));
        assertThat(Read.paid(home, "NATIONAL/any")).isEqualTo("700.00");
    }

    @Test
    void told_without_a_rule_nothing_is_taken_and_it_is_said() {
        var decision = decided(whateverTime(), limiting(), "AA", OtherBenefit.pension(BB, euro("300")));
        assertThat(Read.paid(decision, "NATIONAL/any")).isEqualTo("1000.00");
        assertThat(says(decision, CumulationRule.NO_REDUCTION_RULE)).isTrue();
        assertThat(says(decision, CumulationRule.MINIMUM_NOT_LOADED)).isTrue();
        var nobody = decided(whateverTime(), limiting(), "AA");
        assertThat(says(nobody, CumulationRule.NO_REDUCTION_RULE)).isFalse();
        assertThat(says(nobody, CumulationRule.MINIMUM_NOT_LOADED)).isFalse();
    }

    /// The minimum of AA is 8 for each month of all states: 1,600 for 200.
    private static Scheme withMinimum() {
        var least = new Formula.PerUnit(ARTICLE, Made.number(8), new Operand.Time(false), Made.number(1), Blocks.PARTS);
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

    @Test
    void what_was_told_is_part_of_what_was_decided_on() {
        var scheme = whateverTime();
        var plain = decided(scheme, limiting(), "AA", OtherBenefit.pension(BB, euro("300")));
        var others = List.of(
                OtherBenefit.pension(BB, euro("300")).reduced(),
                OtherBenefit.income(BB, euro("300")),
                new OtherBenefit(BB, euro("300"), SAME_PERSON, euro("300"), Optional.empty(), false),
                new OtherBenefit(BB, euro("300"), SAME_PERSON, euro("0"), Optional.of(euro("200")), false));
        for (var other : others)
            assertThat(decided(scheme, limiting(), "AA", other).inputDigest()).isNotEqualTo(plain.inputDigest());
    }
}
