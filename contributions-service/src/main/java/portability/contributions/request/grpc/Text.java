package portability.contributions.request.grpc;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import portability.ledger.edge.MalformedInput;

/// Reads the texts of messages.
public final class Text {
    private Text() {}

    /// A text that is there, not too long, and without control characters (no database and no letter can hold them).
    public static boolean isPlain(String text, int maxLength) {
        return !text.isBlank() && text.length() <= maxLength && text.chars().noneMatch(Character::isISOControl);
    }

    /// A text a person wrote to explain something.
    /// @throws MalformedInput INVALID_REQUEST
    public static String explanation(String field, String text) {
        if (!isPlain(text, 500)) throw new MalformedInput("INVALID_REQUEST", field + " has 1 to 500 characters");
        return text;
    }

    /// A day that may be absent.
    /// @throws MalformedInput INVALID_DATE
    public static Optional<LocalDate> day(String field, String text) {
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            throw new MalformedInput("INVALID_DATE", field + " is not a day like 2024-01-31");
        }
    }
}
