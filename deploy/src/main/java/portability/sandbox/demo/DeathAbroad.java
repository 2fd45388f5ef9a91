package portability.sandbox.demo;

import java.time.LocalDate;
import java.util.List;
import portability.proto.agreements.v1.FundEvent;
import portability.proto.claims.v1.BenefitClaim;
import portability.proto.claims.v1.ClaimBenefitRequest;
import portability.proto.claims.v1.ContractAbroad;
import portability.proto.claims.v1.FamilyTie;
import portability.proto.claims.v1.GetContributionDueRequest;
import portability.proto.claims.v1.GetMembershipRequest;
import portability.proto.claims.v1.GrantBenefitRequest;
import portability.proto.claims.v1.Paper;
import portability.proto.claims.v1.PaperKind;
import portability.proto.claims.v1.PayContributionRequest;
import portability.proto.claims.v1.RegisterMemberRequest;
import portability.proto.claims.v1.WelfareFundServiceGrpc;
import portability.proto.claims.v1.WelfareFundServiceGrpc.WelfareFundServiceBlockingStub;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;
import portability.proto.types.v1.Sex;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.Nodes;
import portability.sandbox.keys.Bearer;
import portability.sandbox.running.Sandbox;

/// A member of a welfare fund dies where she worked; her mother claims at home.
///
/// Said again on data that was kept, all of it is what was said before: a death is granted once.
public final class DeathAbroad {
    private static final LocalDate DIED_ON = LocalDate.of(2026, 3, 9);
    private static final ContractAbroad CONTRACT = ContractAbroad.newBuilder()
            .setCountry("NL")
            .setEmployer("a household in Utrecht")
            .setFirstDay("2025-06-01")
            .setLastDay("2027-05-31")
            .build();
    private static final String PAID_ON = "2025-05-20";

    private final NodeClient fund;
    private final Page page;

    public DeathAbroad(Sandbox sandbox, Page page) {
        this.fund = sandbox.client(Nodes.WELFARE_FUND);
        this.page = page;
    }

    public BenefitClaim run() {
        page.heading("Rosa Dela Cruz, born 1988, works in a household in Utrecht, a member of the fund at home");
        var member = member();
        page.heading("She dies in an accident on " + DIED_ON + ". Her mother claims at PH:OWWA");
        return claim(member);
    }

    private String member() {
        var id = welfare(Bearer.OFFICER_1)
                .registerMember(RegisterMemberRequest.newBuilder()
                        .setRequestId("demo-rosa")
                        .setPerson(PersonDetails.newBuilder()
                                .setFamilyName("Dela Cruz")
                                .setGivenNames("Rosa")
                                .setBirthDate("1988-11-30")
                                .setSex(Sex.SEX_FEMALE)
                                .addNationalities("PH")
                                .addAllNumbers(List.of(PersonalNumber.newBuilder()
                                        .setInstitution("PH:OWWA")
                                        .setNumber("OWWA-2025-0001")
                                        .build())))
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

    private BenefitClaim claim(String member) {
        var claimId = welfare(Bearer.OFFICER_1)
                .claimBenefit(ClaimBenefitRequest.newBuilder()
                        .setRequestId("demo-rosa-death")
                        .setMembershipId(member)
                        .setEvent(FundEvent.FUND_EVENT_ACCIDENTAL_DEATH)
                        .setOn(DIED_ON.toString())
                        .setClaimedOn(DIED_ON.plusDays(20).toString())
                        .setClaimant("Lourdes Dela Cruz")
                        .setTie(FamilyTie.FAMILY_TIE_PARENT)
                        .addPapers(Paper.newBuilder()
                                .setKind(PaperKind.PAPER_KIND_DEATH_CERTIFICATE)
                                .setReference("Utrecht 2026/118"))
                        .build())
                .getBenefitClaimId();
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

    private WelfareFundServiceBlockingStub welfare(Bearer bearer) {
        return fund.claims(WelfareFundServiceGrpc::newBlockingStub, bearer);
    }
}
