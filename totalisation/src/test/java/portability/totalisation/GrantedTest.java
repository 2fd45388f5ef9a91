package portability.totalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.InsurancePeriod;
import portability.kernel.LegalRef;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.law.Age;
import portability.totalisation.law.IncapacityRule;
import portability.totalisation.law.Method;
import portability.totalisation.law.Scheme;
import portability.totalisation.law.SchemeTerms;
import portability.totalisation.law.SchemeTerms.Future;
import portability.totalisation.law.SchemeTerms.GrantedTime;
import portability.totalisation.law.SchemeTerms.NonContributory;
import portability.totalisation.question.Career;
import portability.totalisation.question.Contingency.Incapacity;
import portability.totalisation.question.FigureName;
import portability.totalisation.question.ForeignRecord;
import portability.totalisation.question.Question;
import portability.totalisation.reason.TimeRule;

/// Time beyond insurance through `determine`, in a made-up state AA that pays 10 a month for each month, once there are
/// 60. The person was born on 1 January 1960; incapacity begins on 1 January 2020, at sixty.
class GrantedTest {
    private static final LegalRef ARTICLE = LegalRef.of("Made-up Act", "s. 1");
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final FigureName NOTIONAL = new FigureName("NOTIONAL_MONTHS");

    private static Scheme scheme(GrantedTime granted) {
        var flat = Made.insuring(
                Made.flatScheme("AA", 60),
                Branch.INVALIDITY,
                new IncapacityRule(ARTICLE, Map.of(), Optional.empty(), Optional.empty()));
        return SchemeDraft.like(Made.paying(flat, 60, Made.tenForEachMonth()))
                .terms(new SchemeTerms(Optional.empty(), List.of(), Optional.empty(), Optional.of(granted)))
                .made();
    }

    private static GrantedTime future(int untilYears, Optional<Integer> atMost) {
        var most = atMost.map(months -> Made.always(Quantity.of(months, PeriodUnit.MONTHS)));
        return new GrantedTime(
                ARTICLE,
                Optional.of(new Future(Made.always(new Age(untilYears, 0)), most)),
                Optional.empty(),
                Optional.empty());
    }

    private static GrantedTime notional() {
        return new GrantedTime(ARTICLE, Optional.empty(), Optional.of(NOTIONAL), Optional.empty());
    }

    private static GrantedTime third() {
        var part = new BigDecimal("0.5");
        return new GrantedTime(
                ARTICLE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new NonContributory(Set.of(PeriodKind.EQUIVALENT), Made.always(part))));
    }

    private static Determination decided(
            GrantedTime granted, Map<FigureName, BigDecimal> figures, List<InsurancePeriod> own, int abroad) {
        var scheme = scheme(granted);
        List<ForeignRecord> others = abroad == 0
                ? List.of()
                : List.of(ForeignRecord.of(Country.of("BB"), List.of(Made.months("BB", "b", 1990, 1, abroad))));
        var career = new Career(own, others, new TreeMap<>(figures));
        var asked = Made.question(scheme);
        var question = new Question(
                asked.institution(),
                Branch.INVALIDITY,
                asked.claimant(),
                asked.claim(),
                Incapacity.of(SINCE, Country.of("AA")));
        var treaty = Made.covering(Made.instrument(Method.COMPARE_HIGHER, "AA", "BB"), Branch.INVALIDITY);
        var decision = Totalisation.determine(career, question, Made.law(scheme, treaty));
        Read.everySentence(decision);
        return decision;
    }

    private static List<InsurancePeriod> months(int count) {
        return List.of(Made.months("AA", "a", 2010, 1, count));
    }

    private static String share(Determination decision) {
        return decision.route("TREATY")
                .flatMap(Route::share)
                .map(Share::toString)
                .orElse("none");
    }

    /// As in CJEU C-793/79 Menzies: 24 own months and 240 abroad open the right with 264; the time until 65 is in the
    /// theoretical amount, (264 + 60) x 10, the share stays 24/264.
    @Test
    void time_after_the_risk_makes_the_theoretical_amount_and_not_the_share() {
        var decision = decided(future(65, Optional.empty()), Map.of(), months(24), 240);
        assertThat(share(decision)).isEqualTo("24/264");
        var route = decision.route("TREATY").orElseThrow();
        assertThat(route.theoretical().orElseThrow().rounded().getAmount()).isEqualByComparingTo("3240");
        assertThat(Read.paid(decision, "TREATY")).isEqualTo("294.55");
        assertThat(route.steps()).anyMatch(step -> step.rule() == TimeRule.FUTURE_TIME_GRANTED);
    }

    @ParameterizedTest(name = "until {0}, at most {1}: {2}")
    @CsvSource({
        "60, , 1200.00", // the age is reached on the day of the risk
        "59, , 1200.00",
        "61, , 1320.00",
        "65, , 1800.00",
        "65, 60, 1800.00",
        "65, 59, 1790.00",
        "65, 0, 1200.00",
    })
    void own_law_grants_time_until_the_age_and_no_more_than_its_limit(int until, Integer most, String pension) {
        var decision = decided(future(until, Optional.ofNullable(most)), Map.of(), months(120), 0);
        assertThat(Read.paid(decision, "NATIONAL/any")).isEqualTo(pension);
    }

    @ParameterizedTest(name = "{0} insured months: {1}")
    @CsvSource({"59, none", "60, 1200.00"})
    void a_right_rests_on_insured_time_alone(int months, String pension) {
        var decision = decided(future(65, Optional.empty()), Map.of(), months(months), 0);
        assertThat(Read.paid(decision, "NATIONAL/any")).isEqualTo(pension);
    }

    /// CJEU C-347/00 Barreira Pérez: 12 notional months are own time and total time.
    @Test
    void notional_time_before_the_risk_is_in_both() {
        var decision = decided(notional(), Map.of(NOTIONAL, BigDecimal.valueOf(12)), months(108), 120);
        assertThat(share(decision)).isEqualTo("120/240");
        assertThat(Read.paid(decision, "TREATY")).isEqualTo("1200.00");
        assertThat(Read.paid(decision, "NATIONAL/any")).isEqualTo("1200.00");
        var none = decided(notional(), Map.of(), months(108), 120);
        assertThat(share(none)).isEqualTo("108/228");
        assertThat(Read.paid(none, "NATIONAL/any")).isEqualTo("1080.00");
    }

    /// CJEU C-866/19, here with a half: 60 months without contributions beside 80 with them count as 40 in own time and
    /// the share, and with 20 abroad as 50 in the theoretical amount: (80 + 50 + 20) x 10 x 120/140.
    @Test
    void time_without_contributions_counts_by_that_of_all_in_theory_and_by_own_in_fact() {
        var own = List.of(
                Made.months("AA", "work", 2000, 1, 80),
                Made.period("AA", "study", PeriodKind.EQUIVALENT, DateSpan.closed("2010-01-01", "2014-12-31")));
        var decision = decided(third(), Map.of(), own, 20);
        assertThat(Read.paid(decision, "NATIONAL/any")).isEqualTo("1200.00");
        assertThat(share(decision)).isEqualTo("120/140");
        assertThat(Read.paid(decision, "TREATY")).isEqualTo("1285.71");
        assertThat(decision.route("TREATY").orElseThrow().steps())
                .anyMatch(step -> step.rule() == TimeRule.NON_CONTRIBUTORY_TIME_CAPPED);
    }

    /// 40 months of work let 20 of 60 others count: 60 open the right, 39 do not.
    @ParameterizedTest(name = "{0} months of work: {1}")
    @CsvSource({"40, 600.00", "39, none"})
    void a_right_counts_such_time_in_part_too(int work, String pension) {
        var own = List.of(
                Made.months("AA", "work", 2000, 1, work),
                Made.period("AA", "study", PeriodKind.EQUIVALENT, DateSpan.closed("2010-01-01", "2014-12-31")));
        assertThat(Read.paid(decided(third(), Map.of(), own, 0), "NATIONAL/any"))
                .isEqualTo(pension);
    }

    @Test
    void where_there_is_no_such_time_nothing_is_said_of_it() {
        var decision = decided(third(), Map.of(), months(100), 20);
        assertThat(share(decision)).isEqualTo("100/120");
        assertThat(decision.route("TREATY").orElseThrow().steps())
                .noneMatch(step -> step.rule() == TimeRule.NON_CONTRIBUTORY_TIME_CAPPED);
    }

    /// Their days are not known: each of the kinds would have to be certified, and the first by order is asked for.
    @Test
    void of_several_kinds_without_days_the_same_one_is_always_asked_for() {
        var capped = Set.of(PeriodKind.RESIDENCE, PeriodKind.VOLUNTARY, PeriodKind.EQUIVALENT);
        var granted = new GrantedTime(
                ARTICLE,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new NonContributory(capped, Made.always(BigDecimal.ONE))));
        var year = DateSpan.closed("2000-01-01", "2000-12-31");
        var own = capped.stream()
                .map(kind -> Made.period("AA", kind.name(), kind, year).reporting(Quantity.of(3, PeriodUnit.MONTHS)))
                .toList();
        assertThat(decided(granted, Map.of(), own, 0).outcome())
                .isEqualTo(new Outcome.FigureNeeded(new FigureName("TIME_OF_VOLUNTARY"), List.of()));
    }
}
