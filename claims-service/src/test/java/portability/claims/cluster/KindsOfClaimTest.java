package portability.claims.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.grpc.Status.Code;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.agreements.v1.CertifiedFigure;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.agreements.v1.LegislationType;
import portability.proto.agreements.v1.StateLegislation;
import portability.proto.agreements.v1.Survivor;
import portability.proto.agreements.v1.SurvivorRelation;
import portability.proto.claims.v1.CertifyFiguresRequest;
import portability.proto.claims.v1.Claim;
import portability.proto.claims.v1.ClaimStatus;
import portability.proto.claims.v1.DecideClaimRequest;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.GetClaimStatusRequest;
import portability.proto.claims.v1.GetSummaryRequest;
import portability.proto.claims.v1.ListOpenClaimsRequest;
import portability.proto.claims.v1.ListRecalculationsDueRequest;
import portability.proto.claims.v1.LodgeClaimRequest;
import portability.proto.claims.v1.MissingPart;
import portability.proto.claims.v1.OpenClaim;
import portability.proto.claims.v1.Participant;
import portability.proto.claims.v1.RecalculateRequest;
import portability.proto.claims.v1.RecalculationCause;
import portability.proto.claims.v1.SummaryLine;
import portability.proto.claims.v1.TellLegislationsRequest;
import portability.proto.exchange.v1.DegreeFound;
import portability.proto.exchange.v1.InvalidityClaimed;
import portability.proto.exchange.v1.SurvivorsClaimed;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.Household;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;
import portability.proto.types.v1.Sex;

/// Three claims services carry claims that are no old-age claims.
@PostgresTest
class KindsOfClaimTest {
    private static final List<ClaimsNode> NODES =
            List.of("NL:SVB", "DE:DRV", "MA:CNSS").stream().map(ClaimsNode::new).toList();
    private static final ClaimsNode NL = NODES.get(0);
    private static final ClaimsNode DE = NODES.get(1);
    private static final ClaimsNode MA = NODES.get(2);
    private static final PersonDetails FATIMA = Samples.fatima("NL:SVB", "111", "DE:DRV", "222", "MA:CNSS", "333");
    private static final String ADDED_TIME = "POINTS_OF_ADDED_TIME";

    @BeforeAll
    static void start() {
        NODES.forEach(ClaimsNode::start);
        Enrolment.ofAll(NODES);
        NL.upstream.insure(Samples.fatima(), "111", 2001, 2002, 2003);
        DE.upstream.insure(Samples.fatima(), "222", 1995, 1996);
        MA.upstream.insure(Samples.fatima(), "333", 1985);
        NL.upstream.withoutScheme.add(Branch.BRANCH_SURVIVORS);
        DE.upstream.figureNeeded.put(Branch.BRANCH_SURVIVORS, ADDED_TIME);
    }

    @AfterAll
    static void stop() {
        NODES.forEach(ClaimsNode::close);
    }

    @Test
    void a_survivors_claim_counts_the_careers_of_the_deceased_and_no_machine_decides_without_law_or_figure() {
        var claimId = lodge(survivors("after her death"));
        assertThat(awaitOfficer(NL, claimId, "NO_SCHEME").getWaitingForList()).containsExactly("NL:SVB");
        assertThat(awaitOfficer(DE, claimId, "FIGURE_MISSING")
                        .getDetermination()
                        .getFigureNeeded())
                .isEqualTo(ADDED_TIME);
        assertThat(forOfficer(NL, claimId)).containsExactly("NO_SCHEME");
        assertThat(forOfficer(DE, claimId)).containsExactly("FIGURE_MISSING");
        assertThat(forOfficer(MA, claimId)).isEmpty();
        certify(DE, claimId, "0.0");
        certify(DE, claimId, "0.0");
        decide(NL, claimId);
        for (var node : NODES) {
            var claim = ThreeNodesTest.follow(node, claimId).getLast();
            assertThat(claim.getStatus()).isEqualTo("CLOSED");
            assertThat(claim.getBranch()).isEqualTo(Branch.BRANCH_SURVIVORS);
            assertThat(claim.getSurvivors().getDiedOn()).isEqualTo("2024-09-14");
            assertThat(claim.getNeedsOfficer()).isEmpty();
            assertThat(claim.getParticipantsList())
                    .extracting(Participant::getRecord, Participant::getDecision)
                    .containsOnly(tuple("CERTIFIED", "DECIDED"));
        }
        assertThat(forOfficer(NL, claimId)).isEmpty();
        assertThat(lines(MA, claimId))
                .extracting(line -> line.getDetermination().getInstitution(), KindsOfClaimTest::outcome)
                .containsExactly(tuple("NL:SVB", "NO_SCHEME"), tuple("DE:DRV", "24.00"), tuple("MA:CNSS", "15.00"));
        assertThat(lines(MA, claimId).getFirst().getRemedy()).startsWith("DECIDED_OUTSIDE");
        assertThat(DE.officer()
                        .getClaim(
                                GetClaimRequest.newBuilder().setClaimId(claimId).build())
                        .getClaim()
                        .getFiguresList())
                .extracting(CertifiedFigure::getName)
                .containsExactly(ADDED_TIME);
        // No law was asked at NL, so there is none to try another instead of; what DE was asked is kept as it was
        // asked.
        var kept = Until.it(
                () -> DE.upstream.kept.stream()
                        .filter(asked -> asked.getReference().equals(claimId))
                        .map(asked -> asked.getQuestion())
                        .toList(),
                asked -> asked.size() == 2);
        assertThat(kept).extracting(DetermineRequest::getFiguresCount).containsExactly(0, 1);
        assertThat(kept.getFirst().getDeath().getDeceased().getBirthDate()).isEqualTo("1958-01-20");
        assertThat(NL.upstream.kept).noneMatch(asked -> asked.getReference().equals(claimId));
        Fails.with(Code.FAILED_PRECONDITION, "ALREADY_DECIDED", () -> certify(DE, claimId, "1.5"));
    }

    @Test
    void an_invalidity_claim_tells_the_degree_to_the_law_of_whoever_found_it() {
        var claimId = lodge(invalidity("incapable"));
        for (var node : NODES) {
            var claim = ThreeNodesTest.follow(node, claimId).getLast();
            assertThat(claim.getStatus()).isEqualTo("CLOSED");
            assertThat(claim.getInvalidity().getDegree().getFoundBy()).isEqualTo("DE:DRV");
        }
        assertThat(lines(NL, claimId)).extracting(KindsOfClaimTest::outcome).containsExactly("33.00", "24.00", "15.00");
        assertThat(degreeAsked(DE)).isEqualTo(60);
        assertThat(degreeAsked(NL)).isZero();
    }

    /// The legislation of Morocco has no type: no list of the Regulation is about it.
    @Test
    void every_institution_asks_the_law_with_the_same_types_of_legislation_and_the_summary_says_which_rules_follow() {
        var asked = invalidity("of types A and B").toBuilder();
        asked.getInvalidityBuilder().addLegislations(type("NL", "A")).addLegislations(type("DE", "B"));
        var claimId = lodge(asked.build());
        for (var node : NODES) {
            assertThat(ThreeNodesTest.follow(node, claimId)
                            .getLast()
                            .getInvalidity()
                            .getLegislationsCount())
                    .isEqualTo(2);
            assertThat(node.upstream.questions)
                    .extracting(question -> question.getIncapacity().getLegislationsList())
                    .contains(List.of(type("DE", "B"), type("NL", "A")));
        }
        assertThat(lines(MA, claimId))
                .allSatisfy(line -> assertThat(line.getDetermination().getStepsList())
                        .singleElement()
                        .satisfies(step -> {
                            assertThat(step.getRule()).isEqualTo("PENSION_RULES_FOR_INVALIDITY");
                            assertThat(step.getArticle().getArticle()).isEqualTo("Art. 46(1)");
                        }));
        var twice = asked.setRequestId("told twice");
        twice.getInvalidityBuilder().addLegislations(type("DE", "A"));
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_CLAIM", () -> lodge(twice.build()));
    }

    @Test
    void a_type_that_becomes_known_after_lodging_goes_to_every_institution_before_anyone_decides() {
        MA.stop();
        var asked = invalidity("types told later").toBuilder();
        asked.getInvalidityBuilder().addLegislations(type("NL", "B"));
        var claimId = lodge(asked.build());
        var told = TellLegislationsRequest.newBuilder()
                .setClaimId(claimId)
                .addLegislations(type("NL", "A"))
                .addLegislations(type("DE", "B"))
                .build();
        Until.so(() -> NL.course()
                .tellLegislations(told)
                .getLegislationsList()
                .equals(List.of(type("DE", "B"), type("NL", "A"))));
        Until.so(() -> areTold(DE, claimId));
        Fails.with(Code.FAILED_PRECONDITION, "NOT_CONTACT", () -> DE.course().tellLegislations(told));
        // Nobody decides without Germany's record, which waits until Morocco has heard of them too.
        DE.stop();
        MA.start();
        Until.so(() -> areTold(MA, claimId));
        DE.start();
        for (var node : NODES) {
            assertThat(ThreeNodesTest.follow(node, claimId)
                            .getLast()
                            .getInvalidity()
                            .getLegislationsList())
                    .containsExactly(type("DE", "B"), type("NL", "A"));
            assertThat(node.upstream.questions)
                    .filteredOn(DetermineRequest::hasIncapacity)
                    .last()
                    .extracting(question -> question.getIncapacity().getLegislationsList())
                    .isEqualTo(List.of(type("DE", "B"), type("NL", "A")));
        }
        assertThat(NL.course().tellLegislations(told).getLegislationsCount())
                .as("the same again")
                .isEqualTo(2);
        Fails.with(
                Code.FAILED_PRECONDITION,
                "ALREADY_DECIDED",
                () -> NL.course()
                        .tellLegislations(TellLegislationsRequest.newBuilder()
                                .setClaimId(claimId)
                                .addLegislations(type("NL", "B"))
                                .build()));
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_CLAIM",
                () -> NL.course()
                        .tellLegislations(told.toBuilder()
                                .addLegislations(type("NL", "B"))
                                .build()));
        var oldAge = NL.officer().lodgeClaim(Samples.claim("no types", FATIMA)).getClaimId();
        Fails.with(
                Code.FAILED_PRECONDITION,
                "NOT_INVALIDITY",
                () -> NL.course()
                        .tellLegislations(told.toBuilder().setClaimId(oldAge).build()));
    }

    /// Why a claim is among those that wait for an officer; nothing where it is not.
    private static List<String> forOfficer(ClaimsNode node, String claimId) {
        return node
                .cases()
                .listOpenClaims(ListOpenClaimsRequest.newBuilder()
                        .setForOfficer(true)
                        .setPageSize(200)
                        .build())
                .getClaimsList()
                .stream()
                .filter(line -> line.getClaimId().equals(claimId))
                .map(OpenClaim::getNeedsOfficer)
                .toList();
    }

    private static boolean areTold(ClaimsNode node, String claimId) {
        return node.officer()
                .getClaim(GetClaimRequest.newBuilder().setClaimId(claimId).build())
                .getClaim()
                .getInvalidity()
                .getLegislationsList()
                .equals(List.of(type("DE", "B"), type("NL", "A")));
    }

    /// NL relies on it that another state pays; DE, whose turn it is, gives no right.
    @Test
    void where_the_state_that_was_to_pay_refuses_whoever_relied_on_it_looks_again() {
        NL.upstream.refusesBefore.set("OTHER_STATE_PAYS");
        DE.upstream.refusesBefore.set("NO_TOTALISED_RIGHT");
        try {
            var claimId = lodge(invalidity("refused elsewhere"));
            for (var node : NODES) {
                ThreeNodesTest.follow(node, claimId);
                var claim = Until.it(
                        () -> node.officer()
                                .getClaim(GetClaimRequest.newBuilder()
                                        .setClaimId(claimId)
                                        .build())
                                .getClaim(),
                        seen -> seen.getRefusedInCount() == 1
                                && seen.getStatus().equals("CLOSED"));
                assertThat(claim.getRefusedInList()).containsExactly("DE");
            }
            var due = Until.it(
                    () -> NL
                            .recalculations()
                            .listRecalculationsDue(ListRecalculationsDueRequest.getDefaultInstance())
                            .getDueList()
                            .stream()
                            .filter(line -> line.getClaimId().equals(claimId))
                            .toList(),
                    lines -> !lines.isEmpty());
            assertThat(due)
                    .singleElement()
                    .satisfies(line -> assertThat(line.getDifferencesList()).containsExactly("REFUSED_ELSEWHERE"));
            var first = lines(NL, claimId).getFirst().getDecisionId();
            NL.recalculations()
                    .recalculate(RecalculateRequest.newBuilder()
                            .setClaimId(claimId)
                            .setDecisionId(first)
                            .setCause(RecalculationCause.RECALCULATION_CAUSE_CONDITIONS_MET_ELSEWHERE)
                            .setFrom("2024-10-01")
                            .setReason("Germany refused: Art. 44(3)")
                            .build());
            Until.so(() -> outcome(lines(NL, claimId).getFirst()).equals("33.00"));
            assertThat(NL.upstream.questions)
                    .filteredOn(DetermineRequest::hasIncapacity)
                    .last()
                    .satisfies(question -> assertThat(question.getForeignRecordsList())
                            .singleElement()
                            .satisfies(record -> {
                                assertThat(record.getState()).isEqualTo("DE");
                                assertThat(record.hasOwnRight()).isTrue();
                                assertThat(record.getOwnRight()).isFalse();
                            }));
            Until.so(() -> NL
                    .recalculations()
                    .listRecalculationsDue(ListRecalculationsDueRequest.getDefaultInstance())
                    .getDueList()
                    .stream()
                    .noneMatch(line -> line.getClaimId().equals(claimId)));
        } finally {
            NL.upstream.refusesBefore.set("");
            DE.upstream.refusesBefore.set("");
        }
    }

    private static StateLegislation type(String state, String type) {
        return StateLegislation.newBuilder()
                .setState(state)
                .setType(LegislationType.valueOf("LEGISLATION_TYPE_" + type))
                .build();
    }

    @Test
    void whoever_claims_is_told_who_has_the_claim_what_is_missing_and_how_long_it_usually_takes() {
        var open = lodge(survivors("told"));
        awaitOfficer(NL, open, "NO_SCHEME");
        awaitOfficer(DE, open, "FIGURE_MISSING");
        for (int i = 0; i < 5; i++) {
            var closed =
                    NL.officer().lodgeClaim(Samples.claim("usual " + i, FATIMA)).getClaimId();
            assertThat(ThreeNodesTest.follow(NL, closed).getLast().getStatus()).isEqualTo("CLOSED");
        }
        var status = Until.it(() -> status(NL, open, "fr-BE"), seen -> seen.getUsualCount() == 2);
        assertThat(status.getStage()).isEqualTo("EXAMINED");
        assertThat(status.getNeedsOfficer()).isEqualTo("NO_SCHEME");
        assertThat(status.getMissingList())
                .extracting(MissingPart::getInstitution, MissingPart::getWhat)
                .contains(tuple("NL:SVB", "DECISION"), tuple("DE:DRV", "DECISION"));
        assertThat(status.getUsualList()).allSatisfy(usual -> {
            assertThat(usual.getDays()).isEqualTo(1);
            assertThat(usual.getClaims()).isGreaterThanOrEqualTo(5);
        });
        assertThat(status.getLanguage()).isEqualTo("fr");
        assertThat(status.getLines(0)).startsWith("Tous les relevés pour votre demande du 1 octobre 2024");
        assertThat(status(DE, open, "").getLinesList())
                .anyMatch(line -> line.contains("a figure that the law asks for is still to be certified"));
    }

    private static ClaimStatus status(ClaimsNode node, String claimId, String language) {
        return node.cases()
                .getClaimStatus(GetClaimStatusRequest.newBuilder()
                        .setClaimId(claimId)
                        .setLanguage(language)
                        .build())
                .getStatus();
    }

    @Test
    void a_second_claim_of_the_same_person_is_another_case() {
        var oldAge = NL.officer().lodgeClaim(Samples.claim("her own", FATIMA)).getClaimId();
        var invalidity = lodge(invalidity("her second"));
        assertThat(invalidity).isNotEqualTo(oldAge);
        for (var claimId : List.of(oldAge, invalidity))
            assertThat(ThreeNodesTest.follow(MA, claimId).getLast().getStatus()).isEqualTo("CLOSED");
    }

    @Test
    void refuses_a_claim_of_whom_nobody_knows_as_dead_or_that_cannot_be() {
        var unknown = survivors("unknown").toBuilder();
        unknown.getSurvivorsBuilder().getDeceasedBuilder().getNumbersBuilder(0).setNumber("999");
        Fails.with(Code.FAILED_PRECONDITION, "UNKNOWN_PERSON", () -> lodge(unknown.build()));
        var elsewhere = survivors("elsewhere").toBuilder();
        elsewhere.getSurvivorsBuilder().getDeceasedBuilder().removeNumbers(0);
        Fails.with(Code.FAILED_PRECONDITION, "WRONG_INSTITUTION", () -> lodge(elsewhere.build()));
        var ofHerself = survivors("of herself").toBuilder().setClaimant(FATIMA);
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_CLAIM", () -> lodge(ofHerself.build()));
        var ofAnotherBranch = survivors("old age").toBuilder().setBranch(Branch.BRANCH_OLD_AGE);
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_CLAIM", () -> lodge(ofAnotherBranch.build()));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_CLAIM", () -> certify(NL, "NL:SVB/00", "1"));
        Fails.with(Code.INVALID_ARGUMENT, "INVALID_FIGURE", () -> certify(NL, "NL:SVB/00", "-1"));
    }

    private static LodgeClaimRequest survivors(String requestId) {
        var widower = PersonDetails.newBuilder()
                .setFamilyName("Ouahbi")
                .setGivenNames("Hassan")
                .setBirthDate("1955-05-04")
                .setSex(Sex.SEX_MALE)
                .addNationalities("MA")
                .addNumbers(PersonalNumber.newBuilder().setInstitution("NL:SVB").setNumber("444"));
        return claim(requestId, Branch.BRANCH_SURVIVORS)
                .setClaimant(widower)
                .setSurvivors(SurvivorsClaimed.newBuilder()
                        .setDeceased(FATIMA)
                        .setDiedOn("2024-09-14")
                        .setResidence("NL")
                        .setHousehold(Household.HOUSEHOLD_COUPLE)
                        .setClaimant(Survivor.newBuilder()
                                .setRelation(SurvivorRelation.SURVIVOR_RELATION_SPOUSE)
                                .setMarriedMonths(400)))
                .build();
    }

    private static LodgeClaimRequest invalidity(String requestId) {
        return claim(requestId, Branch.BRANCH_INVALIDITY)
                .setClaimant(FATIMA)
                .setInvalidity(InvalidityClaimed.newBuilder()
                        .setSince("2024-02-29")
                        .setUnder("NL")
                        .setDegree(DegreeFound.newBuilder().setPercent(60).setFoundBy("DE:DRV")))
                .build();
    }

    private static LodgeClaimRequest.Builder claim(String requestId, Branch branch) {
        return LodgeClaimRequest.newBuilder()
                .setRequestId(requestId)
                .setBranch(branch)
                .setClaimDate("2024-10-01")
                .setResidence("NL")
                .setHousehold(Household.HOUSEHOLD_SINGLE);
    }

    private static String lodge(LodgeClaimRequest request) {
        return NL.officer().lodgeClaim(request).getClaimId();
    }

    private static Claim awaitOfficer(ClaimsNode node, String claimId, String need) {
        var request = GetClaimRequest.newBuilder().setClaimId(claimId).build();
        return Until.it(
                () -> node.officer().getClaim(request).getClaim(),
                claim -> claim.getNeedsOfficer().equals(need));
    }

    private static void certify(ClaimsNode node, String claimId, String value) {
        var _ = node.cases()
                .certifyFigures(CertifyFiguresRequest.newBuilder()
                        .setClaimId(claimId)
                        .addFigures(
                                CertifiedFigure.newBuilder().setName(ADDED_TIME).setValue(value))
                        .build());
    }

    private static void decide(ClaimsNode node, String claimId) {
        var _ = node.officer()
                .decideClaim(DecideClaimRequest.newBuilder().setClaimId(claimId).build());
    }

    private static List<SummaryLine> lines(ClaimsNode node, String claimId) {
        return node.officer()
                .getSummary(GetSummaryRequest.newBuilder().setClaimId(claimId).build())
                .getLinesList();
    }

    private static String outcome(SummaryLine line) {
        var found = line.getDetermination();
        return found.hasPayablePerMonth() ? found.getPayablePerMonth().getAmount() : found.getRefusalReason();
    }

    private static int degreeAsked(ClaimsNode node) {
        return node.upstream.questions.stream()
                .filter(DetermineRequest::hasIncapacity)
                .mapToInt(asked -> asked.getIncapacity().getPercent())
                .max()
                .orElse(-1);
    }
}
