package portability.agreements.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.agreements.client.Samples.dem;
import static portability.agreements.client.Samples.dutch;
import static portability.agreements.client.Samples.question;

import io.grpc.Status.Code;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.agreements.client.ServiceTest;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.agreements.v1.ExplainDeterminationRequest;
import portability.proto.agreements.v1.ExplainedLine;
import portability.proto.agreements.v1.ExplainedSection;
import portability.proto.agreements.v1.FurtherWork;
import portability.proto.agreements.v1.Scenario;
import portability.proto.agreements.v1.SimulateDeterminationRequest;
import portability.proto.agreements.v1.SimulateDeterminationResponse;
import portability.proto.types.v1.Money;

/// Explanations, and what would be.
class WhatIfTest extends ServiceTest {
    @BeforeEach
    void lawIsLoaded() {
        assertThat(loadLaw().getChecksum()).isNotEmpty();
    }

    @Test
    void explains_a_determination_in_sentences_with_their_articles() {
        var told = officer()
                .explainDetermination(ExplainDeterminationRequest.newBuilder()
                        .setQuestion(awarded().setLanguage("nl-NL"))
                        .build());
        assertThat(told.getLanguage())
                .as("the language it is in, not the one that was asked for")
                .isEqualTo("en");
        assertThat(told.getSections(0).getKind()).isEqualTo("OUTCOME");
        assertThat(told.getSections(0).getLines(0).getText())
                .contains("DE:DRV owes")
                .contains("EU-883-2004");
        assertThat(told.getSections(1).getKind())
                .as("doubts come before the reasons")
                .isEqualTo("UNVERIFIED");
        assertThat(told.getSectionsList()).extracting(ExplainedSection::getKind).contains("PAIR", "ROUTE", "CHOICE");
        assertThat(told.getSectionsList())
                .filteredOn(section -> section.getKind().equals("ROUTE"))
                .allSatisfy(route -> {
                    assertThat(route.getAbout()).isNotBlank();
                    assertThat(route.getLinesList()).allSatisfy(line -> {
                        assertThat(line.getText()).isNotBlank().doesNotContain("{");
                        assertThat(line.getArticle().getArticle()).isNotBlank();
                    });
                });
    }

    @Test
    void explains_in_the_language_that_is_asked_for_and_leaves_no_sentence_in_another() {
        for (var language : Map.of(
                        "fr-MA", "DE:DRV doit \\d+,\\d\\d.EUR par mois.*", "es", "DE:DRV debe \\d+,\\d\\d.EUR al mes.*")
                .entrySet()) {
            var told = officer()
                    .explainDetermination(ExplainDeterminationRequest.newBuilder()
                            .setQuestion(awarded().setLanguage(language.getKey()))
                            .build());
            assertThat(told.getLanguage()).isEqualTo(language.getKey().substring(0, 2));
            assertThat(told.getSections(0).getLines(0).getText()).matches(language.getValue());
            var lines = told.getSectionsList().stream()
                    .flatMap(section -> section.getLinesList().stream())
                    .toList();
            assertThat(lines)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(line -> assertThat(line.getText()).doesNotContain("[en]", "{"));
            assertThat(lines)
                    .extracting(ExplainedLine::getArticleName)
                    .anyMatch(name -> name.contains("883/2004") && !name.contains("Reg. "));
            assertThat(determine(awarded().setLanguage(language.getKey()))
                            .getSteps(0)
                            .getText())
                    .as("the steps of an answer too")
                    .isNotEqualTo(determine(awarded()).getSteps(0).getText());
        }
        assertRefused(() -> determine(awarded().setLanguage("?")), Code.INVALID_ARGUMENT, "INVALID_QUESTION");
    }

    @Test
    void compares_working_on_with_today() {
        var answer = simulate(
                awarded(),
                Scenario.newBuilder()
                        .addWork(FurtherWork.newBuilder()
                                .setLegislation("DE")
                                .setInstitution("DE:DRV")
                                .setScheme("de-grv")
                                .setMonths(12)
                                .setWagePerMonth(euro("3000"))),
                Scenario.newBuilder().setClaimMonthsLater(12));
        assertThat(answer.getToday().getAwarded()).isTrue();
        var worked = answer.getOutcomes(0);
        assertThat(worked.getClaimDate()).isEqualTo("2026-02-01");
        assertThat(worked.getAssumptionsList()).containsExactly("LAW_UNCHANGED", "WAGE_CONSTANT", "STILL_RESIDENT");
        if (worked.getDetermination().getAwarded()) {
            var today = amount(answer.getToday().getPayablePerMonth());
            assertThat(amount(worked.getDetermination().getPayablePerMonth()).subtract(today))
                    .isEqualByComparingTo(amount(worked.getDifferencePerMonth()));
        } else assertThat(worked.hasDifferencePerMonth()).isFalse();
        assertThat(answer.getOutcomes(1).getClaimDate()).isEqualTo("2026-01-06");
        assertThat(answer.getToday()).as("today is what Determine says").isEqualTo(determine(awarded()));
    }

    @Test
    void refuses_what_is_no_scenario() {
        assertRefused(() -> simulate(awarded()), Code.INVALID_ARGUMENT, "INVALID_SCENARIO");
        assertRefused(() -> simulate(awarded(), Scenario.newBuilder()), Code.INVALID_ARGUMENT, "INVALID_SCENARIO");
        assertRefused(
                () -> simulate(awarded(), Scenario.newBuilder().setClaimMonthsLater(601)),
                Code.INVALID_ARGUMENT,
                "INVALID_SCENARIO");
        assertRefused(
                () -> simulate(
                        awarded(),
                        Scenario.newBuilder()
                                .addWork(FurtherWork.newBuilder()
                                        .setLegislation("NL")
                                        .setInstitution("DE:DRV")
                                        .setScheme("de-grv")
                                        .setMonths(1))),
                Code.INVALID_ARGUMENT,
                "INVALID_SCENARIO");
    }

    private static DetermineRequest.Builder awarded() {
        return question().addPeriods(dutch("1995-03-01", "2024-12-31"));
    }

    private SimulateDeterminationResponse simulate(DetermineRequest.Builder question, Scenario.Builder... scenarios) {
        var request = SimulateDeterminationRequest.newBuilder().setQuestion(question);
        for (var scenario : scenarios) request.addScenarios(scenario);
        return officer().simulateDetermination(request.build());
    }

    private static Money.Builder euro(String amount) {
        return dem(amount).setCurrency("EUR");
    }

    private static BigDecimal amount(Money money) {
        return new BigDecimal(money.getAmount());
    }
}
