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
/// @param erased    was its case erased here? Then it is taken without its body
/// @param withdrawn has the sender taken it back? Then only its place is taken
/// @param given     the receipt it got from this institution before, where a restore has lost that it was taken
public record TakeDocument(
        String partner,
        long pairSeq,
        String documentId,
        String kind,
        String caseId,
        Octets previousHeaderHash,
        Octets headerHash,
        Octets document,
        Optional<RefusalReason> objection,
        boolean erased,
        boolean withdrawn,
        Optional<GivenReceipt> given) {
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
                objection,
                false,
                false,
                Optional.empty());
    }

    /// The same, where its case was erased here.
    public TakeDocument asErased() {
        return new TakeDocument(
                partner,
                pairSeq,
                documentId,
                kind,
                caseId,
                previousHeaderHash,
                headerHash,
                document,
                objection,
                true,
                withdrawn,
                given);
    }

    /// The same, of which the sender says that it counts for nothing.
    public TakeDocument asWithdrawn() {
        return new TakeDocument(
                partner,
                pairSeq,
                documentId,
                kind,
                caseId,
                previousHeaderHash,
                headerHash,
                Octets.none(),
                Optional.empty(),
                false,
                true,
                given);
    }

    /// The same, where it was receipted before.
    public TakeDocument receiptedBefore(GivenReceipt receipt) {
        return new TakeDocument(
                partner,
                pairSeq,
                documentId,
                kind,
                caseId,
                previousHeaderHash,
                headerHash,
                document,
                objection,
                erased,
                withdrawn,
                Optional.of(receipt));
    }

    DocumentReceived received(SignedReceipt signed) {
        return new DocumentReceived(
                partner, pairSeq, documentId, kind, caseId, headerHash, document, signed.receipt(), signed.signature());
    }

    ErasedDocumentReceived receivedErased(SignedReceipt signed) {
        return new ErasedDocumentReceived(
                partner, pairSeq, documentId, headerHash, signed.receipt(), signed.signature());
    }

    WithdrawnDocumentReceived receivedWithdrawn(SignedReceipt signed) {
        return new WithdrawnDocumentReceived(
                partner, pairSeq, documentId, headerHash, signed.receipt(), signed.signature());
    }
}
