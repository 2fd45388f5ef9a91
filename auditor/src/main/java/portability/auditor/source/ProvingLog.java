package portability.auditor.source;

import portability.auditor.tree.InclusionProof;

/// A log whose keeper can be asked for proofs and for a part of it.
public interface ProvingLog extends LogSource {
    /// @throws Unreadable if the keeper gives none
    InclusionProof prove(long leafIndex, long treeSize);

    /// @param from the first entry wanted
    /// @param end  the first one not wanted
    Chunks entries(long from, long end);
}
