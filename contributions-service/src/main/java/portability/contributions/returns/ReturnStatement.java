package portability.contributions.returns;

import java.util.Optional;
import java.util.stream.Collectors;
import portability.contributions.returns.account.StatedDue;

/// What the sender of a return says of it as a whole.
///
/// @param totals   what the sender counted; where it is not what was read, nothing is posted
/// @param due      what the return is about, and what is due on it
/// @param replaces the return whose lines this one's supersede
public record ReturnStatement(Optional<ControlTotals> totals, Optional<StatedDue> due, Optional<String> replaces) {
    public static ReturnStatement none() {
        return new ReturnStatement(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// All of it, for the digest of the return: the same file under another statement is another return. Empty if
    /// nothing is stated, as it was when nothing could be.
    public String text() {
        return totals.map(ReturnStatement::text).orElse("")
                + due.map(ReturnStatement::text).orElse("")
                + replaces.map(other -> "replaces " + other + "\n").orElse("");
    }

    private static String text(ControlTotals stated) {
        return "rows " + stated.rows() + "\npersons " + stated.persons() + "\nearnings " + stated.earnings() + "\n";
    }

    private static String text(StatedDue stated) {
        var due = stated.due().stream()
                .map(each -> each.currency() + " " + each.amount().toPlainString() + "\n")
                .sorted()
                .collect(Collectors.joining());
        return "about " + stated.scheme() + " " + stated.firstDay() + " " + stated.lastDay() + "\n" + due;
    }
}
