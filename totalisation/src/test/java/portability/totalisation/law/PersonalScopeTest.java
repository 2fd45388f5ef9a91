package portability.totalisation.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Country;
import portability.kernel.LegalRef;
import portability.kernel.Sex;
import portability.totalisation.Made;
import portability.totalisation.question.Claimant;
import portability.totalisation.question.Household;
import portability.totalisation.question.PersonalStatus;

/// Who is covered: by nationality, as a refugee or stateless person, or by an instrument that brings others in.
/// Source: Reg. (EC) 883/2004 Art. 2; Reg. (EU) 1231/2010; Gottardo, C-55/00.
class PersonalScopeTest {
    private static final Clause EXTENDING =
            new Clause(LegalRef.of("Made-up Regulation", "Art. 1"), Made.value("brings others in"));

    private static Set<Country> states(String codes) {
        return Arrays.stream(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(Country::of)
                .collect(Collectors.toSet());
    }

    private static Claimant person(String nationalities, PersonalStatus status, String residence) {
        return new Claimant(
                LocalDate.of(1960, 1, 1),
                Sex.UNKNOWN,
                states(nationalities),
                status,
                Country.of(residence),
                Household.SINGLE);
    }

    private static PersonalScope scope(String nationals, boolean refugees, boolean stateless, String residence) {
        return new PersonalScope(Made.clause(), states(nationals), refugees, stateless, states(residence), List.of());
    }

    @ParameterizedTest(name = "nationals of [{0}], a national of {1}: {2}")
    @CsvSource({"'', ZZ, true", "AA BB, AA, true", "AA BB, BB ZZ, true", "AA BB, ZZ, false"})
    void one_nationality_of_the_list_is_enough_and_no_list_asks_for_none(
            String nationals, String nationalities, boolean covered) {
        var found = scope(nationals, false, false, "")
                .covering(person(nationalities, PersonalStatus.NONE, "ZZ"), Country.of("AA"));
        assertThat(found).isEqualTo(covered ? Optional.of(Made.clause()) : Optional.empty());
    }

    @ParameterizedTest(name = "{0} who lives in {1}; refugees {2}, stateless {3}, living in [{4}]: {5}")
    @CsvSource({
        "REFUGEE, AA, true, false, '', true",
        "REFUGEE, AA, false, true, '', false",
        "STATELESS, AA, false, true, '', true",
        "STATELESS, AA, true, false, '', false",
        "REFUGEE, AA, true, true, AA BB, true",
        "REFUGEE, ZZ, true, true, AA BB, false",
        "STATELESS, ZZ, true, true, AA BB, false",
    })
    void refugees_and_stateless_persons_where_the_clause_names_them_and_where_they_live(
            PersonalStatus status,
            String lives,
            boolean refugees,
            boolean stateless,
            String residence,
            boolean covered) {
        var found =
                scope("AA BB", refugees, stateless, residence).covering(person("", status, lives), Country.of("AA"));
        assertThat(found.isPresent()).isEqualTo(covered);
    }

    @ParameterizedTest(name = "a national of {0} who lives in {1}, decided in {2}: {3}")
    @CsvSource({
        "DD, AA, AA, true",
        "DD, BB, AA, true",
        "DD, ZZ, AA, false",
        "DD, AA, CC, false",
        "EE, AA, AA, false",
        "EE DD, AA, AA, true",
    })
    void an_extension_covers_its_nationals_where_they_live_and_only_where_the_state_is_obliged(
            String nationalities, String lives, String deciding, boolean covered) {
        var extension = new PersonalScope.Extension(EXTENDING, states("DD"), states("AA BB"), states("AA BB"));
        var scope = new PersonalScope(Made.clause(), states("AA BB"), true, true, Set.of(), List.of(extension));
        assertThat(scope.covering(person(nationalities, PersonalStatus.NONE, lives), Country.of(deciding)))
                .isEqualTo(covered ? Optional.of(EXTENDING) : Optional.empty());
    }

    @Test
    void an_extension_may_ask_for_no_nationality_and_no_residence_and_the_first_that_covers_is_named() {
        var narrow = new PersonalScope.Extension(Made.clause(), states("EE"), states("AA"), Set.of());
        var wide = new PersonalScope.Extension(EXTENDING, Set.of(), states("AA"), Set.of());
        var scope = new PersonalScope(Made.clause(), states("AA"), false, false, Set.of(), List.of(narrow, wide));
        assertThat(scope.covering(person("DD", PersonalStatus.NONE, "ZZ"), Country.of("AA")))
                .contains(EXTENDING);
        assertThat(scope.covering(person("EE", PersonalStatus.NONE, "ZZ"), Country.of("AA")))
                .contains(Made.clause());
    }
}
