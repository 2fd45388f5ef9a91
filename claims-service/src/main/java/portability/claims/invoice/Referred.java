package portability.claims.invoice;

/// A line that one side brings before the Audit Board.
///
/// @param words why: the request is a reasoned one
public record Referred(int line, String words) {
    public Referred {
        if (words.isBlank() || words.length() > LineWords.LONGEST)
            throw new IllegalArgumentException(
                    "line " + line + ": reasons have 1 to " + LineWords.LONGEST + " characters");
    }
}
