package portability.simulation.institution;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.Optional;
import portability.claims.Octets;
import portability.claims.exchange.pair.OutboxCommand.KeepReceipt;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.WireTime;
import portability.ledger.seal.SignedUse;
import portability.ledger.seal.VerificationKey;
import portability.proto.exchange.v1.DeliverResponse;
import portability.proto.exchange.v1.Receipt;

/// Finds whether an answer is the partner's receipt for a document, as claims-service's courier does.
final class ReceiptCheck {
    /// Finds the partner's key.
    @FunctionalInterface
    public interface Keys {
        Optional<VerificationKey> find(String keyId, Instant received);
    }

    private ReceiptCheck() {}

    /// @throws NoReceipt if it proves nothing
    public static Answer read(DocumentFrozen document, DeliverResponse response, Keys keys) {
        try {
            var bytes = response.getReceipt().toByteArray();
            var receipt = Receipt.parseFrom(bytes);
            var signer = keys.find(receipt.getKeyId(), WireTime.read(receipt.getReceived()))
                    .orElseThrow(() -> new NoReceipt("signed with an unknown key"));
            if (!signer.verifies(
                    SignedUse.RECEIPT, bytes, response.getSignature().toByteArray()))
                throw new NoReceipt("not signed by the partner");
            if (!receipt.getDocumentId().equals(document.documentId())
                    || !receipt.getReceiver().equals(document.partner())
                    || !Octets.of(receipt.getHeaderHash()).equals(document.headerHash()))
                throw new NoReceipt("for another document");
            var keep = new KeepReceipt(
                    document.pairSeq(),
                    document.documentId(),
                    receipt.getAccepted() ? "" : reason(receipt),
                    receipt.getAccepted() && receipt.getWithdrawn(),
                    Octets.of(bytes),
                    Octets.of(response.getSignature()));
            return new Answer(keep, receipt.getExpectedPairSeq());
        } catch (InvalidProtocolBufferException | IllegalArgumentException _) {
            throw new NoReceipt("not a receipt");
        }
    }

    private static String reason(Receipt receipt) {
        var reason = receipt.getRefusalReason();
        return reason.matches("[A-Z][A-Z_]{0,63}") ? reason : "UNNAMED";
    }
}
