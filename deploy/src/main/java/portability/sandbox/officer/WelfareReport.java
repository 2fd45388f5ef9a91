package portability.sandbox.officer;

import java.io.PrintStream;
import java.util.List;
import portability.proto.agreements.v1.FundBenefit;
import portability.proto.agreements.v1.LawValue;
import portability.proto.claims.v1.BenefitAssessment;
import portability.proto.claims.v1.BenefitClaim;
import portability.proto.claims.v1.DeathReferralCase;
import portability.proto.claims.v1.FundContribution;
import portability.proto.claims.v1.FundMembership;
import portability.proto.claims.v1.GetContributionDueResponse;
import portability.proto.exchange.v1.DeathReferralAnswer;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.Step;

/// The welfare fund as an officer reads it.
public final class WelfareReport {
    private WelfareReport() {}

    public static void print(GetContributionDueResponse due, PrintStream out) {
        unverified(due.getRestsOnUnverifiedList(), out);
        out.println("Due: " + money(due.getAmount()));
        out.println(
                due.getCoveredFrom().isEmpty()
                        ? "It would come too late to cover any day."
                        : "Covers " + due.getCoveredFrom() + " to " + due.getCoveredUntil());
        steps(due.getStepsList(), out);
    }

    public static void print(FundContribution paid, PrintStream out) {
        out.println("  %s  %s  %s to %s in %s, paid %s on %s, covers %s"
                .formatted(
                        paid.getContributionId(),
                        paid.getContract().getEmployer(),
                        paid.getContract().getFirstDay(),
                        paid.getContract().getLastDay(),
                        paid.getContract().getCountry(),
                        money(paid.getAmount()),
                        paid.getPaidOn(),
                        paid.getCoveredFrom().isEmpty()
                                ? "nothing"
                                : paid.getCoveredFrom() + " to " + paid.getCoveredUntil()));
    }

    public static void print(FundMembership membership, PrintStream out) {
        var member = membership.getMember();
        out.println(membership.getMembershipId() + "  " + membership.getFund() + "  " + membership.getStatus() + "  "
                + member.getFamilyName() + ", " + member.getGivenNames() + ", born " + member.getBirthDate());
        membership.getContributionsList().forEach(paid -> print(paid, out));
        membership.getClaimsList().forEach(claim -> print(claim, out));
        out.println();
        membership.getWordsList().forEach(out::println);
    }

    public static void print(BenefitClaim claim, PrintStream out) {
        out.println("  %s  %s on %s, claimed on %s by %s (%s): %s"
                .formatted(
                        claim.getBenefitClaimId(),
                        claim.getEvent(),
                        claim.getOn(),
                        claim.getClaimedOn(),
                        claim.getClaimant(),
                        claim.getTie(),
                        claim.getStatus()));
        claim.getPapersList().forEach(paper -> out.println("    " + paper.getKind() + " " + paper.getReference()));
        claim.getGrantedList()
                .forEach(award -> out.println("    %s %s %s"
                        .formatted(award.getBenefit(), money(award.getAmount()), award.getWhy())
                        .stripTrailing()));
        if (!claim.getRemedy().isEmpty()) out.println("    " + claim.getRefusal() + ": " + claim.getRemedy());
        claim.getPaymentsList()
                .forEach(order -> out.println("    %s %s to %s on %s: %s"
                        .formatted(
                                order.getMessageId(),
                                money(order.getAmount()),
                                order.getHolder(),
                                order.getExecuteOn(),
                                order.getState())));
    }

    public static void print(BenefitAssessment assessment, PrintStream out) {
        unverified(assessment.getRestsOnUnverifiedList(), out);
        if (assessment.getBenefitsCount() == 0) out.println("The schedule gives nothing.");
        assessment.getBenefitsList().forEach(benefit -> out.println("  " + benefit(benefit)));
        steps(assessment.getStepsList(), out);
    }

    public static void print(DeathReferralCase referral, PrintStream out) {
        var said = referral.getReferral();
        out.println(referral.getReferralId() + ": " + referral.getReferredBy() + " to " + referral.getReferredTo()
                + ", " + said.getPerson().getFamilyName() + ", "
                + said.getPerson().getGivenNames() + ", died on "
                + said.getDeath().getOn() + " (" + said.getCause() + ")");
        said.getFamilyList()
                .forEach(one -> out.println("  " + one.getTie() + " " + one.getName() + " " + one.getContact()));
        if (referral.hasAnswer()) print(referral.getAnswer(), out);
        referral.getLinkedList().forEach(other -> out.println("  " + other.getKind() + " " + other.getCaseId()));
        if (referral.getCandidatesCount() > 0) out.println("May be:");
        referral.getCandidatesList().forEach(candidate -> print(candidate, out));
        out.println();
        referral.getWordsList().forEach(out::println);
    }

    public static void print(DeathReferralAnswer answer, PrintStream out) {
        out.println("  " + answer.getStanding()
                + (answer.getCoveredUntil().isEmpty() ? "" : ", covered until " + answer.getCoveredUntil()));
        answer.getBenefitsList()
                .forEach(one -> out.println("    " + one.getBenefit() + " " + between(one.getLeast(), one.getMost())));
        if (!answer.getBenefitClaimId().isEmpty())
            out.println("    claim " + answer.getBenefitClaimId() + " is opened");
    }

    private static String benefit(FundBenefit benefit) {
        return benefit.getBenefit() + " " + between(benefit.getLeast(), benefit.getMost());
    }

    private static String between(Money least, Money most) {
        return least.equals(most) ? money(least) : money(least) + " to " + money(most);
    }

    private static void unverified(List<LawValue> values, PrintStream out) {
        if (values.isEmpty()) return;
        out.println("Rests on values that nobody verified:");
        values.forEach(value -> out.println("  " + value.getPath() + " (" + value.getSource() + ")"));
    }

    private static void steps(List<Step> steps, PrintStream out) {
        steps.forEach(step -> out.println("  " + step.getText() + " ["
                + step.getArticle().getInstrument() + " " + step.getArticle().getArticle() + "]"));
    }

    private static String money(Money money) {
        return money.getAmount() + " " + money.getCurrency();
    }
}
