package portability.claims.claim.followup;

import java.util.List;
import portability.claims.claim.CaseId;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimCommand.NoteRemoval;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.WireTime;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.ParticipantRemoved;

/// What tells a partner who has no part in a claim any more. Named after both: there is one.
///
/// @param document to be frozen for the partner
/// @param note     to be kept in the claim then
public record RemovalLetter(FreezeDocument document, NoteRemoval note) {
    /// @throws IllegalStateException if that institution was not removed
    public static RemovalLetter of(String claimId, Claim claim, String to, String removed) {
        var removal = claim.removals()
                .of(removed)
                .orElseThrow(() -> new IllegalStateException("nobody has to be told of it"));
        var here = claim.opening().orElseThrow().here();
        var id = CaseId.about(claimId, "removal", here, to, removed);
        var body = ParticipantRemoved.newBuilder()
                .setInstitution(removed)
                .setRemoved(WireTime.of(removal.at()))
                .setExplanation(removal.reason())
                .build();
        return new RemovalLetter(
                new FreezeDocument(id, DocumentKind.DOCUMENT_KIND_PARTICIPANT_REMOVED, claimId, List.of(body)),
                new NoteRemoval(to, id, removed));
    }
}
