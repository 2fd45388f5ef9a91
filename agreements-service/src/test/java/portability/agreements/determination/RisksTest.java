package portability.agreements.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.agreements.client.Samples.dem;
import static portability.agreements.client.Samples.dutch;
import static portability.agreements.client.Samples.german;
import static portability.agreements.client.Samples.question;

import io.grpc.Status.Code;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import portability.agreements.client.ServiceTest;
import portability.proto.agreements.v1.CertifiedFigure;
import portability.proto.agreements.v1.Death;
import portability.proto.agreements.v1.Deceased;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.agreements.v1.ForeignRecord;
import portability.proto.agreements.v1.FurtherWork;
import portability.proto.agreements.v1.Incapacity;
import portability.proto.agreements.v1.LegislationType;
import portability.proto.agreements.v1.OtherBenefit;
import portability.proto.agreements.v1.Scenario;
import portability.proto.agreements.v1.SimulateDeterminationRequest;
import portability.proto.agreements.v1.StateLegislation;
import portability.proto.agreements.v1.Survivor;
import portability.proto.agreements.v1.SurvivorRelation;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.Household;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.Sex;
import portability.proto.types.v1.Step;

/// Incapacity, death, certified figures and what other states told, as a client asks.
class RisksTest extends ServiceTest {
    private static final List<String> AVERAGES = List.of(
            "34514.00",
            "35363.00",
            "36187.00",
            "37077.00",
            "38212.00",
            "39301.00",
            "39167.00",
            "40463.00",
            "42053.00",
            "44732.00");

    @BeforeEach
    void lawIsLoaded() {
        assertThat(loadLaw().getChecksum()).isNotEmpty();
    }

    /// Ten points of her own and twenty of added time, at most 36 months early: 30 x 0.892 x 39.32.
    @Test
    void determines_a_pension_for_incapacity_with_the_points_of_added_time() {
        var answer = determine(incapable());
        assertThat(answer.getScheme()).isEqualTo("DE.DRV.INVALIDITY");
        assertThat(answer.getStart()).isEqualTo("2024-08-01");
        assertThat(answer.getPayablePerMonth()).isEqualTo(euro("1052.20"));
        assertThat(answer.getStepsList()).anyMatch(step -> step.getRule().equals("INCAPACITY_BEGAN"));

        var without = determine(incapable().clearFigures());
        assertThat(without.getAwarded()).isFalse();
        assertThat(without.getRefusalReason()).isEqualTo("FIGURE_MISSING");
        assertThat(without.getFigureNeeded()).isEqualTo("POINTS_OF_ADDED_TIME");
    }

    /// The large pension is 55 per cent, the small one 25, an orphan's 10 and 20.
    @ParameterizedTest(name = "{0} born {1}, married {2} months: {3}")
    @CsvSource({
        "SPOUSE, 1978-05-10, 12, 578.71",
        "SPOUSE, 1978-05-11, 12, 263.05",
        "SPOUSE, 1978-05-10, 11, ",
        "HALF_ORPHAN, 2010-01-01, 0, 105.22",
        "FULL_ORPHAN, 2010-01-01, 0, 210.44",
    })
    void determines_the_shares_of_survivors(String relation, String born, int married, String paid) {
        var asked = widow().setBirthDate(born);
        asked.getDeathBuilder()
                .getClaimantBuilder()
                .setRelation(SurvivorRelation.valueOf("SURVIVOR_RELATION_" + relation))
                .setMarriedMonths(married);
        var answer = determine(asked);
        assertThat(answer.getAwarded()).isEqualTo(paid != null);
        if (paid != null) assertThat(answer.getPayablePerMonth()).isEqualTo(euro(paid));
    }

    @Test
    void a_child_she_raises_makes_a_young_widows_pension_the_large_one() {
        var asked = widow().setBirthDate("1990-01-01");
        assertThat(determine(asked).getPayablePerMonth()).isEqualTo(euro("263.05"));
        asked.getDeathBuilder().getClaimantBuilder().setRaisingChild(true);
        assertThat(determine(asked).getPayablePerMonth()).isEqualTo(euro("578.71"));
    }

    /// Silence is the same question as ever, and all that is said enters the digest.
    @Test
    void what_is_not_said_changes_neither_digest_nor_answer() {
        var silent = determine(old());
        assertThat(determine(old().addForeignRecords(ForeignRecord.newBuilder().setState("NL"))))
                .isEqualTo(silent);
        var told = ForeignRecord.newBuilder().setState("NL").setPaysFrom("2030-01-01");
        assertThat(determine(old().addForeignRecords(told)).getInputDigest()).isNotEqualTo(silent.getInputDigest());
        assertThat(determine(old().addOtherBenefits(dutchPension(euro("200.00"))))
                        .getInputDigest())
                .isNotEqualTo(silent.getInputDigest());
        var typed = ForeignRecord.newBuilder().setState("NL").setLegislationType(LegislationType.LEGISLATION_TYPE_A);
        var abroad = incapable().addPeriods(dutch("2010-01-01", "2012-12-31"));
        assertThat(determine(abroad.clone().addForeignRecords(typed)).getInputDigest())
                .isNotEqualTo(determine(abroad).getInputDigest());
    }

    /// Germany's is of type B, as Annex VI does not name it: so each pays its share, whatever the other's is.
    @ParameterizedTest
    @CsvSource({"false, LEGISLATION_NOT_LISTED", "true, LEGISLATION_TYPE_TOLD"})
    void the_reasons_say_of_which_type_each_legislation_is_and_which_rules_follow(boolean told, String rule) {
        var asked = incapable().addPeriods(dutch("2010-01-01", "2012-12-31"));
        if (told)
            asked.getIncapacityBuilder()
                    .addLegislations(
                            StateLegislation.newBuilder().setState("NL").setType(LegislationType.LEGISLATION_TYPE_A));
        var answer = determine(asked);
        assertThat(answer.getStepsList()).extracting(Step::getRule).contains(rule, "PENSION_RULES_FOR_INVALIDITY");
        assertThat(answer.getAwarded()).isTrue();
    }

    /// Born under no nationality at all.
    @Test
    void a_status_stands_for_a_nationality() {
        var stateless = old().clearNationalities();
        assertRefused(() -> determine(stateless), Code.INVALID_ARGUMENT, "INVALID_QUESTION");
        stateless.setPersonalStatus(portability.proto.agreements.v1.PersonalStatus.PERSONAL_STATUS_STATELESS);
        assertThat(determine(stateless).getAwarded()).isTrue();
    }

    @Test
    void nobody_works_on_after_death_but_a_widow_may_claim_later() {
        var work = FurtherWork.newBuilder()
                .setLegislation("DE")
                .setInstitution("DE:DRV")
                .setScheme("de-grv")
                .setMonths(12);
        assertRefused(() -> simulate(Scenario.newBuilder().addWork(work)), Code.INVALID_ARGUMENT, "INVALID_SCENARIO");
        var later = officer()
                .simulateDetermination(simulation(Scenario.newBuilder().setClaimMonthsLater(1)))
                .getOutcomes(0);
        assertThat(later.getDetermination().getAwarded()).isTrue();
        assertThat(later.getAssumptionsList()).contains("FIGURES_UNCHANGED");
    }

    static Map<String, UnaryOperator<DetermineRequest.Builder>> faults() {
        return Map.ofEntries(
                Map.entry(
                        "INVALID_CONTINGENCY an old-age pension by incapacity",
                        asked -> asked.setBranch(Branch.BRANCH_OLD_AGE)),
                Map.entry("INVALID_CONTINGENCY a degree beyond the whole", asked -> {
                    asked.getIncapacityBuilder().setPercent(101);
                    return asked;
                }),
                Map.entry("INVALID_CONTINGENCY a legislation of no type", asked -> {
                    asked.getIncapacityBuilder()
                            .addLegislations(StateLegislation.newBuilder().setState("NL"));
                    return asked;
                }),
                Map.entry("INVALID_CONTINGENCY a degree beyond any number", asked -> {
                    asked.getIncapacityBuilder().setPercent(-1);
                    return asked;
                }),
                Map.entry("INVALID_CONTINGENCY incapable before birth", asked -> {
                    asked.getIncapacityBuilder().setSince("1980-06-14");
                    return asked;
                }),
                Map.entry("INVALID_QUESTION neither incapacity nor death", DetermineRequest.Builder::clearContingency),
                Map.entry("INVALID_QUESTION incapable under no law", asked -> {
                    asked.getIncapacityBuilder().clearUnder();
                    return asked;
                }),
                Map.entry("INVALID_DATE incapable on no day", asked -> {
                    asked.getIncapacityBuilder().setSince("Fatima");
                    return asked;
                }),
                Map.entry(
                        "INVALID_FIGURE a number too large to write down",
                        asked -> asked.addFigures(figure("POINTS", "1E+1000000000"))),
                Map.entry("INVALID_FIGURE below zero", asked -> asked.addFigures(figure("POINTS", "-1"))),
                Map.entry("INVALID_FIGURE said twice", asked -> asked.addFigures(figure("POINTS_OF_ADDED_TIME", "20"))),
                Map.entry("INVALID_FIGURE no name of a law", asked -> asked.addFigures(figure("Fatima", "1"))),
                Map.entry(
                        "INVALID_FIGURE a name without end", asked -> asked.addFigures(figure("F".repeat(5_000), "1"))),
                Map.entry(
                        "INVALID_FOREIGN_RECORD of no period",
                        asked -> asked.addForeignRecords(
                                ForeignRecord.newBuilder().setState("NL"))),
                Map.entry(
                        "INVALID_FOREIGN_RECORD of this state",
                        asked -> asked.addForeignRecords(
                                ForeignRecord.newBuilder().setState("DE"))),
                Map.entry(
                        "INVALID_FOREIGN_RECORD twice",
                        asked -> asked.addPeriods(dutch("2010-01-01", "2010-12-31"))
                                .addForeignRecords(ForeignRecord.newBuilder().setState("NL"))
                                .addForeignRecords(ForeignRecord.newBuilder().setState("NL"))),
                Map.entry(
                        "INVALID_OTHER_BENEFIT of this state",
                        asked -> asked.addOtherBenefits(
                                dutchPension(euro("1.00")).setState("DE"))),
                Map.entry(
                        "INVALID_OTHER_BENEFIT in another currency",
                        asked -> asked.addOtherBenefits(
                                dutchPension(dem("1.00").setCurrency("MAD").build()))),
                Map.entry(
                        "INVALID_OTHER_BENEFIT below zero",
                        asked -> asked.addOtherBenefits(dutchPension(euro("-1.00")))),
                Map.entry(
                        "UNKNOWN_CURRENCY of no country",
                        asked -> asked.addOtherBenefits(
                                dutchPension(dem("1.00").setCurrency("Fatima").build()))),
                Map.entry("INVALID_QUESTION no such choice", asked -> asked.setOptionValue(99)));
    }

    static Set<String> namesOfFaults() {
        return faults().keySet();
    }

    @ParameterizedTest
    @MethodSource("namesOfFaults")
    void what_contradicts_itself_is_refused_with_its_reason_and_not_repeated(String fault) {
        var asked = Objects.requireNonNull(faults().get(fault)).apply(incapable());
        assertRefused(() -> determine(asked), Code.INVALID_ARGUMENT, fault.split(" ", 2)[0]);
        assertThatThrownBy(() -> determine(asked)).hasMessageNotContaining("Fatima");
    }

    static Map<String, UnaryOperator<Death.Builder>> faultsOfDeath() {
        return Map.of(
                "INVALID_CONTINGENCY after the claim",
                death -> death.setOn("2024-08-21"),
                "INVALID_CONTINGENCY before birth",
                death -> death.setOn("1974-12-31"),
                "INVALID_CONTINGENCY of nobody",
                Death.Builder::clearDeceased,
                "INVALID_CONTINGENCY survived by nobody",
                Death.Builder::clearClaimant,
                "INVALID_CONTINGENCY a widow with another birth",
                death -> edit(death, claimant -> claimant.setBirthDate("1978-05-11")),
                "INVALID_CONTINGENCY a widow who was nothing to him",
                death -> edit(death, Survivor.Builder::clearRelation),
                "INVALID_CONTINGENCY a marriage without end",
                death -> edit(death, claimant -> claimant.setMarriedMonths(1201)),
                "INVALID_CONTINGENCY a married orphan",
                death -> edit(death, claimant -> claimant.setRelation(SurvivorRelation.SURVIVOR_RELATION_HALF_ORPHAN)),
                "INVALID_DATE another survivor without a birth",
                death -> death.addOthers(
                        Survivor.newBuilder().setRelation(SurvivorRelation.SURVIVOR_RELATION_HALF_ORPHAN)));
    }

    static Set<String> namesOfFaultsOfDeath() {
        return faultsOfDeath().keySet();
    }

    @ParameterizedTest
    @MethodSource("namesOfFaultsOfDeath")
    void a_death_that_contradicts_itself_is_refused(String fault) {
        var asked = widow();
        asked.setDeath(Objects.requireNonNull(faultsOfDeath().get(fault)).apply(asked.getDeathBuilder()));
        assertRefused(() -> determine(asked), Code.INVALID_ARGUMENT, fault.split(" ", 2)[0]);
    }

    private static Death.Builder edit(Death.Builder death, UnaryOperator<Survivor.Builder> change) {
        return death.setClaimant(change.apply(death.getClaimantBuilder()));
    }

    private static DetermineRequest.Builder old() {
        return question().addPeriods(dutch("1995-03-01", "2024-12-31"));
    }

    private static DetermineRequest.Builder incapable() {
        return averageCareer()
                .setBranch(Branch.BRANCH_INVALIDITY)
                .setBirthDate("1980-06-15")
                .setIncapacity(Incapacity.newBuilder().setSince("2024-07-10").setUnder("DE"));
    }

    private static DetermineRequest.Builder widow() {
        return averageCareer()
                .setBranch(Branch.BRANCH_SURVIVORS)
                .setBirthDate("1978-05-10")
                .setDeath(Death.newBuilder()
                        .setOn("2024-07-10")
                        .setDeceased(Deceased.newBuilder()
                                .setBirthDate("1975-01-01")
                                .setSex(Sex.SEX_MALE)
                                .addNationalities("DE")
                                .setResidence("DE")
                                .setHousehold(Household.HOUSEHOLD_COUPLE))
                        .setClaimant(Survivor.newBuilder()
                                .setRelation(SurvivorRelation.SURVIVOR_RELATION_SPOUSE)
                                .setMarriedMonths(12)));
    }

    /// Ten years with the average earnings of each, and twenty points of added time.
    private static DetermineRequest.Builder averageCareer() {
        var asked = question()
                .clearPeriods()
                .setResidence("DE")
                .setClaimDate("2024-08-20")
                .setClaimLodgedAt("DE:DRV")
                .addFigures(figure("POINTS_OF_ADDED_TIME", "20"));
        for (int i = 0; i < AVERAGES.size(); i++)
            asked.addPeriods(german(2014 + i + "-01-01", 2014 + i + "-12-31").setEarnings(euro(AVERAGES.get(i))));
        return asked;
    }

    private static SimulateDeterminationRequest simulation(Scenario.Builder scenario) {
        return SimulateDeterminationRequest.newBuilder()
                .setQuestion(widow())
                .addScenarios(scenario)
                .build();
    }

    private void simulate(Scenario.Builder scenario) {
        assertThat(officer().simulateDetermination(simulation(scenario))).isNotNull();
    }

    private static CertifiedFigure figure(String name, String value) {
        return CertifiedFigure.newBuilder().setName(name).setValue(value).build();
    }

    private static OtherBenefit.Builder dutchPension(Money perMonth) {
        return OtherBenefit.newBuilder().setState("NL").setPerMonth(perMonth);
    }

    private static Money euro(String amount) {
        return dem(amount).setCurrency("EUR").build();
    }
}
