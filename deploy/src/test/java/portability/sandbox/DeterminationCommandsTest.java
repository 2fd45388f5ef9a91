package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import portability.proto.agreements.v1.Determination;
import portability.proto.agreements.v1.ExplainDeterminationRequest;
import portability.proto.agreements.v1.ExplainDeterminationResponse;
import portability.proto.agreements.v1.ExplainedLine;
import portability.proto.agreements.v1.ExplainedSection;
import portability.proto.agreements.v1.SimulateDeterminationRequest;
import portability.proto.agreements.v1.SimulateDeterminationResponse;
import portability.proto.agreements.v1.SimulatedOutcome;
import portability.proto.types.v1.Money;

/// `explain`, `simulate` and `affected`: what a determination says, what it would be, and whom another law touches.
class DeterminationCommandsTest extends OfficerTest {
    @Test
    void explain_tells_the_sections_in_the_language_and_says_if_it_is_another() {
        answers.explained = ExplainDeterminationResponse.newBuilder()
                .setLanguage("fr")
                .addSections(ExplainedSection.newBuilder()
                        .setKind("ROUTE")
                        .setAbout("EU-883-2004")
                        .addLines(ExplainedLine.newBuilder()
                                .setText("Il y a un droit.")
                                .setArticleName("Règlement (CE) n° 883/2004 Art. 6")))
                .addSections(ExplainedSection.newBuilder().setKind("CHOICE"))
                .build();
        var question = file("{\"institution\": \"DE:DRV\", \"language\": \"en\"}");
        assertThat(run("explain", "--request", question, "--language", "fr-MA"))
                .isEqualTo(new Said(0, "EU-883-2004\n  Il y a un droit. [Règlement (CE) n° 883/2004 Art. 6]\n", ""));
        assertThat(answers.asked)
                .singleElement()
                .isInstanceOfSatisfying(
                        ExplainDeterminationRequest.class,
                        asked -> assertThat(asked.getQuestion().getLanguage()).isEqualTo("fr-MA"));
        assertThat(run("explain", "--request", question, "--language", "ar").out())
                .startsWith("There is no text in ar; this is fr.\n");
    }

    @Test
    void simulate_puts_each_outcome_beside_today() {
        answers.simulated = SimulateDeterminationResponse.newBuilder()
                .setToday(pension("100.00"))
                .addOutcomes(SimulatedOutcome.newBuilder()
                        .setDetermination(pension("120.00"))
                        .setClaimDate("2026-01-06")
                        .setDifferencePerMonth(euro("20.00"))
                        .addAssumptions("LAW_UNCHANGED"))
                .addOutcomes(SimulatedOutcome.newBuilder()
                        .setDetermination(pension("95.00"))
                        .setClaimDate("2027-01-06")
                        .setDifferencePerMonth(euro("-5.00")))
                .addOutcomes(SimulatedOutcome.newBuilder()
                        .setDetermination(Determination.newBuilder().setRefusalReason("NO_OWN_RIGHT"))
                        .setClaimDate("2028-01-06"))
                .build();
        var said = run("simulate", "--request", file("{\"scenarios\": [{\"claimMonthsLater\": 12}]}"));
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("today: 100.00 EUR a month from 2025-02-01")
                .contains("1: claimed on 2026-01-06: 120.00 EUR a month", "a month 20.00 more than today")
                .contains("a month 5.00 less than today")
                .contains("3: claimed on 2028-01-06: nothing, NO_OWN_RIGHT")
                .contains("assumed: LAW_UNCHANGED");
        assertThat(answers.asked)
                .singleElement()
                .isInstanceOfSatisfying(
                        SimulateDeterminationRequest.class,
                        asked -> assertThat(asked.getScenarios(0).getClaimMonthsLater())
                                .isEqualTo(12));
    }

    @Test
    void the_claims_a_law_would_change_are_listed_over_all_pages() {
        var said = run("affected", "--law", "abc");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).isEqualTo("""
                        NL:SVB/1  NL.SVB.AOW  AMOUNT, START
                        NL:SVB/2  NL.SVB.AOW  not made again: NO_SCHEME (made by another release of the rules)
                        2 of 3 cases.
                        """);
        assertThat(answers.asked).hasSize(2);
    }

    private static Determination.Builder pension(String amount) {
        return Determination.newBuilder()
                .setAwarded(true)
                .setPayablePerMonth(euro(amount))
                .setPaidFrom("2025-02-01");
    }

    private static Money.Builder euro(String amount) {
        return Money.newBuilder().setAmount(amount).setCurrency("EUR");
    }
}
