package portability.claims.health.followup;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import portability.claims.claim.followup.OwnBusiness;
import portability.claims.exchange.pair.RefusalReason;
import portability.claims.health.EntitlementFile;
import portability.claims.health.HealthCommand.Hear;
import portability.claims.health.HealthCommand.Remember;
import portability.claims.health.HealthDesk;
import portability.claims.health.Said;
import portability.claims.health.Word;
import portability.claims.health.Word.Ask;
import portability.claims.health.Word.Right;
import portability.claims.health.wire.HealthDocument;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.ledger.seal.OpenedDocument;
import portability.proto.exchange.v1.DocumentKind;

/// Who may send what about a right to health care, from what was said on it; and what own documents said that were got
/// back after a restore.
@Component
class HealthOrder implements OwnBusiness {
    private static final Principal NODE = Principal.node("restore");
    /// Who said it, where only the document is left.
    private static final String UNKNOWN_OFFICER = "lost in a restore";

    private final HealthDesk desk;
    private final InstitutionId here;

    HealthOrder(HealthDesk desk, NodeProperties node) {
        this.desk = desk;
        this.here = node.institutionId();
    }

    @Override
    public Set<DocumentKind> kinds() {
        return HealthDocument.KINDS;
    }

    @Override
    public Optional<RefusalReason> objectionTo(InstitutionId sender, OpenedDocument document) {
        var header = document.header();
        return objection(
                desk.file(header.getCaseId()),
                header.getCaseId(),
                Said.by(header.getDocumentId(), sender.toString(), here.toString()),
                HealthDocument.read(document),
                sender,
                here);
    }

    static Optional<RefusalReason> objection(
            EntitlementFile file, String caseId, Said said, Word word, InstitutionId sender, InstitutionId here) {
        if (file.find(said.documentId()).isPresent()) return Optional.of(RefusalReason.DOCUMENT_ID_REUSED);
        boolean isWhereSheLives = switch (word) {
            case Ask ask -> ask.residence().equals(sender.country().code());
            case Right right -> right.residence().equals(here.country().code());
            case Word.Denial _, Word.Registration _, Word.Declined _, Word.OtherDays _, Word.End _, Word.Reply _ ->
                true;
        };
        if (!isWhereSheLives) return Optional.of(RefusalReason.MALFORMED_BODY);
        var command = new Hear(said, word);
        if (!file.decide(caseId, command).isEmpty()) return Optional.empty();
        return Optional.of(file.facts().isEmpty() ? RefusalReason.UNKNOWN_CASE : RefusalReason.UNEXPECTED_KIND);
    }

    @Override
    public void isSaid(String partner, OpenedDocument document) {
        var header = document.header();
        var said = new Said(header.getDocumentId(), here.toString(), partner, UNKNOWN_OFFICER);
        desk.send(header.getCaseId(), new Remember(said, HealthDocument.read(document)), NODE);
    }
}
