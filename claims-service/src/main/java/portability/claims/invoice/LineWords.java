package portability.claims.invoice;

/// What was said of a line in words.
public record LineWords(int line, String words) {
    /// The longest words of a line.
    public static final int LONGEST = 400;

    public LineWords {
        if (words.isBlank() || words.length() > LONGEST)
            throw new IllegalArgumentException("words have 1 to " + LONGEST + " characters");
    }
}
