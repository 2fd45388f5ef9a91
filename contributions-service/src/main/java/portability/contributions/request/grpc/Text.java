package portability.contributions.request.grpc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import portability.ledger.edge.MalformedInput;

/// Reads the texts of messages.
public final class Text {
    /// Years have four digits, as RFC 3339 wants it: no other can be stored or compared.
    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("\\d{4}-.*");
    private static final int MAX_KEY = 64;

    private Text() {}

    /// Whether a text can name anything here. What cannot is looked up nowhere: it is simply unknown.
    public static boolean isKey(String text) {
        return isPlain(text, MAX_KEY);
    }

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
            return Optional.of(day(text));
        } catch (DateTimeParseException _) {
            throw new MalformedInput("INVALID_DATE", field + " is not a day like 2024-01-31");
        }
    }

    /// A day of the calendar, written like 2024-01-31.
    /// @throws DateTimeParseException if it is none
    public static LocalDate day(String text) {
        return LocalDate.parse(withFourDigitYear(text));
    }

    /// A moment that may be absent.
    /// @throws MalformedInput INVALID_DATE
    public static Optional<Instant> moment(String field, String text) {
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(OffsetDateTime.parse(withFourDigitYear(text)).toInstant());
        } catch (DateTimeParseException _) {
            throw new MalformedInput("INVALID_DATE", field + " is not a moment like 2024-01-31T12:00:00Z");
        }
    }

    private static String withFourDigitYear(String text) {
        if (!FOUR_DIGIT_YEAR.matcher(text).matches())
            throw new DateTimeParseException("a year has four digits", text, 0);
        return text;
    }
}
