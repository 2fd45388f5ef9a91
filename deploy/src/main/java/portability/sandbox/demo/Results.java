package portability.sandbox.demo;

/// Closed claims, told to people or to programs.
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
    public static String json(ClaimResult result, ClaimResult survivors, AuditResult audit) {
        return ResultJson.of(result, survivors, audit);
    }
}
