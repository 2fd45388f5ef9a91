package portability.claims.exchange.pair;

import java.util.Optional;
import portability.claims.Octets;
import portability.kernel.InstitutionId;
import portability.ledger.seal.OpenedDocument;
import portability.proto.exchange.v1.DocumentHeader;

/// Takes an authentic document into the inbox.
///
/// @param objection why its content is not acceptable; looked at only where its place in the pair is right, since a
///                  document that was taken once stays taken
public record TakeDocument(
        String partner,
        long pairSeq,
        String documentId,
        String kind,
        String caseId,
        Octets previousHeaderHash,
        Octets headerHash,
        Octets document,
        Optional<RefusalReason> objection) {
    public static TakeDocument of(
            InstitutionId partner, OpenedDocument opened, Octets document, Optional<RefusalReason> objection) {
        DocumentHeader header = opened.header();
        return new TakeDocument(
                partner.toString(),
                header.getPairSeq(),
                header.getDocumentId(),
                Freezer.kindName(header.getKind()),
                header.getCaseId(),
                Octets.of(header.getPreviousHeaderHash()),
                Octets.of(opened.headerHash()),
                document,
                objection);
    }
}
