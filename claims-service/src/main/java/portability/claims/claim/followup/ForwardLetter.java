package portability.claims.claim.followup;

import java.util.List;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimCommand.NoteForwardFrozen;
import portability.claims.claim.HandingOver;
import portability.claims.claim.wire.Outgoing;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.proto.exchange.v1.DocumentKind;

/// What carries a claim that was lodged on to the institution that is to lead it: the document that carries
/// one on before
/// it is lodged, with the name of the claim here.
///
/// @param to       whom it is for
/// @param document to be frozen for it
/// @param note     to be kept in the claim then
public record ForwardLetter(String to, FreezeDocument document, NoteForwardFrozen note) {
    /// @throws IllegalStateException if it was not forwarded
    public static ForwardLetter of(String claimId, Claim claim) {
        var handed =
                claim.handover().handed().orElseThrow(() -> new IllegalStateException("it stays where it was lodged"));
        var notice = Outgoing.notice(HandingOver.file(claimId, claim));
        return new ForwardLetter(
                handed.to(),
                new FreezeDocument(
                        handed.documentId(),
                        DocumentKind.DOCUMENT_KIND_FORWARDED_CLAIM,
                        handed.claimId(),
                        List.of(notice)),
                new NoteForwardFrozen(handed.documentId()));
    }
}
