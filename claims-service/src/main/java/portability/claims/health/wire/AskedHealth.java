package portability.claims.health.wire;

import java.time.LocalDate;
import java.util.function.Supplier;
import portability.claims.claim.wire.Persons;
import portability.ledger.edge.MalformedInput;

/// Reads what officers say about health care.
public final class AskedHealth {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TEXT = 400;
    private static final int LONGEST_MESSAGE = 80;

    private AskedHealth() {}

    /// @throws MalformedInput INVALID_REQUEST with what is wrong: no personal data stands in it
    public static <W> W read(Supplier<W> word) {
        try {
            return word.get();
        } catch (IllegalArgumentException malformed) {
            throw new MalformedInput("INVALID_REQUEST", told(malformed));
        }
    }

    /// Of an unknown country, institution or code, the text repeats what was given, which may be anything.
    private static String told(IllegalArgumentException malformed) {
        var text = malformed.getMessage();
        if (text == null || text.length() > LONGEST_MESSAGE || text.contains(":") || text.contains("No enum"))
            return "something is missing, or means nothing";
        return text;
    }

    /// @throws MalformedInput INVALID_REQUEST
    public static String requestId(String text) {
        if (isNone(text, LONGEST_ID)) throw new MalformedInput("INVALID_REQUEST", "request_id is missing or too long");
        return text;
    }

    /// @throws MalformedInput INVALID_REQUEST
    public static String text(String field, String text) {
        if (isNone(text, LONGEST_TEXT)) throw new MalformedInput("INVALID_REQUEST", field + " is missing or too long");
        return text;
    }

    /// @throws MalformedInput INVALID_DATE
    public static LocalDate day(String field, String text) {
        try {
            return Persons.day(text);
        } catch (IllegalArgumentException _) {
            throw new MalformedInput("INVALID_DATE", field + " is no day, YYYY-MM-DD");
        }
    }

    private static boolean isNone(String text, int longest) {
        return text.isBlank() || text.length() > longest || text.chars().anyMatch(Character::isISOControl);
    }
}
