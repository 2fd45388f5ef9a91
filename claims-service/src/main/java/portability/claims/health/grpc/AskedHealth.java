package portability.claims.health.grpc;

import java.util.function.Supplier;
import portability.ledger.edge.MalformedInput;

/// Reads what officers say about rights to health care.
final class AskedHealth {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TEXT = 80;

    private AskedHealth() {}

    /// @throws MalformedInput INVALID_REQUEST with what is wrong: no personal data stands in it
    static <W> W read(Supplier<W> word) {
        try {
            return word.get();
        } catch (IllegalArgumentException malformed) {
            throw new MalformedInput("INVALID_REQUEST", told(malformed));
        }
    }

    /// Of an unknown country, institution or code, the text repeats what was given, which may be anything.
    private static String told(IllegalArgumentException malformed) {
        var text = malformed.getMessage();
        if (text == null || text.length() > LONGEST_TEXT || text.contains(":") || text.contains("No enum"))
            return "something is missing, or means nothing";
        return text;
    }

    static String requestId(String text) {
        if (text.isBlank() || text.length() > LONGEST_ID || text.chars().anyMatch(Character::isISOControl))
            throw new MalformedInput("INVALID_REQUEST", "request_id is missing or too long");
        return text;
    }
}
