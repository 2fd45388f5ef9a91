package portability.claims.invoice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.regex.Pattern;

/// What was said of a line in words, and in a file.
///
/// @param words      may be empty where there is a file
/// @param attachment the file that goes with it, by its attachment_id; not written where there is none
public record LineWords(
        int line,
        String words,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> attachment) {
    /// The longest words of a line.
    public static final int LONGEST = 400;

    private static final Pattern ATTACHMENT = Pattern.compile("[a-z0-9-]{1,64}");

    public LineWords {
        attachment.ifPresent(id -> attachment(line, id));
        if ((words.isBlank() && attachment.isEmpty()) || words.length() > LONGEST)
            throw new IllegalArgumentException("words have 1 to " + LONGEST + " characters");
    }

    public LineWords(int line, String words) {
        this(line, words, Optional.empty());
    }

    /// @throws IllegalArgumentException if it names no attachment
    public static String attachment(int line, String id) {
        if (!ATTACHMENT.matcher(id).matches())
            throw new IllegalArgumentException("line " + line + ": no attachment's id");
        return id;
    }
}
