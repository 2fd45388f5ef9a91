package portability.claims.invoice;

/// What one side records of the Audit Board's opinion on a line.
///
/// @param owedMinor what of the line is owed, with what was accepted before
/// @param words     why, as far as it is told; may be empty
public record OpinedLine(int line, long owedMinor, String words) {
    public OpinedLine {
        if (owedMinor < 0) throw new IllegalArgumentException("line " + line + ": an amount is not below 0");
        if (words.length() > LineWords.LONGEST) throw new IllegalArgumentException("line " + line + ": too many words");
    }
}
