package portability.totalisation.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Country;
import portability.totalisation.exact.Fraction;
import portability.totalisation.health.HealthCompetence.Bearer;
import portability.totalisation.health.HealthCompetence.Payer;
import portability.totalisation.health.HealthCompetence.ResidenceRight;

class HealthCompetenceTest {
    private static final Country AA = Country.of("AA");
    private static final Country BB = Country.of("BB");
    private static final Country CC = Country.of("CC");

    @ParameterizedTest
    @CsvSource({
        // right in CC, pensions with years insured, last legislation, who pays, article
        "NONE, AA=12 BB=25, , BB, Art. 24(2)(b)",
        "NONE, AA=12, , AA, Art. 24(2)(a)",
        "NONE, AA=20 BB=20, AA, AA, Art. 24(2)(b)",
        "NONE, AA=20 BB=20, BB, BB, Art. 24(2)(b)",
        "NONE, AA=20 BB=20 DD=5, BB, BB, Art. 24(2)(b)",
        "NONE, AA=20 BB=20, DD, , Art. 24(2)(b)",
        "NONE, AA=20 BB=20, , , Art. 24(2)(b)",
        "NONE, AA=12 CC=30, , AA, Art. 24(2)(a)",
        "NONE, CC=30, , , Art. 24(2)(a)",
        "INSURED, AA=12 CC=1, , CC, Art. 23",
        "BY_LIVING, AA=12 CC=1, , CC, Art. 23",
        "BY_LIVING, AA=12 BB=25, , BB, Art. 25",
        "BY_LIVING, AA=12, , AA, Art. 25",
    })
    void who_bears_the_cost_of_a_pensioner_who_lives_in_cc(
            ResidenceRight right, String pensions, @Nullable String last, @Nullable String bearer, String article) {
        var found = HealthCompetence.pensioner(
                CC, right, payers(pensions), Optional.ofNullable(last).map(Country::of));

        assertThat(found.value().state()).isEqualTo(Optional.ofNullable(bearer).map(Country::of));
        assertThat(found.steps().getLast().article().article()).isEqualTo(article);
        assertThat(found.value().document().isPresent()).isEqualTo(bearer != null && !bearer.equals("CC"));
    }

    @Test
    void a_pension_state_that_would_give_no_right_does_not_pay() {
        var payers = List.of(new Payer(AA, Fraction.of(30), false), new Payer(BB, Fraction.of(5), true));

        assertThat(HealthCompetence.pensioner(CC, ResidenceRight.NONE, payers, Optional.empty())
                        .value()
                        .state())
                .contains(BB);
    }

    @Test
    void a_worker_s_state_bears_the_cost_and_documents_it_where_the_worker_lives_elsewhere() {
        assertThat(HealthCompetence.worker(AA, BB).value()).isEqualTo(new Bearer(Optional.of(AA), Optional.of("S1")));
        assertThat(HealthCompetence.worker(AA, AA).value()).isEqualTo(new Bearer(Optional.of(AA), Optional.empty()));
    }

    @Test
    void an_own_right_goes_before_one_derived_from_the_family() {
        assertThat(HealthCompetence.familyMember(Optional.of(BB), AA, BB).value())
                .isEqualTo(new Bearer(Optional.of(BB), Optional.empty()));
        assertThat(HealthCompetence.familyMember(Optional.empty(), AA, BB).value())
                .isEqualTo(new Bearer(Optional.of(AA), Optional.of("S1")));
    }

    @ParameterizedTest
    @CsvSource({"AA, 80, 500, 80", "BB, 80, 500, 0", "AA, 80, 50, 50", "AA, 50, 50, 50"})
    void only_who_bears_the_cost_takes_contributions_and_no_more_than_it_pays(
            String state, String contribution, String pensions, String amount) {
        assertThat(HealthContributions.of(Country.of(state), AA, euro(contribution), euro(pensions))
                        .value())
                .isEqualTo(euro(amount));
    }

    private static List<Payer> payers(String text) {
        var payers = new ArrayList<Payer>();
        for (var part : text.split(" ", -1))
            payers.add(new Payer(
                    Country.of(part.substring(0, 2)), Fraction.of(Integer.parseInt(part.substring(3))), true));
        return payers;
    }

    private static Money euro(String amount) {
        return Money.parse("EUR " + amount);
    }
}
