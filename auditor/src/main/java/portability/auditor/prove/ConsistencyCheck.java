package portability.auditor.prove;

import java.util.ArrayList;
import java.util.List;
import portability.auditor.note.Checkpoint;
import portability.auditor.note.LogKeys;
import portability.auditor.note.LogKeys.Signed;
import portability.auditor.tree.ConsistencyProof;
import portability.auditor.tree.TreeHash;

/// Is what one checkpoint covers the beginning of what another covers?
public record ConsistencyCheck(LogKeys keys, Proofs proofs) {
    /// Whoever can prove that a smaller tree of a log is the beginning of a larger one.
    @FunctionalInterface
    public interface Proofs {
        ConsistencyProof prove(long first, long second);
    }

    /// What stands against it; empty: it is proved.
    ///
    /// @param first  the earlier one
    /// @param second the later one
    public List<String> problems(Checkpoint first, Checkpoint second) {
        var problems = new ArrayList<String>();
        signature("first", first, problems);
        signature("second", second, problems);
        if (!first.log().equals(second.log())) {
            problems.add("they are of two logs, " + first.log() + " and " + second.log());
        } else if (first.size() > second.size()) {
            problems.add("the log has shrunk: from %,d entries to %,d".formatted(first.size(), second.size()));
        } else if (!isBeginning(first, second)) {
            problems.add("the log has forked: the first %,d entries of the second checkpoint are not those of the first"
                    .formatted(first.size()));
        }
        return problems;
    }

    private boolean isBeginning(Checkpoint first, Checkpoint second) {
        // Nothing is the beginning of everything, and needs no proof but its own root.
        if (first.size() == 0) return first.root().equals(TreeHash.ofNothing());
        if (first.size() == second.size()) return first.root().equals(second.root());
        return proofs.prove(first.size(), second.size()).joins(first.root(), second.root());
    }

    private void signature(String which, Checkpoint checkpoint, List<String> problems) {
        var signed = keys.check(checkpoint);
        if (signed != Signed.YES) problems.add("the " + which + " checkpoint " + signed.words());
    }
}
