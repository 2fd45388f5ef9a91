package portability.claims.attachment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import portability.claims.exchange.arrival.KindDesk;
import portability.claims.exchange.pair.RefusalReason;
import portability.kernel.InstitutionId;
import portability.ledger.seal.OpenedDocument;
import portability.proto.exchange.v1.DocumentKind;

/// Who may send files in which case: whichever business has the case knows. A file that is not what it says is refused
/// as MALFORMED_BODY before anything of it is kept.
@Component
class AttachmentOrder implements KindDesk {
    private final List<AttachmentCases> businesses;

    AttachmentOrder(List<AttachmentCases> businesses) {
        this.businesses = List.copyOf(businesses);
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DocumentKind.DOCUMENT_KIND_ATTACHMENT);
    }

    @Override
    public Optional<RefusalReason> objectionTo(InstitutionId sender, OpenedDocument document) {
        var caseId = document.header().getCaseId();
        var _ = AttachedFile.in(document);
        if (businesses.stream().anyMatch(one -> one.mayAttach(caseId, sender.toString()))) return Optional.empty();
        boolean isKnown = businesses.stream().anyMatch(one -> one.isCase(caseId));
        return Optional.of(isKnown ? RefusalReason.UNEXPECTED_KIND : RefusalReason.UNKNOWN_CASE);
    }
}
