package portability.claims.exchange.pair;

import java.util.Optional;
import portability.claims.Octets;

/// A document of this institution's that a restore has lost, as the partner gave it back. Verified by whoever makes
/// one.
///
/// @param previousHeaderHash empty where the partner has only its receipt left
/// @param content            empty where nobody may have it any more: its case was erased there or here
/// @param receipt            the partner's
public record ReturnedDocument(
        long pairSeq,
        String documentId,
        Octets headerHash,
        Optional<Octets> previousHeaderHash,
        Optional<Content> content,
        SignedReceipt receipt) {
    /// @param document a `SealedDocument`, as the partner received it
    public record Content(String kind, String caseId, Octets document) {}

    /// The same without what was erased here.
    public ReturnedDocument withoutContent() {
        return new ReturnedDocument(pairSeq, documentId, headerHash, previousHeaderHash, Optional.empty(), receipt);
    }
}
