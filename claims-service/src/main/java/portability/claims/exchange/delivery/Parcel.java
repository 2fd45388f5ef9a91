package portability.claims.exchange.delivery;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.Optional;
import portability.claims.Octets;
import portability.claims.exchange.pair.KindVersions;
import portability.claims.exchange.pair.OutboxCommand.KeepReceipt;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.WireTime;
import portability.ledger.seal.SignedUse;
import portability.ledger.seal.SigningKey;
import portability.ledger.seal.VerificationKey;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DeliverResponse;
import portability.proto.exchange.v1.DeliveryNote;
import portability.proto.exchange.v1.Receipt;
import portability.proto.exchange.v1.SealedDocument;
import portability.proto.exchange.v1.ShownCheckpoints;
import portability.proto.exchange.v1.Withdrawal;

/// A document on its way to its partner: what is sent of it, and what has to come back for it.
///
/// @param takesBack is the partner told that it counts for nothing?
public record Parcel(DocumentFrozen document, boolean takesBack) {
    /// Finds the partner's key.
    @FunctionalInterface
    public interface Keys {
        Optional<VerificationKey> find(String keyId, Instant received);
    }

    /// @param attempt     1 for the first since the service started
    /// @param checkpoints what the partner is shown of this institution's log and of others
    public DeliverRequest request(SigningKey key, Instant sent, int attempt, ShownCheckpoints checkpoints) {
        var noted = DeliveryNote.newBuilder()
                .setDocumentId(document.documentId())
                .setSent(WireTime.of(sent))
                .setAttempt(attempt)
                .setProtocol(KindVersions.NEWEST)
                .setCheckpoints(checkpoints);
        if (takesBack)
            noted.setWithdrawal(Withdrawal.newBuilder()
                    .setHeaderHash(document.headerHash().toByteString())
                    .setKeyId(key.verificationKey().keyId()));
        var note = noted.build().toByteArray();
        return DeliverRequest.newBuilder()
                .setDocument(takesBack ? withoutParts() : document.document().toByteString())
                .setNote(ByteString.copyFrom(note))
                .setNoteSignature(ByteString.copyFrom(key.sign(SignedUse.DELIVERY, note)))
                .build();
    }

    /// What counts for nothing, nobody needs to read.
    private ByteString withoutParts() {
        try {
            return SealedDocument.parseFrom(document.document().toByteString()).toBuilder()
                    .clearParts()
                    .build()
                    .toByteString();
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a stored document cannot be read", broken);
        }
    }

    /// Reads what the partner answered.
    /// @throws NoReceipt if it is not the partner's receipt for this document
    public Answer answer(DeliverResponse response, Keys keys) {
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
            if (receipt.getWithdrawn() && !takesBack) throw new NoReceipt("for a withdrawal that nobody made");
            var keep = new KeepReceipt(
                    document.pairSeq(),
                    document.documentId(),
                    receipt.getAccepted() ? "" : reason(receipt),
                    receipt.getAccepted() && receipt.getWithdrawn(),
                    Octets.of(response.getReceipt()),
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
