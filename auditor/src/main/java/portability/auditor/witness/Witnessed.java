package portability.auditor.witness;

import portability.auditor.entry.EntryName;
import portability.auditor.note.Checkpoint;

/// A checkpoint of the log, as somebody's own log holds it.
///
/// @param at         where it stands there
/// @param checkpoint what was witnessed
record Witnessed(EntryName at, Checkpoint checkpoint) {
    /// As consistent with what was seen before; not as one of two histories.
    boolean isWitnessed() {
        return at.eventName().equals(Witness.WITNESSED);
    }

    String words() {
        return "%,d entries of %s, as its entry %d says".formatted(checkpoint.size(), checkpoint.log(), at.leafIndex());
    }
}
