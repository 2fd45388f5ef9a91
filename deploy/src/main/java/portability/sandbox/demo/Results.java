package portability.sandbox.demo;

/// A closed claim, told to people or to programs.
public final class Results {
    private Results() {}

    public static void print(ClaimResult result, Page page) {
        new ResultReport(page).print(result);
    }

    public static void print(AuditResult audit, Page page) {
        new AuditReport(page).print(audit);
    }

    public static String json(ClaimResult result, AuditResult audit) {
        return ResultJson.of(result, audit);
    }
}
