package portability.claims.invoice;

/// What the creditor asks while it is the debtor's turn: that a line be lowered, or withdrawn.
///
/// @param toMinor what is still asked for; 0: nothing but what is accepted already
/// @param words   why; may be empty
public record Withdrawal(int line, long toMinor, String words) {
    public Withdrawal {
        if (toMinor < 0) throw new IllegalArgumentException("line " + line + ": an amount is not below 0");
        if (words.length() > LineWords.LONGEST) throw new IllegalArgumentException("line " + line + ": too many words");
    }
}
