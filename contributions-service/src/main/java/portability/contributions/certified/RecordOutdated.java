package portability.contributions.certified;

import java.util.List;
import portability.ledger.privacy.Subject;

/// A certified record was found not to say any more what the career says. Once of each record: whoever has it needs
/// another, and that one is compared in its turn.
///
/// @param added   periods that hold now, and are not in it
/// @param removed periods that are in it, and hold no more
/// @param changed periods of which it says something else
public record RecordOutdated(
        @Subject String personId, String recordId, List<String> added, List<String> removed, List<String> changed) {
    public RecordOutdated {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }
}
