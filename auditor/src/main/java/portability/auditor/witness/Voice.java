package portability.auditor.witness;

import java.util.List;

/// What one witness can say for a log.
///
/// @param by       the witness's own log
/// @param notes    how many checkpoints of the log it holds
/// @param vouched  for how many entries, from the first on, it can vouch
/// @param lost     checkpoints of entries lost in a restore that it accepted
/// @param problems what does not fit; empty: all does
public record Voice(String by, int notes, long vouched, int lost, List<String> problems) {
    public Voice {
        problems = List.copyOf(problems);
    }
}
