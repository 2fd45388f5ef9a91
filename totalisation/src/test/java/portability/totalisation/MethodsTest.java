package portability.totalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import portability.kernel.Country;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.law.Denominator;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Method;
import portability.totalisation.law.PartyRule;
import portability.totalisation.law.PartyTerms;
import portability.totalisation.law.PartyTerms.Deduction;
import portability.totalisation.law.PartyTerms.ReducedPart;
import portability.totalisation.law.PartyTerms.Tie;
import portability.totalisation.law.PeriodScope;
import portability.totalisation.law.ShortPeriod.Effect;
import portability.totalisation.law.ShortPeriod.WhenAllShort;
import portability.totalisation.question.Career;
import portability.totalisation.question.Claim;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Option;
import portability.totalisation.question.OtherBenefit;
import portability.totalisation.question.Question;
import portability.totalisation.reason.StepText;

/// Every method through `determine`, in a made-up state AA that pays 1,000 a month once there are enough
/// months.
class MethodsTest {
    private static final Country BB = Country.of("BB");

    private static InsurancePeriod own(int months) {
        return Made.months("AA", "a", 1980, 1, months);
    }

    private static ForeignRecord abroad(String state, int months) {
        return ForeignRecord.of(Country.of(state), List.of(Made.months(state, "f" + state, 2005, 1, months)));
    }

    private static Determination decided(
            int minimum, Instrument treaty, UnaryOperator<Claim> claim, InsurancePeriod own, ForeignRecord... others) {
        var scheme = Made.flatScheme("AA", minimum);
        var plain = Made.question(scheme);
        var question = new Question(plain.institution(), plain.branch(), plain.claimant(), claim.apply(plain.claim()));
        var career = new Career(List.of(own), List.of(others));
        var decision = Totalisation.determine(career, question, Made.law(scheme, treaty));
        Read.everySentence(decision);
        return decision;
    }

    private static Determination decided(int minimum, Instrument treaty, InsurancePeriod own, ForeignRecord... others) {
        return decided(minimum, treaty, claim -> claim, own, others);
    }

    private static Route route(Determination decision) {
        return decision.route("TREATY").orElseThrow();
    }

    /// 100 own months and 100 foreign ones, where 60 open an own right, or 120 only a totalised one.
    @ParameterizedTest(name = "{0}, minimum {1}: route pays {2}, nothing because {3}, in the end {4}")
    @CsvSource({
        "DIRECT_ONLY, 60, , FOREIGN_TIME_NEVER_ENTERS, 1000.00",
        "DIRECT_ONLY, 120, , FOREIGN_TIME_NEVER_ENTERS, ",
        "DIRECT_ELSE_PRORATA, 60, , TOTALISATION_NOT_NEEDED, 1000.00",
        "DIRECT_ELSE_PRORATA, 120, 500.00, , 500.00",
        "COMPARE_HIGHER, 60, 500.00, , 1000.00",
        "COMPARE_HIGHER, 120, 500.00, , 500.00",
        "OPTION, 120, 500.00, , 500.00",
        "PRORATA_ONLY, 60, 500.00, , 500.00",
        "PRORATA_ONLY, 120, 500.00, , 500.00",
        "PRORATA_ONLY, 240, , NO_TOTALISED_RIGHT, ",
        "OWN_PERIODS_ONLY, 60, , TOTALISATION_NOT_NEEDED, 1000.00",
        "OWN_PERIODS_ONLY, 120, 1000.00, , 1000.00",
        "HOME_EXTENSION, 60, , CONTRIBUTIONS_FLOW_HOME, 1000.00",
        "HOME_EXTENSION, 120, , CONTRIBUTIONS_FLOW_HOME, ",
        "LUMP_SUM, 60, , LUMP_SUM_ONLY, 1000.00",
        "LUMP_SUM, 120, , LUMP_SUM_ONLY, "
    })
    void each_method_pays_what_it_says(Method method, int minimum, String pays, NoAmount nothing, String inTheEnd) {
        var decision = decided(minimum, Treaties.method(method, terms -> terms), own(100), abroad("BB", 100));
        assertThat(route(decision).payablePerMonth().map(Money::getAmount).map(Object::toString))
                .isEqualTo(Optional.ofNullable(pays));
        assertThat(route(decision).nothing()).isEqualTo(Optional.ofNullable(nothing));
        assertThat(decision.payablePerMonth().map(Money::getAmount).map(Object::toString))
                .isEqualTo(Optional.ofNullable(inTheEnd));
    }

    @Test
    void an_option_that_nobody_took_is_left_open_and_both_amounts_are_shown() {
        var decision = decided(60, Treaties.method(Method.OPTION, terms -> terms), own(100), abroad("BB", 100));
        assertThat(decision.outcome()).isEqualTo(new Outcome.ChoiceNeeded("NATIONAL/any", "TREATY"));
        assertThat(decision.payablePerMonth()).isEmpty();
        assertThat(decision.steps()).anyMatch(step -> step.rule().name().equals("OPTION_OPEN"));
    }

    @ParameterizedTest
    @EnumSource
    void an_option_is_taken_as_the_claimant_says(Option option) {
        var decision = decided(
                60,
                Treaties.method(Method.OPTION, terms -> terms),
                claim -> claim.choosing(option),
                own(100),
                abroad("BB", 100));
        assertThat(decision.chosenRoute().map(Route::id))
                .contains(option == Option.TOTALISED ? "TREATY" : "NATIONAL/any");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"OWN_PENSION, NATIONAL/any", "TOTALISED_PENSION, TREATY"})
    void a_tie_takes_the_name_the_instrument_gives(Tie tie, String chosen) {
        var treaty = Treaties.method(Method.COMPARE_HIGHER, terms -> terms.tie(tie));
        var eight = Made.months("BB", "b", 2005, 1, 8);
        var decision = decided(60, treaty, own(100), ForeignRecord.of(BB, List.of(eight)));
        assertThat(route(decision).payablePerMonth()).contains(Money.parse("EUR 1000.00"));
        assertThat(decision.chosenRoute().map(Route::id)).contains(chosen);
    }

    /// Six quarters in the United States, 52 weeks in Ireland, 12 months in Australia: own time below it
    /// opens nothing.
    @ParameterizedTest(name = "{0} months of own time, {1} {2} asked for: {3}")
    @CsvSource({
        "17, 6, QUARTERS, false", "18, 6, QUARTERS, true", "11, 12, MONTHS, false", "12, 12, MONTHS, true",
        "11, 52, WEEKS, false", "12, 52, WEEKS, true", "11, 1, YEARS, false", "12, 1, YEARS, true"
    })
    void below_the_opening_minimum_no_time_is_added(int months, int amount, PeriodUnit unit, boolean opens) {
        var treaty =
                Treaties.method(Method.DIRECT_ELSE_PRORATA, terms -> terms.opensWith(Treaties.opening(amount, unit)));
        var found = route(decided(120, treaty, own(months), abroad("BB", 200)));
        assertThat(found.nothing().equals(Optional.of(NoAmount.TOO_LITTLE_TO_TOTALISE)))
                .isNotEqualTo(opens);
    }

    /// AU 420 months, 300 for grants before the day; US lifetime of 35 years.
    @ParameterizedTest(name = "over {0} of the treaty: {1}")
    @CsvSource({"420, 100/420", "300, 100/300", "90, 90/90"})
    void a_fixed_denominator_divides_own_time_whatever_the_others_have(int months, String share) {
        var fixed = new Denominator.Fixed(Quantity.of(months, PeriodUnit.MONTHS));
        var treaty = Treaties.method(Method.PRORATA_ONLY, terms -> terms.denominator(Treaties.denominator(fixed)));
        var found = route(decided(120, treaty, own(100), abroad("BB", 100)));
        assertThat(found.share().map(Share::toString)).contains(share);
    }

    @Test
    void a_denominator_in_years_is_measured_in_the_schemes_months() {
        var fixed = new Denominator.NationalFull(Quantity.of(40, PeriodUnit.YEARS));
        var treaty = Treaties.method(Method.PRORATA_ONLY, terms -> terms.denominator(Treaties.denominator(fixed)));
        var found = route(decided(120, treaty, own(120), abroad("BB", 100)));
        assertThat(found.share().map(Share::toString)).contains("120/480");
    }

    /// Born on 1 January 1960, so 21 is attained in 1980 and 62 in 2021: 40 elapsed years, 35 computation
    /// years.
    @Test
    void a_coverage_lifetime_is_measured_from_the_birth() {
        var lifetime =
                new Denominator.CoverageLifetime(12, Optional.of(new Denominator.ComputationYears(21, 1950, 62, 5)));
        var treaty =
                Treaties.method(Method.DIRECT_ELSE_PRORATA, terms -> terms.denominator(Treaties.denominator(lifetime)));
        var found = route(decided(120, treaty, own(100), abroad("BB", 100)));
        assertThat(found.share().map(Share::toString)).contains("100/420");
    }

    @ParameterizedTest(name = "pension from {0}: over {1}")
    @CsvSource({"2025-01-01, 420", "2024-12-31, 300"})
    void a_grant_keeps_the_denominator_of_its_day(LocalDate changedOn, int denominator) {
        var dated = Treaties.<Denominator>from(
                changedOn.equals(LocalDate.of(2025, 1, 1)) ? changedOn : LocalDate.of(2025, 1, 2),
                new Denominator.Fixed(Quantity.of(300, PeriodUnit.MONTHS)),
                new Denominator.Fixed(Quantity.of(420, PeriodUnit.MONTHS)));
        var treaty = Treaties.method(
                Method.PRORATA_ONLY,
                terms -> terms.denominator(new PartyTerms.DatedDenominator(Treaties.ARTICLE, dated, Optional.empty())));
        var found = route(decided(120, treaty, own(100), abroad("BB", 100)));
        assertThat(found.share().map(Share::toString)).contains("100/" + denominator);
    }

    /// Australia and New Zealand: (540 - months there) / 540 while these are below ten years.
    @ParameterizedTest(name = "{0} months abroad: {1}")
    @CsvSource({"119, 421/540", "120, 100/540", "180, 100/540"})
    void the_own_share_is_the_rest_while_the_others_time_is_short(int abroad, String share) {
        var rest = new PartyTerms.DatedDenominator(
                Treaties.ARTICLE,
                Made.always(new Denominator.Fixed(Quantity.of(540, PeriodUnit.MONTHS))),
                Optional.of(Made.value(Quantity.of(10, PeriodUnit.YEARS))));
        var treaty = Treaties.method(Method.PRORATA_ONLY, terms -> terms.denominator(rest));
        var found = route(decided(12, treaty, own(100), abroad("BB", abroad)));
        assertThat(found.share().map(Share::toString)).contains(share);
    }

    @Test
    void own_time_before_the_earliest_day_does_not_count_under_the_instrument_but_by_own_law() {
        var treaty = Treaties.method(
                Method.COMPARE_HIGHER, terms -> terms.countsOwnFrom(Made.value(LocalDate.of(1985, 1, 1))));
        var decision = decided(60, treaty, own(100), abroad("BB", 100));
        assertThat(route(decision).share().map(Share::toString)).contains("40/140");
        assertThat(decision.independentPerMonth()).contains(Money.parse("EUR 1000.00"));
    }

    @ParameterizedTest(name = "{0} of 120 qualifying months: {1}")
    @CsvSource({"60, 500.00", "90, 750.00"})
    void an_amount_from_own_periods_may_shrink_with_them(int months, String pays) {
        var part = new ReducedPart(
                Treaties.ARTICLE, ReducedPart.Part.WHOLE, Made.always(Quantity.of(120, PeriodUnit.MONTHS)));
        var treaty = Treaties.method(Method.OWN_PERIODS_ONLY, terms -> terms.reducedPart(part));
        var found = route(decided(120, treaty, own(months), abroad("BB", 100)));
        assertThat(found.payablePerMonth()).contains(Money.parse("EUR " + pays));
    }

    private static OtherBenefit pension(Country state, String amount) {
        return OtherBenefit.pension(state, Money.of(CurrencyUnit.EUR, new BigDecimal(amount)));
    }

    private static Determination deducted(boolean thirdStates, OtherBenefit... benefits) {
        var treaty = Treaties.method(
                Method.DIRECT_DEDUCTION, terms -> terms.deduction(new Deduction(Made.clause(), true, thirdStates)));
        return decided(120, treaty, claim -> claim.beside(List.of(benefits)), own(60), abroad("BB", 100));
    }

    @Test
    void the_other_partys_pension_comes_off_the_rate() {
        assertThat(deducted(false, pension(BB, "300")).payablePerMonth()).contains(Money.parse("EUR 700.00"));
        assertThat(deducted(false, pension(BB, "1300")).payablePerMonth()).contains(Money.parse("EUR 0.00"));
        assertThat(deducted(false, pension(BB, "0")).payablePerMonth()).contains(Money.parse("EUR 1000.00"));
    }

    @ParameterizedTest(name = "third states too {0}: {1}")
    @CsvSource({"false, 700.00", "true, 650.00"})
    void a_third_states_pension_comes_off_only_where_the_instrument_says_so(boolean thirdStates, String paid) {
        var third = pension(Country.of("DD"), "50");
        assertThat(deducted(thirdStates, pension(BB, "300"), third).payablePerMonth())
                .contains(Money.parse("EUR " + paid));
    }

    @Test
    void a_pension_that_nobody_told_is_asked_for_and_never_taken_as_nothing() {
        assertThat(deducted(false).outcome()).isInstanceOf(Outcome.FigureNeeded.class);
    }

    @Test
    void a_person_who_lives_abroad_may_fall_under_another_method() {
        var inside = PartyRule.of(Made.value(Method.PRORATA_ONLY), Treaties.ARTICLE);
        var outside = new PartyRule(
                Made.value(Method.DIRECT_ONLY),
                Treaties.ARTICLE,
                Map.of(),
                Map.of(),
                PartyTerms.NONE,
                Optional.of(inside));
        var treaty = Treaties.ruling(Made.instrument(Method.COMPARE_HIGHER, "AA", "BB"), outside);
        assertThat(route(decided(60, treaty, own(100), abroad("BB", 100))).nothing())
                .contains(NoAmount.FOREIGN_TIME_NEVER_ENTERS);
        assertThat(outside.livingThere(false).method().value()).isEqualTo(Method.PRORATA_ONLY);
        assertThat(inside.livingThere(false)).isEqualTo(inside);
    }

    @Test
    void a_scheme_whose_amount_has_nothing_to_do_with_time_is_left_alone() {
        var rule = new PartyRule(
                Made.value(Method.COMPARE_HIGHER),
                Treaties.ARTICLE,
                Map.of(),
                Map.of("AA.FLAT", Made.clause()),
                PartyTerms.NONE,
                Optional.empty());
        var treaty = Treaties.ruling(Made.instrument(Method.COMPARE_HIGHER, "AA", "BB"), rule);
        var decision = decided(5, treaty, own(8), abroad("BB", 100));
        assertThat(route(decision).nothing()).contains(NoAmount.FOREIGN_TIME_NEVER_ENTERS);
        assertThat(decision.payablePerMonth()).contains(Money.parse("EUR 1000.00"));
    }

    @Test
    void a_schemes_waiver_leaves_the_independent_amount_alone() {
        var rule = new PartyRule(
                Made.value(Method.COMPARE_HIGHER),
                Treaties.ARTICLE,
                Map.of("AA.FLAT", Made.clause()),
                Map.of(),
                PartyTerms.NONE,
                Optional.empty());
        var treaty = Treaties.ruling(Made.instrument(Method.COMPARE_HIGHER, "AA", "BB"), rule);
        assertThat(route(decided(5, treaty, own(8), abroad("BB", 100))).nothing())
                .contains(NoAmount.PRO_RATA_WAIVED);
    }

    /// What becomes of eight own months and ten foreign ones.
    @ParameterizedTest(name = "{0}: right {1}, nothing because {2}")
    @CsvSource({
        "LAST_STATE_PAYS_ALONE, NONE, SHORT_PERIOD_RELEASED",
        "NOBODY_PAYS, NONE, SHORT_PERIOD_RELEASED",
        "NOBODY_IS_RELEASED, TOTALISED, "
    })
    void where_all_have_little_time_the_instrument_decides(WhenAllShort when, Right right, NoAmount nothing) {
        var treaty = Treaties.releasing(Made.instrument(Method.COMPARE_HIGHER, "AA", "BB"), Effect.MAY_REFUSE, when);
        var found = route(decided(18, treaty, own(8), abroad("BB", 10)));
        assertThat(found.right()).isEqualTo(right);
        assertThat(found.nothing()).isEqualTo(Optional.ofNullable(nothing));
    }

    @ParameterizedTest(name = "may refuse is told: {0}")
    @CsvSource({"MAY_REFUSE, true", "NO_PENSION, false"})
    void that_a_state_only_may_refuse_is_told(Effect effect, boolean told) {
        var treaty = Treaties.releasing(
                Made.instrument(Method.COMPARE_HIGHER, "AA", "BB"), effect, WhenAllShort.NOBODY_PAYS);
        var found = route(decided(60, treaty, own(8), abroad("BB", 200)));
        assertThat(found.nothing()).contains(NoAmount.SHORT_PERIOD_RELEASED);
        assertThat(found.steps().stream().anyMatch(step -> step.rule().name().equals("STATE_MAY_REFUSE")))
                .isEqualTo(told);
    }

    /// Case DEFER-1 by its rule: BB pays later, and without its time the own share is the whole.
    @Test
    void time_of_a_state_that_pays_later_is_left_out_where_that_gives_more() {
        var staggered = new PeriodScope(Optional.empty(), Optional.empty(), Optional.of(Made.clause()));
        var treaty = Treaties.scope(Made.instrument(Method.COMPARE_HIGHER, "AA", "BB", "CC"), staggered);
        var later = LocalDate.of(2029, 5, 1);
        var found = route(decided(60, treaty, own(100), abroad("BB", 100).payingFrom(later)));
        assertThat(found.payablePerMonth()).contains(Money.parse("EUR 1000.00"));
        assertThat(found.steps().stream()
                        .filter(step -> step.rule().name().equals("RECALCULATED_WHEN_MET"))
                        .map(step -> StepText.english().sentence(step)))
                .containsExactly("On 2029-05-01, when the conditions of BB are met, it is calculated again.");
    }

    @Test
    void time_of_a_state_that_pays_later_stays_in_where_the_right_rests_on_it_or_no_clause_says_otherwise() {
        var later = LocalDate.of(2029, 5, 1);
        var staggered = new PeriodScope(Optional.empty(), Optional.empty(), Optional.of(Made.clause()));
        var treaty = Made.instrument(Method.COMPARE_HIGHER, "AA", "BB", "CC");
        var needed = route(decided(
                150,
                Treaties.scope(treaty, staggered),
                own(100),
                abroad("BB", 100).payingFrom(later)));
        assertThat(needed.share().map(Share::toString)).contains("100/200");
        var silent = route(decided(60, treaty, own(100), abroad("BB", 100).payingFrom(later)));
        assertThat(silent.share().map(Share::toString)).contains("100/200");
        var paysAlready = abroad("BB", 100).payingFrom(LocalDate.of(2025, 1, 1));
        var now = route(decided(60, Treaties.scope(treaty, staggered), own(100), paysAlready));
        assertThat(now.share().map(Share::toString)).contains("100/200");
    }
}
