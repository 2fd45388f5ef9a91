package portability.claims.welfare.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import portability.claims.cluster.ClaimsNode;
import portability.claims.cluster.Enrolment;
import portability.claims.cluster.Fails;
import portability.claims.cluster.Samples;
import portability.claims.cluster.Until;
import portability.ledger.edge.Role;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.agreements.v1.FundEvent;
import portability.proto.agreements.v1.Survivor;
import portability.proto.agreements.v1.SurvivorRelation;
import portability.proto.claims.v1.AnswerReferralRequest;
import portability.proto.claims.v1.ContractAbroad;
import portability.proto.claims.v1.DeathReferralCase;
import portability.proto.claims.v1.FundMembership;
import portability.proto.claims.v1.GetClaimRequest;
import portability.proto.claims.v1.GetMembershipRequest;
import portability.proto.claims.v1.GetReferralRequest;
import portability.proto.claims.v1.LifeServiceGrpc;
import portability.proto.claims.v1.LinkedCase;
import portability.proto.claims.v1.ListLinkedCasesRequest;
import portability.proto.claims.v1.ListReferralsRequest;
import portability.proto.claims.v1.LodgeClaimRequest;
import portability.proto.claims.v1.OpenReferral;
import portability.proto.claims.v1.PayContributionRequest;
import portability.proto.claims.v1.ReferDeathRequest;
import portability.proto.claims.v1.ReferralServiceGrpc;
import portability.proto.claims.v1.ReferralServiceGrpc.ReferralServiceBlockingStub;
import portability.proto.claims.v1.RegisterMemberRequest;
import portability.proto.claims.v1.TellDeathRequest;
import portability.proto.claims.v1.WelfareFundServiceGrpc;
import portability.proto.claims.v1.WelfareFundServiceGrpc.WelfareFundServiceBlockingStub;
import portability.proto.exchange.v1.Death;
import portability.proto.exchange.v1.DeathCause;
import portability.proto.exchange.v1.DeathEvidence;
import portability.proto.exchange.v1.FundStanding;
import portability.proto.exchange.v1.Relative;
import portability.proto.exchange.v1.RelativeTie;
import portability.proto.exchange.v1.SurvivorsClaimed;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.Household;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;
import portability.proto.types.v1.Sex;

/// One notice of a death abroad opens the fund's benefit and the way to a survivors' pension: two institutions, real
/// documents between them.
@PostgresTest
class ReferralTest {
    private static final ClaimsNode NL = new ClaimsNode("NL:SVB");
    private static final ClaimsNode PH = new ClaimsNode("PH:SSS").with("portability.welfare.fund", "PH.OWWA");

    private static LocalDate today = LocalDate.EPOCH;

    @BeforeAll
    static void start() {
        today = LocalDate.now(ZoneOffset.UTC);
        NL.start();
        PH.start();
        Enrolment.ofAll(List.of(NL, PH));
        for (var number : List.of("111", "112")) NL.upstream.insure(Samples.fatima(), number, 2001, 2002);
        for (var number : List.of("222", "223")) PH.upstream.insure(Samples.fatima(), number, 1995);
    }

    @AfterAll
    static void stop() {
        NL.close();
        PH.close();
    }

    @Test
    void one_notice_opens_the_funds_benefit_and_the_survivors_claim_is_linked_to_her_pension() {
        var member = member("222");
        var pension = pension("her own", "111", "222");
        Fails.with(
                Code.INVALID_ARGUMENT,
                "INVALID_REFERRAL",
                () -> refer(death(pension).clearCountry()));
        Fails.with(
                Code.FAILED_PRECONDITION,
                "NO_PARTNER",
                () -> refer(death(pension).setTo("LK:SLBFE")));
        var referral = refer(death(pension));
        assertThat(refer(death(pension))).isEqualTo(referral);
        assertThat(told(NL, referral, "en").getWordsList()).anyMatch(line -> line.contains("has not answered yet"));

        var open = Until.it(() -> open(), lines -> lines.contains(referral));
        // The notice in her pension's case is of the same death.
        assertThat(open).doesNotContain(pension);
        var asked = told(PH, referral, "en");
        assertThat(asked.getCandidatesList())
                .extracting(FundMembership::getMembershipId)
                .containsExactly(member);
        assertThat(asked.getLinkedList()).extracting(LinkedCase::getCaseId).contains(pension);
        answer(referral, member);
        answer(referral, member);
        Fails.with(Code.FAILED_PRECONDITION, "ALREADY_ANSWERED", () -> answer(referral, ""));
        assertThat(open()).isEmpty();
        var claims = membership(member).getClaimsList();
        assertThat(claims).hasSize(1);
        assertThat(claims.getFirst().getReferralId()).isEqualTo(referral);
        assertThat(claims.getFirst().getClaimant()).isEqualTo("Hassan Ouahbi");

        var answered = Until.it(() -> told(NL, referral, "fr"), DeathReferralCase::hasAnswer);
        assertThat(answered.getAnswer().getStanding()).isEqualTo(FundStanding.FUND_STANDING_MEMBER);
        assertThat(answered.getAnswer().getBenefits(0).getLeast().getAmount()).isEqualTo("200000.00");
        assertThat(answered.getAnswer().getUnverified()).isTrue();
        assertThat(answered.getWordsList()).anyMatch(line -> line.contains("décès par accident : 200000.00 PHP"));
        assertThat(answered.getWordsList()).anyMatch(line -> line.contains("pension de survivant"));
        assertThat(answered.getWordsList()).anyMatch(line -> line.contains(pension));

        var survivors = NL.officer().lodgeClaim(survivors("after her death")).getClaimId();
        for (var node : List.of(NL, PH)) {
            Until.so(() -> linked(node, survivors).contains(pension));
            assertThat(linked(node, pension)).contains(survivors);
            assertThat(linked(node, survivors)).contains(referral);
        }
        assertThat(told(NL, referral, "es").getWordsList()).anyMatch(line -> line.contains(survivors));
    }

    @Test
    void a_notice_in_the_case_of_a_pension_alone_reaches_the_fund_of_a_member() {
        var member = member("223");
        var pension = pension("noticed", "112", "223");
        var _ = NL.keys
                .as(LifeServiceGrpc.newBlockingStub(NL.api()), "officer-1", Role.OFFICER)
                .tellDeath(TellDeathRequest.newBuilder()
                        .setClaimId(pension)
                        .setDeath(died())
                        .build());
        Until.so(() -> open().contains(pension));
        Fails.with(Code.FAILED_PRECONDITION, "EVENT_NEEDED", () -> answer(pension, member));
        var _ = referrals(PH)
                .answerReferral(AnswerReferralRequest.newBuilder()
                        .setReferralId(pension)
                        .setMembershipId(member)
                        .setEvent(FundEvent.FUND_EVENT_NATURAL_DEATH)
                        .build());
        var answered = Until.it(() -> told(NL, pension, "en"), DeathReferralCase::hasAnswer);
        assertThat(answered.getAnswer().getStanding()).isEqualTo(FundStanding.FUND_STANDING_MEMBER);
        assertThat(answered.getWordsList()).anyMatch(line -> line.contains("100000.00 PHP"));
    }

    private static String member(String number) {
        var person = Samples.fatima("PH:SSS", number, "PH:OWWA", "OFW-" + number);
        var id = fund().registerMember(RegisterMemberRequest.newBuilder()
                        .setRequestId("member " + number)
                        .setPerson(person)
                        .build())
                .getMembershipId();
        var _ = fund().payContribution(PayContributionRequest.newBuilder()
                .setRequestId("first")
                .setMembershipId(id)
                .setContract(ContractAbroad.newBuilder()
                        .setCountry("NL")
                        .setFirstDay(today.minusMonths(6).toString())
                        .setLastDay(today.plusMonths(17).toString()))
                .setPaidOn(today.minusMonths(7).toString())
                .setAmount(Money.newBuilder().setAmount("25.00").setCurrency("USD"))
                .build());
        return id;
    }

    private static String pension(String requestId, String nl, String ph) {
        var claimId = NL.officer()
                .lodgeClaim(Samples.claim(requestId, Samples.fatima("NL:SVB", nl, "PH:SSS", ph)))
                .getClaimId();
        var request = GetClaimRequest.newBuilder().setClaimId(claimId).build();
        for (var node : List.of(NL, PH))
            Until.it(() -> node.officer().getClaim(request).getClaim().getStatus(), "CLOSED"::equals);
        return claimId;
    }

    private static ReferDeathRequest.Builder death(String pension) {
        return ReferDeathRequest.newBuilder()
                .setRequestId("death of " + pension)
                .setTo("PH:SSS")
                .setPensionClaimId(pension)
                .setDeath(died())
                .setCause(DeathCause.DEATH_CAUSE_ACCIDENT)
                .setCountry("NL")
                .addFamily(Relative.newBuilder()
                        .setName("Hassan Ouahbi")
                        .setTie(RelativeTie.RELATIVE_TIE_SPOUSE)
                        .setContact("Manila"));
    }

    private static Death died() {
        return Death.newBuilder()
                .setOn(today.minusDays(10).toString())
                .setEvidence(DeathEvidence.DEATH_EVIDENCE_REGISTER)
                .setReference("Amsterdam 12/2026")
                .build();
    }

    private static LodgeClaimRequest survivors(String requestId) {
        return LodgeClaimRequest.newBuilder()
                .setRequestId(requestId)
                .setBranch(Branch.BRANCH_SURVIVORS)
                .setClaimDate(today.toString())
                .setResidence("PH")
                .setHousehold(Household.HOUSEHOLD_SINGLE)
                .setClaimant(PersonDetails.newBuilder()
                        .setFamilyName("Ouahbi")
                        .setGivenNames("Hassan")
                        .setBirthDate("1955-05-04")
                        .setSex(Sex.SEX_MALE)
                        .addNationalities("PH")
                        .addNumbers(PersonalNumber.newBuilder()
                                .setInstitution("NL:SVB")
                                .setNumber("444")))
                .setSurvivors(SurvivorsClaimed.newBuilder()
                        .setDeceased(Samples.fatima("NL:SVB", "111", "PH:SSS", "222"))
                        .setDiedOn(today.minusDays(10).toString())
                        .setResidence("NL")
                        .setHousehold(Household.HOUSEHOLD_COUPLE)
                        .setClaimant(Survivor.newBuilder()
                                .setRelation(SurvivorRelation.SURVIVOR_RELATION_SPOUSE)
                                .setMarriedMonths(400)))
                .build();
    }

    private static String refer(ReferDeathRequest.Builder request) {
        return referrals(NL).referDeath(request.build()).getReferralId();
    }

    private static void answer(String referral, String member) {
        var _ = referrals(PH)
                .answerReferral(AnswerReferralRequest.newBuilder()
                        .setReferralId(referral)
                        .setMembershipId(member)
                        .build());
    }

    private static List<String> open() {
        return referrals(PH).listReferrals(ListReferralsRequest.getDefaultInstance()).getReferralsList().stream()
                .map(OpenReferral::getReferralId)
                .toList();
    }

    private static DeathReferralCase told(ClaimsNode node, String referral, String language) {
        return referrals(node)
                .getReferral(GetReferralRequest.newBuilder()
                        .setReferralId(referral)
                        .setLanguage(language)
                        .build())
                .getReferral();
    }

    private static List<String> linked(ClaimsNode node, String claimId) {
        return referrals(node)
                .listLinkedCases(
                        ListLinkedCasesRequest.newBuilder().setClaimId(claimId).build())
                .getLinkedList()
                .stream()
                .map(LinkedCase::getCaseId)
                .toList();
    }

    private static FundMembership membership(String id) {
        return fund().getMembership(
                        GetMembershipRequest.newBuilder().setMembershipId(id).build())
                .getMembership();
    }

    private static ReferralServiceBlockingStub referrals(ClaimsNode node) {
        return node.keys.as(ReferralServiceGrpc.newBlockingStub(node.api()), "officer-1", Role.OFFICER);
    }

    private static WelfareFundServiceBlockingStub fund() {
        return PH.keys.as(WelfareFundServiceGrpc.newBlockingStub(PH.api()), "officer-1", Role.OFFICER);
    }
}
