package portability.totalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.InsurancePeriod;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.kernel.Step;
import portability.totalisation.law.Dated;
import portability.totalisation.law.IncapacityRule;
import portability.totalisation.law.IncapacityRule.LegislationType;
import portability.totalisation.law.Law;
import portability.totalisation.law.Method;
import portability.totalisation.law.TypeAList;
import portability.totalisation.law.TypeAList.Extent;
import portability.totalisation.question.Career;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;
import portability.totalisation.question.Communication;
import portability.totalisation.question.Contingency;
import portability.totalisation.question.Contingency.Incapacity;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Question;
import portability.totalisation.reason.PensionRule;

class InvalidityTest {
    private static final LegalRef ARTICLE = LegalRef.of("Made-up Act", "s. 2");
    private static final LocalDate SINCE = LocalDate.of(2020, 7, 1);
    private static final LocalDate LISTED_FROM = LocalDate.of(2010, 5, 1);
    private static final Country AA = Country.of("AA");
    private static final Country BB = Country.of("BB");

    @Test
    void the_state_where_incapacity_began_pays_in_full_where_all_legislations_are_type_a() {
        var decision = decide(LegislationType.A, LegislationType.A, AA, Optional.empty());

        assertThat(paid(decision)).isEqualTo("1000.00");
        assertThat(decision.steps()).anyMatch(step -> step.rule() == PensionRule.ONE_STATE_PAYS_INVALIDITY);
    }

    @Test
    void the_other_state_then_pays_nothing_not_even_by_its_own_law() {
        var decision = decide(LegislationType.A, LegislationType.A, BB, Optional.empty());

        assertThat(decision.outcome()).isEqualTo(new Outcome.NotAwarded(NoAmount.OTHER_STATE_PAYS));
        assertThat(decision.routes()).allMatch(route -> route.nothing().equals(Optional.of(NoAmount.OTHER_STATE_PAYS)));
    }

    @Test
    void where_the_state_of_incapacity_gives_no_right_the_one_before_it_pays_in_full() {
        var decision = decide(LegislationType.A, LegislationType.A, BB, Optional.of(false));

        assertThat(paid(decision)).isEqualTo("1000.00");
    }

    @ParameterizedTest
    @CsvSource({"A, B", "B, A", "B, B"})
    void any_legislation_of_type_b_brings_the_pension_rules(LegislationType own, LegislationType other) {
        var decision = decide(own, other, BB, Optional.empty(), 24);

        assertThat(paid(decision)).isEqualTo("500.00");
        assertThat(decision.chosenRoute().orElseThrow().share()).hasToString("Optional[12/24]");
        assertThat(decision.steps()).anyMatch(step -> step.rule() == PensionRule.PENSION_RULES_FOR_INVALIDITY);
    }

    /// Neither scheme nor state says a type: the list of the instrument does. AA decides, incapacity began in BB.
    @ParameterizedTest(name = "AA {0}, BB {1}, told {2}: {3}, for {4}")
    @CsvSource({
        "ALL, ALL, , LEGISLATION_LISTED, OTHER_STATE_PAYS_INVALIDITY",
        "ALL, NONE, , LEGISLATION_NOT_LISTED, PENSION_RULES_FOR_INVALIDITY",
        "NONE, ALL, , LEGISLATION_LISTED, PENSION_RULES_FOR_INVALIDITY",
        "ALL, SOME, , LEGISLATION_TYPE_NOT_SAID, PENSION_RULES_FOR_INVALIDITY",
        "ALL, SOME, A, LEGISLATION_TYPE_TOLD, OTHER_STATE_PAYS_INVALIDITY",
        "ALL, ALL, B, LEGISLATION_TYPE_TOLD, PENSION_RULES_FOR_INVALIDITY",
    })
    void the_list_says_the_type_that_nobody_told(
            Extent own, Extent other, @Nullable LegislationType told, PensionRule why, PensionRule follows) {
        var listed = new ArrayList<TypeAList.Listed>();
        listed(AA, own).ifPresent(listed::add);
        listed(BB, other).ifPresent(listed::add);
        var rule = new IncapacityRule(ARTICLE, Map.of(), Optional.empty(), Optional.empty());
        var made = law(rule, 24);
        var law = new Law(
                made.scheme(),
                made.instruments(),
                List.of(),
                Map.of("TREATY", new TypeAList("TREATY", LISTED_FROM, "Annex", false, listed)),
                made.asOf(),
                made.checksum());
        var career = new Career(
                List.of(Made.months("AA", "1", 2018, 7, 12)),
                List.of(ForeignRecord.of(BB, List.of(Made.months("BB", "2", 2019, 7, 12)))));
        var types = Optional.ofNullable(told).map(type -> Map.of(BB, type)).orElse(Map.of());

        var decision =
                Totalisation.determine(career, question(new Incapacity(SINCE, BB, Optional.empty(), types)), law);

        assertThat(decision.steps()).extracting(Step::rule).containsSubsequence(why, follows);
        assertThat(decision.payablePerMonth().isPresent())
                .isEqualTo(follows == PensionRule.PENSION_RULES_FOR_INVALIDITY);
    }

    @ParameterizedTest
    @CsvSource({"2009-12-31, ALL", "2010-05-01, ALL", "2015-12-31, ALL", "2016-01-01, NONE"})
    void a_legislation_is_listed_from_a_day_to_a_day(LocalDate on, Extent extent) {
        var line = new TypeAList.Listed(
                AA, "Act", true, LISTED_FROM, Optional.of(LocalDate.of(2016, 1, 1)), "Annex, point 1", true);
        var list = new TypeAList("TREATY", LISTED_FROM, "Annex", false, List.of(line));

        assertThat(list.extent(AA, on).value()).isEqualTo(extent);
        assertThat(list.extent(AA, on).verified()).isEqualTo(extent == Extent.ALL);
        assertThat(list.extent(BB, on).value()).isEqualTo(Extent.NONE);
    }

    private static Optional<TypeAList.Listed> listed(Country state, Extent extent) {
        if (extent == Extent.NONE) return Optional.empty();
        return Optional.of(new TypeAList.Listed(
                state, "Act", extent == Extent.ALL, LISTED_FROM, Optional.empty(), "Annex, point 1", true));
    }

    @Test
    void time_after_incapacity_began_does_not_count() {
        var rule = rule(LegislationType.B, Optional.empty(), Optional.empty());
        var career = new Career(List.of(Made.months("AA", "1", 2019, 7, 24)), List.of());

        var decision = Totalisation.determine(career, question(Incapacity.of(SINCE, AA)), law(rule, 1));

        assertThat(decision.routes().getFirst().ownPeriod()).isEqualTo(Quantity.of(12, PeriodUnit.MONTHS));
    }

    @ParameterizedTest
    @CsvSource({"52, WEEKS, 2021-06-30", "104, WEEKS, 2022-06-29", "12, MONTHS, 2021-07-01", "1, YEARS, 2021-07-01"})
    void the_pension_starts_after_the_waiting_time(long amount, PeriodUnit unit, LocalDate starts) {
        var rule = rule(LegislationType.B, Optional.of(Made.always(Quantity.of(amount, unit))), Optional.empty());
        var career = new Career(List.of(Made.months("AA", "1", 2019, 7, 12)), List.of());

        var decision = Totalisation.determine(career, question(Incapacity.of(SINCE, AA)), law(rule, 1));

        assertThat(decision.pensionStart()).contains(starts);
    }

    @ParameterizedTest
    @CsvSource({"66, false", "67, true", "100, true"})
    void too_low_a_degree_opens_no_route(int percent, boolean right) {
        var rule = rule(LegislationType.B, Optional.empty(), Optional.of(Made.always(67)));
        var career = new Career(List.of(Made.months("AA", "1", 2019, 7, 12)), List.of());
        var incapacity = new Incapacity(SINCE, AA, Optional.of(percent), Map.of());

        var decision = Totalisation.determine(career, question(incapacity), law(rule, 1));

        assertThat(decision.payablePerMonth().isPresent()).isEqualTo(right);
        if (!right) assertThat(decision.outcome()).isEqualTo(new Outcome.NotAwarded(NoAmount.INCAPACITY_TOO_LOW));
    }

    @Test
    void a_question_that_does_not_say_when_incapacity_began_is_refused() {
        var law = law(rule(LegislationType.B, Optional.empty(), Optional.empty()), 1);
        var asked = question(new Contingency.OldAge());

        assertThatThrownBy(() -> Totalisation.determine(new Career(List.of(), List.of()), asked, law))
                .isInstanceOfSatisfying(
                        CareerRefused.class,
                        refused -> assertThat(refused.fault())
                                .isEqualTo(new CareerFault.ContingencyNotStated(Branch.INVALIDITY)));
    }

    /// Three states of type A, incapacity began in BB; AA decides.
    @ParameterizedTest(name = "BB grants {0}, CC, insured until {2}, grants {1}: AA pays {3}")
    @CsvSource({
        "true, true, 2020-06-30, false",
        "false, true, 2020-06-30, false",
        "false, false, 2020-06-30, true",
        "false, true, 2018-06-30, true",
        ", true, 2018-06-30, false",
    })
    void the_turn_goes_back_from_the_last_state_to_the_one_before(
            @Nullable Boolean bbGrants, Boolean ccGrants, LocalDate ccUntil, boolean pays) {
        var career = new Career(
                List.of(Made.months("AA", "1", 2018, 7, 12)),
                List.of(
                        new ForeignRecord(
                                BB,
                                List.of(Made.months("BB", "2", 2019, 7, 12)),
                                Communication.AGGREGATE,
                                Optional.ofNullable(bbGrants)),
                        new ForeignRecord(
                                Country.of("CC"),
                                List.of(Made.compulsory("CC", "3", "2017-01-01", ccUntil.toString())),
                                Communication.AGGREGATE,
                                Optional.of(ccGrants))));
        var incapacity = new Incapacity(
                SINCE, BB, Optional.empty(), Map.of(BB, LegislationType.A, Country.of("CC"), LegislationType.A));
        var scheme = Made.insuring(
                Made.flatScheme("AA", 12),
                Branch.INVALIDITY,
                rule(LegislationType.A, Optional.empty(), Optional.empty()));
        var treaty = Made.covering(Made.instrument(Method.COMPARE_HIGHER, "AA", "BB", "CC"), Branch.INVALIDITY);
        var decision = Totalisation.determine(career, question(incapacity), Made.law(scheme, treaty));
        assertThat(decision.payablePerMonth().isPresent()).isEqualTo(pays);
    }

    @Test
    void the_one_state_that_pays_may_find_too_little_time_even_together() {
        var decision = decide(LegislationType.A, LegislationType.A, AA, Optional.empty(), 25);
        assertThat(decision.outcome()).isEqualTo(new Outcome.NotAwarded(NoAmount.NO_TOTALISED_RIGHT));
        assertThat(paid(decide(LegislationType.A, LegislationType.A, AA, Optional.empty(), 24)))
                .isEqualTo("1000.00");
    }

    private static Determination decide(
            LegislationType own, LegislationType other, Country under, Optional<Boolean> otherGrants) {
        return decide(own, other, under, otherGrants, 12);
    }

    /// Twelve months in AA, then twelve in BB; decided in AA, which asks for so many months.
    private static Determination decide(
            LegislationType own, LegislationType other, Country under, Optional<Boolean> otherGrants, int minimum) {
        List<InsurancePeriod> foreign = List.of(Made.months("BB", "2", 2019, 7, 12));
        var career = new Career(
                List.of(Made.months("AA", "1", 2018, 7, 12)),
                List.of(new ForeignRecord(BB, foreign, Communication.AGGREGATE, otherGrants)));
        var incapacity = new Incapacity(SINCE, under, Optional.empty(), Map.of(BB, other));
        return Totalisation.determine(
                career, question(incapacity), law(rule(own, Optional.empty(), Optional.empty()), minimum));
    }

    private static IncapacityRule rule(
            LegislationType type, Optional<Dated<Quantity>> waiting, Optional<Dated<Integer>> percent) {
        return new IncapacityRule(ARTICLE, Map.of("TREATY", Made.value(type)), waiting, percent);
    }

    private static Law law(IncapacityRule rule, int minimum) {
        return Made.law(
                Made.insuring(Made.flatScheme("AA", minimum), Branch.INVALIDITY, rule),
                Made.covering(Made.instrument(Method.COMPARE_HIGHER, "AA", "BB"), Branch.INVALIDITY));
    }

    private static Question question(Contingency contingency) {
        var asked = Made.question(Made.flatScheme("AA", 1));
        return new Question(asked.institution(), Branch.INVALIDITY, asked.claimant(), asked.claim(), contingency);
    }

    private static String paid(Determination decision) {
        return decision.payablePerMonth().map(Money::getAmount).orElseThrow().toPlainString();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"26, WEEKS, true", "26.0, WEEKS, true", "26.5, WEEKS, false", "0.5, YEARS, false"})
    void incapacity_is_waited_for_in_whole_units_of_the_calendar(BigDecimal amount, PeriodUnit unit, boolean whole) {
        var waiting = Optional.of(Made.always(new Quantity(amount, unit)));
        if (whole)
            assertThat(new IncapacityRule(ARTICLE, Map.of(), waiting, Optional.empty()).waiting())
                    .isPresent();
        else
            assertThatThrownBy(() -> new IncapacityRule(ARTICLE, Map.of(), waiting, Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("whole units");
    }
}
