package portability.claims.welfare;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import portability.claims.Octets;
import portability.claims.claim.Claimant;
import portability.claims.payment.PayeeAccount;

/// What can be done in a membership. Every case may come twice; the second time changes nothing.
public sealed interface WelfareCommand {
    record Register(String fund, String requestId, String by, Claimant member) implements WelfareCommand {}

    record Pay(String contributionId, String by, Contribution contribution) implements WelfareCommand {}

    record Ask(String benefitClaimId, String by, String referralId, Asking asking) implements WelfareCommand {}

    record AddPapers(String benefitClaimId, String by, List<Paper> papers) implements WelfareCommand {}

    /// @param due      what the schedule gives, asked of the rules for this claim as it is
    /// @param schedule that answer, serialised
    /// @param assessed the officer's amounts
    record Grant(
            String benefitClaimId,
            String by,
            Instant at,
            List<Due> due,
            Octets schedule,
            List<Award> assessed,
            String words)
            implements WelfareCommand {}

    record Refuse(String benefitClaimId, String by, Instant at, Verdict.Denied denied) implements WelfareCommand {}

    record Order(
            String benefitClaimId, String messageId, String by, LocalDate executeOn, Instant at, PayeeAccount account)
            implements WelfareCommand {}

    record Release(String benefitClaimId, String messageId, String by) implements WelfareCommand {}

    record Withdraw(String benefitClaimId, String messageId, String by) implements WelfareCommand {}

    record Settle(String benefitClaimId, String messageId, String status) implements WelfareCommand {}

    record Reject(String benefitClaimId, String messageId, String reason) implements WelfareCommand {}
}
