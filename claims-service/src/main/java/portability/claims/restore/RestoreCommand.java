package portability.claims.restore;

import java.util.List;
import portability.claims.Octets;

/// What can be done on the way back from a restore. Repeats change nothing.
sealed interface RestoreCommand {
    /// Nothing: only to know how far it is.
    record Look() implements RestoreCommand {}

    /// @param note     this node's newest checkpoint
    /// @param partners who may hold something of it
    record Approve(String log, String officer, String reason, String note, List<String> partners)
            implements RestoreCommand {}

    record NoteRecovered(String partner, long from, long to) implements RestoreCommand {}

    record Declare(String partner, Octets statement) implements RestoreCommand {}

    record NoteSettled(String partner) implements RestoreCommand {}
}
