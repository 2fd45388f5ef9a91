package portability.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.claims.claim.Facts.DE;
import static portability.claims.claim.Facts.NL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import portability.claims.claim.Tie.Relation;
import portability.kernel.Branch;
import portability.kernel.Sex;

class BenefitTest {
    private static final LocalDate CLAIMED = LocalDate.of(2025, 3, 3);
    private static final Claimant FATIMA = Facts.file().claimant();

    @Test
    void the_careers_that_count_are_the_claimants_but_after_a_death_the_deceaseds() {
        assertThat(Facts.file().insured()).isEqualTo(FATIMA);
        assertThat(Facts.invalidity().insured()).isEqualTo(FATIMA);
        assertThat(Facts.survivors().insured()).isEqualTo(FATIMA);
        assertThat(Facts.survivors().claimant()).isNotEqualTo(FATIMA);
        assertThat(List.of(Facts.file(), Facts.invalidity(), Facts.survivors()))
                .extracting(file -> file.benefit().branch())
                .containsExactly(Branch.OLD_AGE, Branch.INVALIDITY, Branch.SURVIVORS);
    }

    @ParameterizedTest
    @CsvSource({"1958-01-20, true", "2025-03-03, true", "1958-01-19, false", "2025-03-04, false"})
    void incapacity_begins_in_a_life_and_not_after_it_is_claimed_for(LocalDate since, boolean possible) {
        expect(possible, FATIMA, new Benefit.Invalidity(since, "DE", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101})
    void a_degree_is_one_to_a_hundred_per_cent(int percent) {
        refused(() -> new Benefit.Degree(percent, DE));
        assertThat(new Benefit.Degree(1, DE).percent()).isEqualTo(1);
        assertThat(new Benefit.Degree(100, DE).percent()).isEqualTo(100);
        refused(() -> new Benefit.Degree(50, "nobody"));
    }

    @ParameterizedTest
    @CsvSource({"2025-03-03, true", "2025-03-04, false"})
    void nobody_claims_after_a_death_before_it(LocalDate diedOn, boolean possible) {
        expect(possible, person("1955-05-04", "444"), death(diedOn, Relation.SPOUSE, 0));
    }

    @Test
    void nobody_dies_before_being_born() {
        refused(() -> death(LocalDate.of(1958, 1, 19), Relation.SPOUSE, 0));
        assertThat(death(LocalDate.of(1958, 1, 20), Relation.SPOUSE, 0).diedOn())
                .isEqualTo("1958-01-20");
    }

    @Test
    void nobody_survives_herself_whether_known_by_a_number_or_by_name() {
        expect(false, person("1955-05-04", "111"), death(CLAIMED, Relation.SPOUSE, 0));
        var renumbered =
                new Claimant("El Amrani", "Fatima", LocalDate.of(1958, 1, 20), Sex.FEMALE, List.of("MA"), Map.of());
        expect(false, renumbered, death(CLAIMED, Relation.SPOUSE, 0));
        // The same number at two institutions is two persons'.
        var elsewhere =
                new Claimant("Ouahbi", "Hassan", LocalDate.of(1955, 5, 4), Sex.MALE, List.of("MA"), Map.of(DE, "111"));
        expect(true, elsewhere, death(CLAIMED, Relation.SPOUSE, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "HALF_ORPHAN, 1990-01-01, 0, true",
        "FULL_ORPHAN, 1958-01-20, 0, false",
        "HALF_ORPHAN, 1950-01-01, 0, false",
        "PARENT, 1930-01-01, 0, true",
        "PARENT, 1958-01-20, 0, false",
        // Married from the birth of the younger to the death: 805 months.
        "SPOUSE, 1955-05-04, 805, true",
        "SPOUSE, 1955-05-04, 806, false",
        "FORMER_SPOUSE, 2000-02-29, 301, false"
    })
    void a_survivor_can_have_been_what_is_said(Relation relation, String born, int married, boolean possible) {
        expect(possible, person(born, "444"), death(CLAIMED, relation, married));
        var other = List.of(new Benefit.OtherSurvivor(LocalDate.parse(born), new Tie(relation, married, false, false)));
        var deceased = new Benefit.Deceased(FATIMA, "NL", Household.SINGLE);
        var widower = new Tie(Relation.SPOUSE, 0, false, false);
        if (possible)
            assertThat(new Benefit.Survivors(deceased, CLAIMED, widower, other).others())
                    .isEqualTo(other);
        else refused(() -> new Benefit.Survivors(deceased, CLAIMED, widower, other));
    }

    @Test
    void only_a_marriage_has_months() {
        refused(() -> new Tie(Relation.HALF_ORPHAN, 1, false, false));
        refused(() -> new Tie(Relation.SPOUSE, -1, false, false));
        refused(() -> new Tie(Relation.SPOUSE, 1201, false, false));
    }

    @Test
    void a_figure_has_a_name_of_the_law_and_is_not_below_zero() {
        assertThat(new Figure("POINTS", "0").value()).isEqualTo("0");
        for (var name : List.of("", "points", "1POINT", "A".repeat(65))) refused(() -> new Figure(name, "1"));
        for (var value : List.of("", "-0.1", "1E9", "1,5", ".5", "1.", "1".repeat(16)))
            refused(() -> new Figure("POINTS", value));
    }

    @Test
    void nothing_personal_is_printed() {
        assertThat(Facts.survivors().benefit().toString() + Facts.invalidity().benefit())
                .doesNotContain("El Amrani", "2025-02-11", "2024-05-02", "1958");
    }

    private static Benefit.Survivors death(LocalDate on, Relation relation, int married) {
        return new Benefit.Survivors(
                new Benefit.Deceased(FATIMA, "NL", Household.SINGLE),
                on,
                new Tie(relation, married, false, false),
                List.of());
    }

    private static Claimant person(String born, String numberAtNl) {
        return new Claimant("Ouahbi", "Hassan", LocalDate.parse(born), Sex.MALE, List.of("MA"), Map.of(NL, numberAtNl));
    }

    private static void expect(boolean possible, Claimant claimant, Benefit benefit) {
        if (possible) assertThat(file(claimant, benefit).benefit()).isEqualTo(benefit);
        else refused(() -> file(claimant, benefit));
    }

    private static ClaimFile file(Claimant claimant, Benefit benefit) {
        return new ClaimFile(claimant, benefit, CLAIMED, "NL", Household.SINGLE, List.of(NL));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class);
    }
}
