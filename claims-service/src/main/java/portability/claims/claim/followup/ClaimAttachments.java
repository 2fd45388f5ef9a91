package portability.claims.claim.followup;

import org.springframework.stereotype.Component;
import portability.claims.attachment.AttachmentCases;
import portability.claims.claim.CaseId;
import portability.claims.claim.ClaimDesk;
import portability.claims.partners.Directory;
import portability.ledger.node.NodeProperties;

/// Claims: files go between any two institutions of one. Its notice may still be on its way when another partner's file
/// arrives.
@Component
class ClaimAttachments implements AttachmentCases {
    private final ClaimDesk claims;
    private final Directory directory;
    private final String here;

    ClaimAttachments(ClaimDesk claims, Directory directory, NodeProperties node) {
        this.claims = claims;
        this.directory = directory;
        this.here = node.institution();
    }

    @Override
    public boolean isCase(String caseId) {
        return claims.claim(caseId).opening().isPresent();
    }

    @Override
    public boolean mayAttach(String caseId, String institution) {
        if (institution.equals(here)) return false;
        var claim = claims.claim(caseId);
        if (claim.removals().here().isPresent()) return false;
        return claim.opening()
                .map(opening -> opening.involves(institution))
                .orElseGet(() -> CaseId.contactIn(caseId)
                        .filter(contact -> !contact.toString().equals(here) && directory.isActive(contact.toString()))
                        .isPresent());
    }
}
