package portability.contributions.returns;

import java.util.Optional;

/// What the sender of a return says of it as a whole.
///
/// @param totals what the sender counted; where it is not what was read, nothing is posted
public record ReturnStatement(Optional<ControlTotals> totals) {
    public static ReturnStatement none() {
        return new ReturnStatement(Optional.empty());
    }

    /// All of it, for the digest of the return: the same file under another statement is another return. Empty if
    /// nothing is stated, as it was when nothing could be.
    public String text() {
        return totals.map(stated -> "rows " + stated.rows() + "\npersons " + stated.persons() + "\nearnings "
                        + stated.earnings() + "\n")
                .orElse("");
    }
}
