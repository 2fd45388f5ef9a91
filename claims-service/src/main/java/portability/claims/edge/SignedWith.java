package portability.claims.edge;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import portability.claims.Octets;
import portability.claims.claim.wire.EnclosedDocuments;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.ErasedDocumentReceived;
import portability.claims.exchange.pair.InboxEvent;
import portability.claims.exchange.pair.OutboxEvent;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.OutboxEvent.DocumentReceipted;
import portability.claims.exchange.pair.OutboxEvent.DocumentRecovered;
import portability.claims.exchange.pair.OutboxEvent.DocumentRefused;
import portability.claims.exchange.pair.OutboxEvent.ErasedDocumentRecovered;
import portability.claims.exchange.pair.WireTime;
import portability.claims.witness.WitnessEvent;
import portability.claims.witness.WitnessEvent.CheckpointWitnessed;
import portability.ledger.merkle.Checkpoint;
import portability.ledger.merkle.MalformedNote;
import portability.ledger.seal.VerificationKey;
import portability.proto.claims.v1.DoubtfulSignature;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.Receipt;
import portability.proto.exchange.v1.SealedDocument;

/// Finds the signatures of one key of one institution in what was recorded.
record SignedWith(String institution, VerificationKey key) {
    List<DoubtfulSignature.Builder> in(InboxEvent event, String bringer) {
        return switch (event) {
            case DocumentReceived received
            when received.document().isNone() -> erased(bringer, received.documentId(), received.caseId());
            case DocumentReceived received -> inDocument(received.document(), bringer);
            case ErasedDocumentReceived received -> erased(bringer, received.documentId(), "");
        };
    }

    List<DoubtfulSignature.Builder> in(OutboxEvent event, String bringer) {
        return switch (event) {
            case DocumentReceipted receipted -> inReceipt(receipted.receipt(), bringer);
            case DocumentRefused refused -> inReceipt(refused.receipt(), bringer);
            case DocumentFrozen _, DocumentRecovered _, ErasedDocumentRecovered _ -> List.of();
        };
    }

    List<DoubtfulSignature.Builder> in(WitnessEvent event) {
        if (!(event instanceof CheckpointWitnessed seen)) return List.of();
        try {
            var _ = Checkpoint.open(seen.note(), _ -> List.of(key));
            return List.of(DoubtfulSignature.newBuilder()
                    .setWhat("CHECKPOINT")
                    .setId(seen.log())
                    .setBroughtBy(institution));
        } catch (MalformedNote _) {
            // Signed with another of its keys.
            return List.of();
        }
    }

    /// Which key signed it nobody can say any more.
    private List<DoubtfulSignature.Builder> erased(String bringer, String documentId, String caseId) {
        if (!bringer.equals(institution)) return List.of();
        return List.of(DoubtfulSignature.newBuilder()
                .setWhat("ERASED")
                .setId(documentId)
                .setCaseId(caseId)
                .setBroughtBy(bringer));
    }

    private List<DoubtfulSignature.Builder> inDocument(Octets document, String bringer) {
        var found = new ArrayList<DoubtfulSignature.Builder>();
        add(found, "DOCUMENT", document.toByteString(), bringer);
        for (var enclosed : EnclosedDocuments.in(document)) add(found, "ENCLOSED", enclosed, bringer);
        return found;
    }

    private void add(List<DoubtfulSignature.Builder> found, String what, ByteString document, String bringer) {
        try {
            var header =
                    DocumentHeader.parseFrom(SealedDocument.parseFrom(document).getHeader());
            if (!header.getSender().equals(institution) || !header.getKeyId().equals(key.keyId())) return;
            found.add(DoubtfulSignature.newBuilder()
                    .setWhat(what)
                    .setId(header.getDocumentId())
                    .setCaseId(header.getCaseId())
                    .setBroughtBy(bringer)
                    .setSigned(WireTime.read(header.getCreated()).toString()));
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a stored document cannot be read", broken);
        }
    }

    private List<DoubtfulSignature.Builder> inReceipt(Octets bytes, String bringer) {
        try {
            var receipt = Receipt.parseFrom(bytes.toByteArray());
            if (!bringer.equals(institution) || !receipt.getKeyId().equals(key.keyId())) return List.of();
            return List.of(DoubtfulSignature.newBuilder()
                    .setWhat("RECEIPT")
                    .setId(receipt.getDocumentId())
                    .setBroughtBy(bringer)
                    .setSigned(WireTime.read(receipt.getReceived()).toString()));
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException("a stored receipt cannot be read", broken);
        }
    }
}
