package portability.auditor.rederive;

/// One thing that was decided otherwise than it is calculated.
///
/// @param where    `routes[EU-883-2004].amount.amount`
/// @param recorded as it stands in the log
/// @param derived  as calculated again
public record Difference(String where, String recorded, String derived) {
    @Override
    public String toString() {
        return "%s: recorded %s, derived %s".formatted(where, shown(recorded), shown(derived));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : value;
    }
}
