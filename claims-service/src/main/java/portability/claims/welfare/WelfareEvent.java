package portability.claims.welfare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import portability.claims.claim.Claimant;
import portability.claims.welfare.PaymentOrder.Payment;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What happened in a membership of the fund. Personal data is sealed under the membership's key, the family's too.
public sealed interface WelfareEvent {
    String membershipId();

    /// @param fund the fund's id in the law
    record MemberRegistered(
            @Subject String membershipId,
            String fund,
            String requestId,
            String by,
            @Personal Claimant member) implements WelfareEvent {}

    /// @param contributionId names the payment
    record ContributionPaid(
            @Subject String membershipId,
            String contributionId,
            String by,
            @Personal Contribution contribution) implements WelfareEvent {}

    /// @param referralId the referral that opened it; empty: somebody came to the fund
    record BenefitClaimed(
            @Subject String membershipId,
            String benefitClaimId,
            String by,
            String referralId,
            @Personal Asking asking) implements WelfareEvent {}

    record PapersAdded(
            @Subject String membershipId,
            String benefitClaimId,
            String by,
            @Personal List<Paper> papers) implements WelfareEvent {}

    record BenefitGranted(
            @Subject String membershipId,
            String benefitClaimId,
            String by,
            Instant decidedAt,
            @Personal Verdict.Granted granted)
            implements WelfareEvent {}

    record BenefitRefused(
            @Subject String membershipId,
            String benefitClaimId,
            String by,
            Instant decidedAt,
            @Personal Verdict.Denied denied)
            implements WelfareEvent {}

    record PaymentOrdered(
            @Subject String membershipId,
            String benefitClaimId,
            String messageId,
            String by,
            LocalDate executeOn,
            Instant orderedAt,
            @Personal Payment payment)
            implements WelfareEvent {}

    record PaymentReleased(@Subject String membershipId, String benefitClaimId, String messageId, String by)
            implements WelfareEvent {}

    record PaymentWithdrawn(@Subject String membershipId, String benefitClaimId, String messageId, String by)
            implements WelfareEvent {}

    /// The bank has paid it.
    record PaymentSettled(@Subject String membershipId, String benefitClaimId, String messageId, String status)
            implements WelfareEvent {}

    /// The bank will not pay it; another order may.
    record PaymentRejected(@Subject String membershipId, String benefitClaimId, String messageId, String reason)
            implements WelfareEvent {}
}
