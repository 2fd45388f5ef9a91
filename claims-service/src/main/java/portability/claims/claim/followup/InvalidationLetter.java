package portability.claims.claim.followup;

import java.util.List;
import portability.claims.claim.CaseId;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimCommand.NoteInvalidation;
import portability.claims.claim.ClaimEvent.OwnDocumentInvalidated;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.Invalidation;
import portability.proto.exchange.v1.InvalidationReason;

/// What tells a partner that a document counts no more. Named after that document: there is one.
///
/// @param document to be frozen for the partner
/// @param note     to be kept in the claim then
public record InvalidationLetter(FreezeDocument document, NoteInvalidation note) {
    private static final String PREFIX = "INVALIDATION_REASON_";

    /// @throws IllegalStateException if that document was not said to count no more, or its partner knows already
    public static InvalidationLetter of(String claimId, Claim claim, String to, String invalidated) {
        var said = claim.invalidations().toSend().stream()
                .filter(open ->
                        open.institution().equals(to) && open.documentId().equals(invalidated))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody has to be told of it"));
        var id = CaseId.invalidationId(invalidated);
        return new InvalidationLetter(
                new FreezeDocument(id, DocumentKind.DOCUMENT_KIND_INVALIDATION, claimId, List.of(body(said))),
                new NoteInvalidation(to, id, invalidated));
    }

    private static Invalidation body(OwnDocumentInvalidated said) {
        return Invalidation.newBuilder()
                .setDocumentId(said.documentId())
                .setReason(InvalidationReason.valueOf(PREFIX + said.reason().name()))
                .setExplanation(said.explanation())
                .setReplaced(said.anew())
                .build();
    }
}
