package portability.sandbox.demo;

/// A closed claim, told to people or to programs.
public final class Results {
    private Results() {}

    public static void print(ClaimResult result, Page page) {
        new ResultReport(page).print(result);
    }

    public static String json(ClaimResult result) {
        return ResultJson.of(result);
    }
}
