package portability.claims.invoice;

import java.util.Optional;

/// What became of a line by one word of one side: by how much each part of what was asked for grew or shrank.
/// All amounts are in minor units of the invoice's currency; what nothing was said of yet is the rest.
///
/// @param accepted  grew by; never below 0
/// @param contested grew by, or shrank where it is below 0
/// @param withdrawn grew by; never below 0
/// @param reason    why it is contested, or withdrawn without the creditor
/// @param to        of REDUCE, BOARD and BOARD_UNANSWERED, what is accepted of it in all; of LOWER and RELEASE_TO,
///                  what is still asked for
public record LineMove(
        int line,
        Kind kind,
        long accepted,
        long contested,
        long withdrawn,
        Optional<Reason> reason,
        Optional<Long> to) {
    /// What was said: by the creditor UPHOLD, LOWER and WITHDRAW, by the debtor the others.
    public enum Kind {
        ACCEPT,
        REDUCE,
        CONTEST,
        ASK,
        LAPSE,
        UPHOLD,
        LOWER,
        WITHDRAW,
        RELEASE,
        RELEASE_TO,
        /// By the Audit Board's opinion, of a line that the creditor had answered.
        BOARD,
        /// The same, of a line that waited for the creditor.
        BOARD_UNANSWERED
    }

    public LineMove {
        if (accepted < 0 || withdrawn < 0)
            throw new IllegalArgumentException("what is accepted or withdrawn stays so: line " + line);
    }

    /// By how many more lines wait for the creditor after it: who speaks has the turn.
    public int waits() {
        return switch (kind) {
            case REDUCE, CONTEST, ASK -> 1;
            case LAPSE, UPHOLD, LOWER, WITHDRAW, BOARD_UNANSWERED -> -1;
            case ACCEPT, RELEASE, RELEASE_TO, BOARD -> 0;
        };
    }

    /// Is nothing more said of the line after it?
    public boolean settles() {
        return switch (kind) {
            case ACCEPT, LAPSE, WITHDRAW, RELEASE, BOARD, BOARD_UNANSWERED -> true;
            case REDUCE, CONTEST, ASK, UPHOLD, LOWER, RELEASE_TO -> false;
        };
    }
}
