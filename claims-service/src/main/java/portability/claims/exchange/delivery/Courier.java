package portability.claims.exchange.delivery;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.exchange.channel.PartnerChannels;
import portability.claims.exchange.checkpoints.OwnCheckpoints;
import portability.claims.exchange.pair.OutboxCommand.KeepReceipt;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.WireTime;
import portability.claims.partners.KnownPartner;
import portability.ledger.seal.SignedUse;
import portability.ledger.seal.SigningKey;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DeliverResponse;
import portability.proto.exchange.v1.DeliveryNote;
import portability.proto.exchange.v1.ExchangeServiceGrpc;
import portability.proto.exchange.v1.Receipt;
import portability.proto.exchange.v1.SealedDocument;
import portability.proto.exchange.v1.Withdrawal;

/// Carries one document to one partner, and brings back a receipt that is worth something.
@Component
class Courier {
    private final PartnerChannels channels;
    private final OwnCheckpoints checkpoints;
    private final Circuits circuits;
    private final SigningKey key;
    private final DeliveryProperties settings;
    private final Clock clock;

    /// What the partner signed.
    ///
    /// @param keep     to be kept in the outbox
    /// @param expected with a refusal as OUT_OF_ORDER: the number the partner awaits
    record Answer(KeepReceipt keep, long expected) {
        boolean isAccepted() {
            return keep.refusal().isEmpty();
        }

        boolean isOutOfOrder() {
            return keep.refusal().equals("OUT_OF_ORDER");
        }
    }

    Courier(
            PartnerChannels channels,
            OwnCheckpoints checkpoints,
            Circuits circuits,
            SigningKey key,
            DeliveryProperties settings,
            Clock clock) {
        this.channels = channels;
        this.checkpoints = checkpoints;
        this.circuits = circuits;
        this.key = key;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param takesBack is it told that the document counts for nothing?
    /// @param attempt   1 for the first since this service started
    /// @throws RuntimeException if the partner cannot be reached, or what it answers is no receipt for it
    Answer carry(KnownPartner partner, DocumentFrozen document, boolean takesBack, int attempt) {
        var request = request(document, takesBack, attempt);
        return circuits.call(partner.institution().toString(), () -> {
            var response = ExchangeServiceGrpc.newBlockingStub(channels.to(partner))
                    .withDeadlineAfter(settings.deadline().toMillis(), TimeUnit.MILLISECONDS)
                    .deliver(request);
            checkpoints.heard(document.partner(), response.getWitnessed());
            return answer(partner, document, takesBack, response);
        });
    }

    private DeliverRequest request(DocumentFrozen document, boolean takesBack, int attempt) {
        var noted = DeliveryNote.newBuilder()
                .setDocumentId(document.documentId())
                .setSent(WireTime.of(clock.instant()))
                .setAttempt(attempt)
                .setCheckpoints(checkpoints.forPartner(document.partner()));
        if (takesBack)
            noted.setWithdrawal(Withdrawal.newBuilder()
                    .setHeaderHash(document.headerHash().toByteString())
                    .setKeyId(key.verificationKey().keyId()));
        var note = noted.build().toByteArray();
        return DeliverRequest.newBuilder()
                .setDocument(
                        takesBack ? withoutParts(document) : document.document().toByteString())
                .setNote(ByteString.copyFrom(note))
                .setNoteSignature(ByteString.copyFrom(key.sign(SignedUse.DELIVERY, note)))
                .build();
    }

    /// What counts for nothing, nobody needs to read.
    private static ByteString withoutParts(DocumentFrozen document) {
        try {
            return SealedDocument.parseFrom(document.document().toByteArray()).toBuilder()
                    .clearParts()
                    .build()
                    .toByteString();
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a stored document cannot be read", broken);
        }
    }

    private Answer answer(KnownPartner partner, DocumentFrozen document, boolean takesBack, DeliverResponse response) {
        try {
            var bytes = response.getReceipt().toByteArray();
            var receipt = Receipt.parseFrom(bytes);
            var signer = partner.keys()
                    .key(receipt.getKeyId(), WireTime.read(receipt.getReceived()), clock.instant())
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

    /// An answer that proves nothing; the document is sent again.
    static final class NoReceipt extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoReceipt(String why) {
            super(why);
        }
    }
}
