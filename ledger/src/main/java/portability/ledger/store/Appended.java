package portability.ledger.store;

import java.util.Set;

/// What a commit of this process has added to the log.
///
/// @param before how many entries the log had
/// @param after  how many it had then
/// @param names  of the events among those that were added, each once
public record Appended(long before, long after, Set<String> names) {
    public Appended {
        names = Set.copyOf(names);
        if (before < 0 || after < before)
            throw new IllegalArgumentException("a log does not shrink: " + before + " to " + after);
    }
}
