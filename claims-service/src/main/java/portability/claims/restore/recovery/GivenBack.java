package portability.claims.restore.recovery;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import portability.claims.Octets;
import portability.claims.exchange.pair.Freezer;
import portability.claims.exchange.pair.NotTakenBack;
import portability.claims.exchange.pair.NotTakenBack.Why;
import portability.claims.exchange.pair.ReturnedDocument;
import portability.claims.exchange.pair.ReturnedDocument.Content;
import portability.claims.exchange.pair.SignedReceipt;
import portability.claims.exchange.pair.WireTime;
import portability.claims.partners.KnownPartner;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SignedUse;
import portability.proto.exchange.v1.FetchReceivedResponse;
import portability.proto.exchange.v1.Receipt;

/// A document of this institution's as a partner gave it back, verified: this institution's signature is under it, and
/// the partner's under the receipt.
///
/// @param opened empty where its case was erased at the partner
record GivenBack(ReturnedDocument document, Optional<OpenedDocument> opened) {
    /// @param pairSeq the number that is next
    /// @param ownKeys those this institution signs or signed with
    /// @throws NotTakenBack if it is not what it should be
    static GivenBack verified(
            FetchReceivedResponse answer, KnownPartner partner, long pairSeq, OpenedDocument.Keys ownKeys) {
        var receipt = receipt(answer, partner);
        if (answer.getDocument().isEmpty())
            return new GivenBack(returned(pairSeq, receipt, answer, Optional.empty()), Optional.empty());
        var opened = open(answer.getDocument(), ownKeys);
        var header = opened.header();
        if (!opened.headerHash().equals(receipt.getHeaderHash())
                || !header.getDocumentId().equals(receipt.getDocumentId())) throw new NotTakenBack(Why.NOT_RECEIPTED);
        if (header.getPairSeq() != pairSeq
                || !header.getReceiver().equals(partner.institution().toString()))
            throw new NotTakenBack(Why.OUT_OF_ORDER);
        return new GivenBack(returned(pairSeq, receipt, answer, Optional.of(opened)), Optional.of(opened));
    }

    private static ReturnedDocument returned(
            long pairSeq, Receipt receipt, FetchReceivedResponse answer, Optional<OpenedDocument> opened) {
        var header = opened.map(OpenedDocument::header);
        return new ReturnedDocument(
                pairSeq,
                receipt.getDocumentId(),
                Octets.of(receipt.getHeaderHash()),
                header.map(known -> Octets.of(known.getPreviousHeaderHash())),
                header.map(known -> new Content(
                        Freezer.kindName(known.getKind()), known.getCaseId(), Octets.of(answer.getDocument()))),
                new SignedReceipt(Octets.of(answer.getReceipt()), Octets.of(answer.getSignature())));
    }

    private static OpenedDocument open(ByteString document, OpenedDocument.Keys ownKeys) {
        try {
            return OpenedDocument.open(document.toByteArray(), ownKeys);
        } catch (SealBroken _) {
            throw new NotTakenBack(Why.NOT_SIGNED_BY_US);
        }
    }

    private static Receipt receipt(FetchReceivedResponse answer, KnownPartner partner) {
        try {
            var bytes = answer.getReceipt().toByteArray();
            var receipt = Receipt.parseFrom(bytes);
            // When it came here first, nobody knows any more; what it receipts is signed by this institution.
            var received = WireTime.read(receipt.getReceived());
            boolean isTheirs = partner.keys()
                            .key(receipt.getKeyId(), received, received)
                            .map(key -> key.verifies(
                                    SignedUse.RECEIPT,
                                    bytes,
                                    answer.getSignature().toByteArray()))
                            .orElse(false)
                    && receipt.getReceiver().equals(partner.institution().toString());
            if (isTheirs && receipt.getAccepted()) return receipt;
        } catch (InvalidProtocolBufferException | IllegalArgumentException _) {
            // Said below, as of any that is not in order.
        }
        throw new NotTakenBack(Why.NOT_RECEIPTED);
    }
}
