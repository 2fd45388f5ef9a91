package portability.totalisation.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.Made;
import portability.totalisation.entitlement.BenefitRight.Asked;
import portability.totalisation.entitlement.BenefitRight.Right;
import portability.totalisation.entitlement.EmploymentInjury.Exposure;
import portability.totalisation.entitlement.EmploymentInjury.Shares;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Method;
import portability.totalisation.periods.Aggregated;
import portability.totalisation.periods.Aggregated.Added;

class BenefitRightTest {
    private static final Country AA = Country.of("AA");
    private static final Country BB = Country.of("BB");

    @ParameterizedTest
    @CsvSource({
        // own, foreign, required, right
        "6, 6, 12, true",
        "6, 5, 12, false",
        "12, 0, 12, true",
        "0, 12, 12, false",
        "0, 0, , true",
    })
    void time_of_all_states_opens_a_right(int own, int foreign, @Nullable Integer required, boolean right) {
        var found = right(Branch.SICKNESS, treaty(Branch.SICKNESS), own, foreign, required);

        assertThat(found.entitled()).isEqualTo(right);
        assertThat(found.competent()).isEqualTo(AA);
    }

    @Test
    void an_instrument_that_does_not_cover_the_branch_adds_nothing() {
        assertThat(right(Branch.SICKNESS, treaty(Branch.FAMILY), 6, 6, 12).entitled())
                .isFalse();
        assertThat(right(Branch.SICKNESS, treaty(Branch.FAMILY), 12, 0, 12).entitled())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Branch.class)
    void every_branch_names_its_article(Branch branch) {
        assertThat(right(branch, treaty(branch), 12, 0, 12).article().instrument())
                .isEqualTo("Reg. (EC) 883/2004");
    }

    @Test
    void without_a_legislation_now_the_last_one_is_competent() {
        var asked = new Asked(Branch.SICKNESS, Optional.empty(), BB, AA, false);

        assertThat(BenefitRight.of(asked, treaty(Branch.SICKNESS), time(1, 0), Optional.empty())
                        .value()
                        .competent())
                .isEqualTo(BB);
    }

    @ParameterizedTest
    @CsvSource({"AA, true, ", "BB, true, BB", "BB, false, "})
    void benefits_in_kind_are_given_where_the_person_lives(String residence, boolean inKind, @Nullable String givenBy) {
        var asked = new Asked(Branch.SICKNESS, Optional.of(AA), AA, Country.of(residence), inKind);

        assertThat(BenefitRight.of(asked, treaty(Branch.SICKNESS), time(1, 0), Optional.empty())
                        .value()
                        .givenBy())
                .isEqualTo(Optional.ofNullable(givenBy).map(Country::of));
    }

    @Test
    void facts_elsewhere_count_here_and_the_steps_say_so() {
        assertThat(BenefitRight.deathCountsHere(AA, BB).steps()).hasSize(1);
        assertThat(BenefitRight.deathCountsHere(AA, AA).steps()).isEmpty();
        assertThat(EmploymentInjury.commuting(AA, BB).steps()).hasSize(1);
        assertThat(EmploymentInjury.commuting(AA, AA).steps()).isEmpty();
    }

    @Test
    void the_last_state_of_exposure_whose_conditions_are_met_pays() {
        var early = new Exposure(AA, LocalDate.of(2010, 1, 1), true);
        var late = new Exposure(BB, LocalDate.of(2020, 1, 1), false);

        assertThat(EmploymentInjury.disease(List.of(late, early)).value()).contains(AA);
        assertThat(EmploymentInjury.disease(List.of(late)).value()).isEmpty();
    }

    @Test
    void who_pays_for_a_worsening() {
        assertThat(EmploymentInjury.worse(AA, euro("100"), euro("150"), Optional.empty(), Optional.empty())
                        .value())
                .isEqualTo(new Shares(euro("150"), euro("0")));
        assertThat(EmploymentInjury.worse(
                                AA, euro("100"), euro("150"), Optional.of(euro("300")), Optional.of(euro("120")))
                        .value())
                .isEqualTo(new Shares(euro("100"), euro("180")));
        assertThat(EmploymentInjury.worse(
                                AA, euro("100"), euro("150"), Optional.of(euro("100")), Optional.of(euro("120")))
                        .value())
                .isEqualTo(new Shares(euro("100"), euro("0")));
    }

    private static Right right(Branch branch, Instrument instrument, int own, int foreign, @Nullable Integer required) {
        var asked = new Asked(branch, Optional.of(AA), AA, AA, false);
        return BenefitRight.of(
                        asked,
                        instrument,
                        time(own, foreign),
                        Optional.ofNullable(required).map(months -> Quantity.of(months, PeriodUnit.MONTHS)))
                .value();
    }

    private static Aggregated time(int own, int foreign) {
        var added = Fraction.of(foreign);
        var states = new TreeMap<>(Map.of(BB, new Added(added, added, Fraction.of(foreign), Fraction.ZERO)));
        return new Aggregated(PeriodUnit.MONTHS, Fraction.of(own), Fraction.of(own), Fraction.ZERO, states);
    }

    private static Instrument treaty(Branch branch) {
        return Made.covering(Made.instrument(Method.COMPARE_HIGHER, "AA", "BB"), branch);
    }

    private static Money euro(String amount) {
        return Money.parse("EUR " + amount);
    }
}
