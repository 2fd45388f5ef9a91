package portability.claims.claim.followup;

import java.util.List;
import portability.claims.claim.CaseId;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimCommand.NoteContactChange;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.WireTime;
import portability.proto.exchange.v1.ContactChanged;
import portability.proto.exchange.v1.DocumentKind;

/// What tells a partner who leads a claim now. Named after the partner: there is one.
///
/// @param document to be frozen for the partner
/// @param note     to be kept in the claim then
public record ContactLetter(FreezeDocument document, NoteContactChange note) {
    /// @throws IllegalStateException if it is not known that another institution has it
    public static ContactLetter of(String claimId, Claim claim, String to) {
        var handed = claim.handover().handed().orElseThrow(() -> new IllegalStateException("nobody else leads it"));
        var arrived = handed.arrived().orElseThrow(() -> new IllegalStateException("it has not arrived"));
        var here = claim.opening().orElseThrow().here();
        var id = CaseId.about(claimId, "contact", here, to, handed.claimId());
        var body = ContactChanged.newBuilder()
                .setInstitution(handed.to())
                .setCaseId(handed.claimId())
                .setChanged(WireTime.of(arrived))
                .setExplanation(handed.reason())
                .build();
        return new ContactLetter(
                new FreezeDocument(id, DocumentKind.DOCUMENT_KIND_CONTACT_CHANGED, claimId, List.of(body)),
                new NoteContactChange(to, id));
    }
}
