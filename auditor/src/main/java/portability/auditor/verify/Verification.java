package portability.auditor.verify;

import java.util.List;
import java.util.Optional;
import portability.auditor.note.Checkpoint;

/// What the verification of a log, or a range of one, found.
///
/// @param source      where it was read
/// @param checkpoint  what it was held against; empty where there is none that can be read
/// @param covered     which entries were to be there: "entries 0 to 41"
/// @param entries     how many were read and hashed
/// @param bytes       how long they are
/// @param differences in the order of the log; empty: the log is what was signed
/// @param unlisted    how many more there are
public record Verification(
        String source,
        Optional<Checkpoint> checkpoint,
        String covered,
        long entries,
        long bytes,
        List<Difference> differences,
        long unlisted) {
    public Verification {
        differences = List.copyOf(differences);
    }

    /// Is every entry what the institution signed?
    public boolean isProved() {
        return differences.isEmpty() && unlisted == 0;
    }
}
