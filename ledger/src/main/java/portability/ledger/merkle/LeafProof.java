package portability.ledger.merkle;

import java.util.List;

/// That an entry is in the log, for [Inclusion#verifies].
///
/// @param leafHash as stored
/// @param hashes   RFC 6962 section 2.1.1, from the leaf up
public record LeafProof(Hash leafHash, List<Hash> hashes) {
    public LeafProof {
        hashes = List.copyOf(hashes);
    }
}
