package portability.claims.welfare.grpc;

import java.time.LocalDate;
import java.util.Map;
import portability.claims.claim.wire.Persons;
import portability.claims.welfare.Award;
import portability.claims.welfare.Contribution;
import portability.claims.welfare.FamilyClaim;
import portability.claims.welfare.Membership;
import portability.claims.welfare.Paper;
import portability.claims.welfare.PaymentOrder;
import portability.claims.welfare.Verdict;
import portability.claims.welfare.fund.Amounts;
import portability.claims.welfare.fund.FundRules;
import portability.claims.welfare.words.ToldMembership;
import portability.proto.agreements.v1.FundEvent;
import portability.proto.agreements.v1.GetFundBenefitsResponse;
import portability.proto.claims.v1.AssessedAmount;
import portability.proto.claims.v1.BenefitAssessment;
import portability.proto.claims.v1.BenefitClaim;
import portability.proto.claims.v1.BenefitPayment;
import portability.proto.claims.v1.BenefitRefusal;
import portability.proto.claims.v1.ContractAbroad;
import portability.proto.claims.v1.FamilyTie;
import portability.proto.claims.v1.FundContribution;
import portability.proto.claims.v1.FundMembership;
import portability.proto.claims.v1.PaperKind;

/// A membership as it is shown.
public final class WelfareView {
    private WelfareView() {}

    public static FundMembership of(String membershipId, Membership membership, LocalDate today, String language) {
        var view = FundMembership.newBuilder()
                .setMembershipId(membershipId)
                .setFund(membership.registered().orElseThrow().fund())
                .setMember(Persons.write(membership.member()))
                .setStatus(membership.on(today).name())
                .addAllWords(ToldMembership.of(membership, today, language));
        membership.coveredUntil().map(LocalDate::toString).ifPresent(view::setCoveredUntil);
        for (Map.Entry<String, Contribution> one : membership.contributions().entrySet())
            view.addContributions(of(one.getKey(), one.getValue()));
        membership.claims().values().forEach(claim -> view.addClaims(of(claim)));
        return view.build();
    }

    static FundContribution of(String contributionId, Contribution contribution) {
        var view = FundContribution.newBuilder()
                .setContributionId(contributionId)
                .setContract(ContractAbroad.newBuilder()
                        .setCountry(contribution.country())
                        .setEmployer(contribution.employer())
                        .setFirstDay(contribution.firstDay().toString())
                        .setLastDay(contribution.lastDay().toString()))
                .setPaidOn(contribution.paidOn().toString())
                .setAmount(Amounts.write(contribution.amount()));
        contribution.coverFrom().map(LocalDate::toString).ifPresent(view::setCoveredFrom);
        contribution.coverUntil().map(LocalDate::toString).ifPresent(view::setCoveredUntil);
        return view.build();
    }

    static BenefitClaim of(FamilyClaim claim) {
        var asking = claim.asking();
        var view = BenefitClaim.newBuilder()
                .setBenefitClaimId(claim.benefitClaimId())
                .setReferralId(claim.referralId())
                .setEvent(FundEvent.valueOf("FUND_EVENT_" + asking.happening().name()))
                .setOn(asking.on().toString())
                .setAtHome(asking.atHome())
                .setClaimedOn(asking.claimedOn().toString())
                .setClaimant(asking.claimant())
                .setTie(FamilyTie.valueOf("FAMILY_TIE_" + asking.tie().name()))
                .addAllPapers(asking.papers().stream().map(WelfareView::of).toList())
                .setStatus(claim.state().name());
        claim.decided().ifPresent(decided -> {
            view.setDecidedBy(decided.by()).setDecidedAt(decided.at().toString());
            told(view, decided.verdict());
        });
        claim.orders().values().forEach(order -> view.addPayments(of(order)));
        return view.build();
    }

    private static void told(BenefitClaim.Builder view, Verdict verdict) {
        view.setWords(verdict.words()).setAssessment(of(FundRules.read(verdict.schedule())));
        switch (verdict) {
            case Verdict.Granted granted ->
                view.addAllGranted(
                                granted.awards().stream().map(WelfareView::of).toList())
                        .setTotal(Amounts.write(granted.total()));
            case Verdict.Denied denied ->
                view.setRefusal(BenefitRefusal.valueOf(
                                "BENEFIT_REFUSAL_" + denied.ground().name()))
                        .setRemedy(denied.remedy());
        }
    }

    static BenefitAssessment of(GetFundBenefitsResponse schedule) {
        return BenefitAssessment.newBuilder()
                .addAllBenefits(schedule.getBenefitsList())
                .addAllSteps(schedule.getStepsList())
                .addAllRestsOnUnverified(schedule.getBasis().getRestsOnUnverifiedList())
                .setLawChecksum(schedule.getBasis().getLawChecksum())
                .build();
    }

    private static AssessedAmount of(Award award) {
        return AssessedAmount.newBuilder()
                .setBenefit(award.benefit())
                .setAmount(Amounts.write(award.amount()))
                .setWhy(award.why())
                .build();
    }

    private static portability.proto.claims.v1.Paper of(Paper paper) {
        return portability.proto.claims.v1.Paper.newBuilder()
                .setKind(PaperKind.valueOf("PAPER_KIND_" + paper.kind().name()))
                .setReference(paper.reference())
                .build();
    }

    private static BenefitPayment of(PaymentOrder order) {
        return BenefitPayment.newBuilder()
                .setMessageId(order.messageId())
                .setState(order.state().name())
                .setAmount(Amounts.write(order.payment().amount()))
                .setHolder(order.payment().account().holder())
                .setExecuteOn(order.executeOn().toString())
                .setBankWord(order.word())
                .setOrderedBy(order.by())
                .build();
    }
}
