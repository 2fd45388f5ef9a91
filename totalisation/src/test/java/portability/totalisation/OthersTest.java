package portability.totalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.totalisation.BesideOthers.AA;
import static portability.totalisation.BesideOthers.ARTICLE;
import static portability.totalisation.BesideOthers.BB;
import static portability.totalisation.BesideOthers.CC;
import static portability.totalisation.BesideOthers.byTime;
import static portability.totalisation.BesideOthers.decided;
import static portability.totalisation.BesideOthers.euro;
import static portability.totalisation.BesideOthers.limiting;
import static portability.totalisation.BesideOthers.says;
import static portability.totalisation.BesideOthers.silent;
import static portability.totalisation.BesideOthers.whateverTime;
import static portability.totalisation.question.OtherBenefit.Kind.INCOME;
import static portability.totalisation.question.OtherBenefit.Kind.OTHER_PERSON;
import static portability.totalisation.question.OtherBenefit.Kind.SAME_PERSON;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.totalisation.cumulation.CumulationRule;
import portability.totalisation.law.Clause;
import portability.totalisation.law.Scheme;
import portability.totalisation.law.SchemeTerms;
import portability.totalisation.law.SchemeTerms.ReductionRule;
import portability.totalisation.question.OtherBenefit;

/// Other pensions and incomes through `determine`: Arts. 53 to 55, and national law alone.
class OthersTest {
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
