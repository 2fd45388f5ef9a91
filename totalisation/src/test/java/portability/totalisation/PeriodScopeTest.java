package portability.totalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import portability.kernel.Country;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Law;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.Method;
import portability.totalisation.law.NationalityDifference;
import portability.totalisation.law.NationalityDifference.Difference;
import portability.totalisation.law.PeriodScope;
import portability.totalisation.law.PeriodScope.PreAgreement;
import portability.totalisation.law.PeriodScope.ThirdStates;
import portability.totalisation.law.PersonalScope;
import portability.totalisation.question.Career;
import portability.totalisation.question.ForeignRecord;

/// Time of third states, time before an instrument, instruments beside each other.
class PeriodScopeTest {
    private static final Country BB = Country.of("BB");
    private static final Country DD = Country.of("DD");

    private static InsurancePeriod own(int year, int months) {
        return Made.months("AA", "a" + year, year, 1, months);
    }

    private static ForeignRecord abroad(String state, int year, int months) {
        return ForeignRecord.of(Country.of(state), List.of(Made.months(state, "f" + state, year, 1, months)));
    }

    private static Determination decided(Law law, InsurancePeriod own, ForeignRecord... others) {
        return Totalisation.determine(
                new Career(List.of(own), Arrays.asList(others)), Made.question(law.scheme()), law);
    }

    private static Law law(int minimum, List<Instrument> own, List<Instrument> elsewhere) {
        return new Law(Made.flatScheme("AA", minimum), own, elsewhere, LocalDate.of(2025, 1, 1), "0".repeat(64));
    }

    private static Instrument between(String id, String... states) {
        return Treaties.named(Made.instrument(Method.COMPARE_HIGHER, states), id);
    }

    private static Instrument third(ThirdStates.When when, boolean onlyWithoutRight) {
        var listed = when == ThirdStates.When.LIST ? Set.of(DD) : Set.<Country>of();
        var clause = new ThirdStates(Made.clause(), when, listed, onlyWithoutRight);
        return Treaties.scope(
                Made.instrument(Method.COMPARE_HIGHER, "AA", "BB"),
                new PeriodScope(Optional.of(clause), Optional.empty(), Optional.empty()));
    }

    private static Optional<String> share(Determination decision) {
        return decision.route("TREATY").flatMap(Route::share).map(Share::toString);
    }

    /// 60 own, 60 of BB, 60 of DD; AA has a treaty with DD or not, BB has or not.
    @ParameterizedTest(name = "{0}: AA bound {1}, BB bound {2}: {3}")
    @CsvSource({
        "LIST, false, false, 60/180",
        "IF_BOTH_BOUND, true, true, 60/180",
        "IF_BOTH_BOUND, true, false, 60/120",
        "IF_BOTH_BOUND, false, true, 60/120",
        "IF_ADOPTED_BY_ONE, false, true, 60/120",
        "IF_ADOPTED_BY_ONE, true, false, 120/180",
        "IF_ADOPTED_BY_ONE, true, true, 60/180"
    })
    void a_third_states_time_counts_by_the_clause(
            ThirdStates.When when, boolean ownTreaty, boolean partnersTreaty, String share) {
        var mine = ownTreaty ? List.of(third(when, false), between("AA-DD", "AA", "DD")) : List.of(third(when, false));
        var theirs = partnersTreaty ? List.of(between("BB-DD", "BB", "DD")) : List.<Instrument>of();
        var decision = decided(law(60, mine, theirs), own(1980, 60), abroad("BB", 1990, 60), abroad("DD", 2000, 60));
        assertThat(share(decision)).contains(share);
    }

    @ParameterizedTest(name = "minimum {0}: {1}")
    @CsvSource({"60, 60/120", "120, 60/120", "121, 60/180"})
    void a_third_state_may_count_only_where_the_parties_time_gives_no_right(int minimum, String share) {
        var law = law(minimum, List.of(third(ThirdStates.When.LIST, true)), List.of());
        var decision = decided(law, own(1980, 60), abroad("BB", 1990, 60), abroad("DD", 2000, 60));
        assertThat(share(decision)).contains(share);
    }

    @Test
    void without_a_clause_a_third_states_time_never_counts() {
        var law = law(60, List.of(Made.instrument(Method.COMPARE_HIGHER, "AA", "BB")), List.of());
        var decision = decided(law, own(1980, 60), abroad("BB", 1990, 60), abroad("DD", 2000, 60));
        assertThat(share(decision)).contains("60/120");
    }

    @Test
    void a_list_has_states_and_nothing_else_has() {
        assertThatThrownBy(() -> new ThirdStates(Made.clause(), ThirdStates.When.LIST, Set.of(), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ThirdStates(Made.clause(), ThirdStates.When.IF_BOTH_BOUND, Set.of(DD), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instrument since(PreAgreement.Since since, LocalDate day) {
        var treaty = Made.instrument(Method.COMPARE_HIGHER, "AA", "BB");
        var clause = new PreAgreement(Made.clause(), since);
        return Treaties.bound(
                Treaties.scope(treaty, new PeriodScope(Optional.empty(), Optional.of(clause), Optional.empty())), day);
    }

    /// Bound from 1995 on: 60 own months before 1990 and 60 of BB that begin in the given year.
    @ParameterizedTest(name = "{0}, time abroad from {1}: {2}")
    @CsvSource({
        "ALWAYS, 1990, 60/120",
        "ALWAYS, 2000, 60/120",
        "WITH_LATER_TIME, 1990, ",
        "WITH_LATER_TIME, 2000, 60/120",
        "WITH_LATER_TIME, 1991, 60/120",
        "NEVER, 1990, ",
        "NEVER, 2000, "
    })
    void time_before_the_instrument_counts_by_the_clause(PreAgreement.Since since, int abroadFrom, String share) {
        var law = law(12, List.of(since(since, LocalDate.of(1995, 1, 1))), List.of());
        var decision = decided(law, own(1980, 60), abroad("BB", abroadFrom, 60));
        assertThat(share(decision)).isEqualTo(Optional.ofNullable(share));
        assertThat(decision.independentPerMonth()).isPresent();
    }

    @Test
    void what_straddles_the_day_counts_from_it() {
        var law = law(12, List.of(since(PreAgreement.Since.NEVER, LocalDate.of(1995, 1, 1))), List.of());
        var decision = decided(law, own(1990, 120), abroad("BB", 2000, 60));
        assertThat(share(decision)).contains("60/120");
    }

    /// Bound from 1995 on: an amount without days that may lie before it is left out, one that ends with the day is.
    @ParameterizedTest(name = "{0} to {1}, {2} reported: {3}")
    @CsvSource({
        "1990-01-01, 1999-12-31, 60, 60/60",
        "1995-01-01, 1999-12-31, 40, 60/100",
        "1990-01-01, 1994-12-31, , 60/60",
        "1990-01-01, 1996-01-31, , 60/73",
    })
    void time_that_may_lie_before_the_day_stays_out(String first, String last, @Nullable Integer months, String share) {
        var law = law(12, List.of(since(PreAgreement.Since.NEVER, LocalDate.of(1995, 1, 1))), List.of());
        var dated = Made.compulsory("BB", "b", first, last);
        var period = months == null ? dated : dated.reporting(Quantity.of(months, PeriodUnit.MONTHS));
        var decision = decided(law, own(2000, 60), ForeignRecord.of(BB, List.of(period)));
        assertThat(share(decision)).contains(share);
    }

    /// BB is bound later than AA: the day both are bound counts.
    @Test
    void the_day_is_that_on_which_the_last_of_them_was_bound() {
        var early = new LawValue<>("made-up", LocalDate.of(1985, 1, 1), LocalDate.of(1985, 1, 1), "made up", true);
        var late = new LawValue<>("made-up", LocalDate.of(1995, 1, 1), LocalDate.of(1995, 1, 1), "made up", true);
        for (var order : List.of(List.of(early, late), List.of(late, early))) {
            var treaty = Treaties.bound(
                    since(PreAgreement.Since.NEVER, LocalDate.of(1995, 1, 1)),
                    Map.of("AA", order.getFirst(), "BB", order.getLast()));
            var decision = decided(law(12, List.of(treaty), List.of()), own(1990, 120), abroad("BB", 2000, 60));
            assertThat(share(decision)).contains("60/120");
        }
    }

    @Test
    void a_third_state_that_the_clause_leaves_out_is_named() {
        var decision = decided(
                law(60, List.of(third(ThirdStates.When.LIST, false)), List.of()),
                own(1980, 60),
                abroad("BB", 1990, 60),
                abroad("EE", 2000, 60));
        assertThat(decision.route("TREATY").orElseThrow().steps().stream()
                        .map(step -> step.rule().name()))
                .contains("THIRD_STATE_LEFT_OUT");
    }

    @ParameterizedTest
    @EnumSource
    void with_no_earlier_time_the_clause_is_silent(PreAgreement.Since since) {
        var law = law(12, List.of(since(since, LocalDate.of(1960, 1, 1))), List.of());
        var decision = decided(law, own(1980, 60), abroad("BB", 1990, 60));
        assertThat(share(decision)).contains("60/120");
    }

    @Test
    void an_instrument_that_displaces_others_is_applied_alone_between_its_states() {
        var regulation = Treaties.displacing(Made.instrument(Method.COMPARE_HIGHER, "AA", "BB"), "KEPT");
        var law = law(60, List.of(regulation, between("OLD", "AA", "BB"), between("KEPT", "AA", "BB")), List.of());
        var decision = decided(law, own(1980, 60), abroad("BB", 1990, 60));
        assertThat(decision.route("OLD")).isEmpty();
        assertThat(decision.route("KEPT")).isPresent();
        assertThat(decision.pairs().stream()
                        .filter(pair -> pair.instrument().equals("OLD"))
                        .map(pair -> pair.why().rule().name()))
                .containsExactly("INSTRUMENT_DISPLACED");
    }

    /// The person is outside the regulation's personal scope, so the older convention stays hers.
    @Test
    void an_instrument_that_does_not_cover_the_person_displaces_nothing() {
        var regulation = Treaties.covering(
                Treaties.displacing(Made.instrument(Method.COMPARE_HIGHER, "AA", "BB")),
                new PersonalScope(Made.clause(), Set.of(Country.of("ZZ")), false, false, Set.of(), List.of()));
        var law = law(60, List.of(regulation, between("OLD", "AA", "BB")), List.of());
        var decision = decided(law, own(1980, 60), abroad("BB", 1990, 60));
        assertThat(decision.route("OLD")).isPresent();
        assertThat(decision.route("TREATY")).isEmpty();
    }

    @Test
    void the_more_favourable_of_two_instruments_is_paid_and_the_clause_is_named() {
        var shared = Treaties.mostFavourable(between("SHARED", "AA", "BB"));
        var own = Treaties.named(Made.instrument(Method.OWN_PERIODS_ONLY, "AA", "BB"), "OWN");
        var law = law(100, List.of(shared, own), List.of());
        var decision = decided(law, own(1980, 60), abroad("BB", 1990, 60));
        assertThat(decision.chosenRoute().map(Route::id)).contains("OWN");
        assertThat(decision.steps()).anyMatch(step -> step.rule().name().equals("MOST_FAVOURABLE_INSTRUMENT"));
    }

    @Test
    void what_binds_to_other_states_only_is_not_told() {
        var law = law(60, List.of(between("AA-BB", "AA", "BB"), between("AA-EE", "AA", "EE")), List.of());
        var decision = decided(law, own(1980, 60), abroad("BB", 1990, 60));
        assertThat(decision.pairs()).extracting(PairFinding::instrument).containsExactly("AA-BB");
    }

    @Test
    void parties_of_different_groups_are_not_bound_to_each_other() {
        var treaty = Treaties.grouped(
                Made.instrument(Method.COMPARE_HIGHER, "AA", "BB", "CC"), Map.of("AA", "NORTH", "BB", "SOUTH"));
        var day = LocalDate.of(2025, 1, 1);
        assertThat(treaty.bindsBoth(Country.of("AA"), BB, day)).isFalse();
        assertThat(treaty.bindsBoth(Country.of("AA"), Country.of("CC"), day)).isTrue();
        assertThat(treaty.bindsBoth(Country.of("CC"), BB, day)).isTrue();
    }

    @Test
    void what_differs_by_nationality_is_listed_per_instrument() {
        assertThat(NationalityDifference.of(Made.instrument(Method.COMPARE_HIGHER, "AA", "BB")))
                .isEmpty();
        var extension = new PersonalScope.Extension(Made.clause(), Set.of(DD), Set.of(BB), Set.of());
        var residents = new PersonalScope.Extension(Made.clause(), Set.of(), Set.of(BB), Set.of(BB));
        var scope =
                new PersonalScope(Made.clause(), Set.of(BB), true, false, Set.of(BB), List.of(extension, residents));
        var closed = Treaties.covering(Made.instrument(Method.COMPARE_HIGHER, "AA", "BB"), scope);
        assertThat(NationalityDifference.of(closed))
                .extracting(NationalityDifference::difference)
                .containsExactly(
                        Difference.NATIONALS_ONLY,
                        Difference.STATELESS_LEFT_OUT,
                        Difference.STATUS_BY_RESIDENCE,
                        Difference.SOME_PARTIES_COVER_MORE,
                        Difference.SOME_PARTIES_COVER_RESIDENTS);
    }
}
