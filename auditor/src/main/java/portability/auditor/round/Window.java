package portability.auditor.round;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/// What a window leaves that both of its institutions have agreed to: a line of an offer,
/// `pair`, name, hash of its list, debtor, creditor, amount.
///
/// @param listHash SHA-256 of its list, which both have signed: hex
/// @param amount   above zero, in the currency of the round
public record Window(String windowId, String listHash, String debtor, String creditor, BigDecimal amount) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int FIELDS = 6;

    /// @throws NotProved if the line is none, or is of a window that others have between them
    static Window read(List<String> fields, Terms terms) {
        if (fields.size() != FIELDS || !fields.getFirst().equals("pair"))
            throw new NotProved("an offer holds a line that is no window");
        var window =
                new Window(fields.get(1), fields.get(2), fields.get(3), fields.get(4), terms.amount(fields.get(5)));
        boolean areTheirs = terms.participants().containsAll(List.of(window.debtor, window.creditor))
                && !window.debtor.equals(window.creditor)
                && Terms.NAME.matcher(window.windowId).matches()
                && (window.windowId.startsWith(window.debtor + "/")
                        || window.windowId.startsWith(window.creditor + "/"));
        if (!areTheirs || !HASH.matcher(window.listHash).matches() || window.amount.signum() <= 0)
            throw new NotProved("an offer holds a window that is none between two participants");
        return window;
    }

    boolean isOf(String institution) {
        return debtor.equals(institution) || creditor.equals(institution);
    }

    List<String> fields(Terms terms) {
        return List.of("pair", windowId, listHash, debtor, creditor, terms.text(amount));
    }
}
