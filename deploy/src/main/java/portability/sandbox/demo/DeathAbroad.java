package portability.sandbox.demo;

import java.time.LocalDate;
import portability.proto.claims.v1.AnswerReferralRequest;
import portability.proto.claims.v1.BenefitClaim;
import portability.proto.claims.v1.ContractAbroad;
import portability.proto.claims.v1.DeathReferralCase;
import portability.proto.claims.v1.GetContributionDueRequest;
import portability.proto.claims.v1.GetMembershipRequest;
import portability.proto.claims.v1.GetReferralRequest;
import portability.proto.claims.v1.GrantBenefitRequest;
import portability.proto.claims.v1.PayContributionRequest;
import portability.proto.claims.v1.ReferDeathRequest;
import portability.proto.claims.v1.ReferralServiceGrpc.ReferralServiceBlockingStub;
import portability.proto.claims.v1.RegisterMemberRequest;
import portability.proto.claims.v1.WelfareFundServiceGrpc;
import portability.proto.claims.v1.WelfareFundServiceGrpc.WelfareFundServiceBlockingStub;
import portability.proto.exchange.v1.Death;
import portability.proto.exchange.v1.DeathCause;
import portability.proto.exchange.v1.DeathEvidence;
import portability.proto.exchange.v1.Relative;
import portability.proto.exchange.v1.RelativeTie;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;
import portability.proto.types.v1.Sex;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.Nodes;
import portability.sandbox.keys.Bearer;
import portability.sandbox.running.Sandbox;

/// A member of a welfare fund dies where she worked. The institution there refers her death to the fund at home, which
/// finds her by her number: by that one notice her mother's claim is open.
///
/// Said again on data that was kept, all of it is what was said before: a death is granted once.
public final class DeathAbroad {
    private static final LocalDate DIED_ON = LocalDate.of(2026, 3, 9);
    private static final PersonDetails ROSA = PersonDetails.newBuilder()
            .setFamilyName("Dela Cruz")
            .setGivenNames("Rosa")
            .setBirthDate("1988-11-30")
            .setSex(Sex.SEX_FEMALE)
            .addNationalities("PH")
            .addNumbers(PersonalNumber.newBuilder().setInstitution("PH:OWWA").setNumber("OWWA-2025-0001"))
            .build();
    private static final ContractAbroad CONTRACT = ContractAbroad.newBuilder()
            .setCountry("NL")
            .setEmployer("a household in Utrecht")
            .setFirstDay("2025-06-01")
            .setLastDay("2027-05-31")
            .build();
    private static final String PAID_ON = "2025-05-20";

    private final NodeClient there;
    private final NodeClient fund;
    private final Page page;

    public DeathAbroad(Sandbox sandbox, Page page) {
        this.there = sandbox.client(Nodes.NETHERLANDS);
        this.fund = sandbox.client(Nodes.WELFARE_FUND);
        this.page = page;
    }

    public BenefitClaim run() {
        page.heading("Rosa Dela Cruz, born 1988, works in a household in Utrecht, a member of the fund at home");
        var member = member();
        page.heading("She dies in an accident on " + DIED_ON + ". NL:SVB refers her death to PH:OWWA");
        var referralId = refer();
        var benefitClaimId = answer(referralId, member);
        page.heading("PH:OWWA decides on the claim of her mother");
        return grant(member, benefitClaimId);
    }

    private String refer() {
        var id = referrals(there)
                .referDeath(ReferDeathRequest.newBuilder()
                        .setRequestId("demo-rosa-death")
                        .setTo("PH:OWWA")
                        .setPerson(ROSA)
                        .setDeath(Death.newBuilder()
                                .setOn(DIED_ON.toString())
                                .setEvidence(DeathEvidence.DEATH_EVIDENCE_CERTIFICATE)
                                .setReference("Utrecht 2026/118"))
                        .setCause(DeathCause.DEATH_CAUSE_ACCIDENT)
                        .setCountry("NL")
                        .addFamily(Relative.newBuilder()
                                .setName("Lourdes Dela Cruz")
                                .setTie(RelativeTie.RELATIVE_TIE_PARENT))
                        .build())
                .getReferralId();
        page.say("Referral " + id + ". Who she was, how she died and whom to tell go with it.");
        return id;
    }

    /// @return the claim of the family that the referral opened
    private String answer(String referralId, String member) {
        var came = Awaited.until(
                "The referral at the fund", () -> referral(fund, referralId), DeathReferralCase::hasReferral);
        for (var candidate : came.getCandidatesList())
            page.say("The fund finds, by her number: " + candidate.getMembershipId() + ", "
                    + Codes.words(candidate.getStatus()) + ".");
        var answer = referrals(fund)
                .answerReferral(AnswerReferralRequest.newBuilder()
                        .setReferralId(referralId)
                        .setMembershipId(member)
                        .setWords("Bring the death certificate and a proof of kinship.")
                        .build())
                .getAnswer();
        page.say("Its officer answers: she was a member, covered until " + answer.getCoveredUntil()
                + ". The claim of her mother is open: " + answer.getBenefitClaimId() + ".");
        var told = Awaited.until(
                "The fund's answer in the Netherlands",
                () -> referral(there, referralId),
                DeathReferralCase::hasAnswer);
        page.say("NL:SVB can tell the family:");
        for (var words : told.getWordsList()) page.hanging(4, "", words);
        return answer.getBenefitClaimId();
    }

    private String member() {
        var id = welfare(Bearer.OFFICER_1)
                .registerMember(RegisterMemberRequest.newBuilder()
                        .setRequestId("demo-rosa")
                        .setPerson(ROSA)
                        .build())
                .getMembershipId();
        var due = welfare(Bearer.OFFICER_1)
                .getContributionDue(GetContributionDueRequest.newBuilder()
                        .setContract(CONTRACT)
                        .setPaidOn(PAID_ON)
                        .build());
        var paid = welfare(Bearer.OFFICER_1)
                .payContribution(PayContributionRequest.newBuilder()
                        .setRequestId("demo-rosa-1")
                        .setMembershipId(id)
                        .setContract(CONTRACT)
                        .setPaidOn(PAID_ON)
                        .setAmount(due.getAmount())
                        .build())
                .getContribution();
        page.say("Member " + id + ": " + Codes.words(due.getAmount()) + " for the contract, covered from "
                + paid.getCoveredFrom() + " until " + paid.getCoveredUntil() + ".");
        return id;
    }

    private BenefitClaim grant(String member, String claimId) {
        var granted = welfare(Bearer.OFFICER_1)
                .grantBenefit(GrantBenefitRequest.newBuilder()
                        .setMembershipId(member)
                        .setBenefitClaimId(claimId)
                        .build())
                .getClaim();
        for (var step : granted.getAssessment().getStepsList())
            page.hanging(4, "· ", DeterminationReport.sentence(step));
        if (granted.getAssessment().getRestsOnUnverifiedCount() > 0)
            page.say("These figures rest on values whose source was not seen.");
        page.figure("  Granted: " + Codes.words(granted.getTotal()));
        page.say("The family is told:");
        for (var words : welfare(Bearer.OFFICER_1)
                .getMembership(GetMembershipRequest.newBuilder()
                        .setMembershipId(member)
                        .build())
                .getMembership()
                .getWordsList()) page.hanging(4, "", words);
        return granted;
    }

    private static DeathReferralCase referral(NodeClient node, String id) {
        return referrals(node)
                .getReferral(GetReferralRequest.newBuilder().setReferralId(id).build())
                .getReferral();
    }

    private static ReferralServiceBlockingStub referrals(NodeClient node) {
        return node.referrals(Bearer.OFFICER_1);
    }

    private WelfareFundServiceBlockingStub welfare(Bearer bearer) {
        return fund.claims(WelfareFundServiceGrpc::newBlockingStub, bearer);
    }
}
