package portability.sandbox.demo;

import portability.proto.claims.v1.BenefitClaim;

/// Closed claims and what else came out, told to people or to programs.
public final class Results {
    private Results() {}

    public static void print(ClaimResult result, Page page) {
        new ResultReport(page).print(result);
    }

    /// Of a claim on the same records as one that was told before.
    public static void printDecisions(ClaimResult result, Page page) {
        new ResultReport(page).printDecisions(result);
    }

    public static void print(AuditResult audit, Page page) {
        new AuditReport(page).print(audit);
    }

    /// @param survivors the claim that followed the claimant's death
    /// @param money     what care between two institutions came to
    /// @param benefit   what a welfare fund granted after a death abroad
    public static String json(
            ClaimResult result, ClaimResult survivors, MoneyResult money, BenefitClaim benefit, AuditResult audit) {
        return ResultJson.of(result, survivors, money, benefit, audit);
    }
}
