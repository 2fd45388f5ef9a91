package portability.claims.edge;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import portability.claims.Octets;
import portability.claims.claim.wire.EnclosedDocuments;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.ErasedDocumentReceived;
import portability.claims.exchange.pair.InboxEvent;
import portability.claims.exchange.pair.OutboxEvent;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.OutboxEvent.DocumentGivenUp;
import portability.claims.exchange.pair.OutboxEvent.DocumentReceipted;
import portability.claims.exchange.pair.OutboxEvent.DocumentRecovered;
import portability.claims.exchange.pair.OutboxEvent.DocumentRefused;
import portability.claims.exchange.pair.OutboxEvent.DocumentWithdrawn;
import portability.claims.exchange.pair.OutboxEvent.ErasedDocumentRecovered;
import portability.claims.exchange.pair.OutboxEvent.GivenUpDocumentTaken;
import portability.claims.exchange.pair.WireTime;
import portability.claims.exchange.pair.WithdrawnDocumentReceived;
import portability.claims.witness.StatedGap;
import portability.claims.witness.WitnessEvent;
import portability.claims.witness.WitnessEvent.CheckpointAnchored;
import portability.claims.witness.WitnessEvent.CheckpointWitnessed;
import portability.claims.witness.WitnessEvent.ForkFound;
import portability.claims.witness.WitnessEvent.GapAccepted;
import portability.claims.witness.WitnessEvent.GapApproved;
import portability.claims.witness.WitnessEvent.GapStated;
import portability.claims.witness.WitnessEvent.LiftApproved;
import portability.claims.witness.WitnessEvent.ProofAwaited;
import portability.claims.witness.WitnessEvent.ProofGiven;
import portability.claims.witness.WitnessEvent.QuarantineLifted;
import portability.ledger.merkle.Checkpoint;
import portability.ledger.merkle.MalformedNote;
import portability.ledger.seal.VerificationKey;
import portability.proto.claims.v1.DoubtfulSignature;
import portability.proto.exchange.v1.GapStatement;
import portability.proto.exchange.v1.Receipt;

/// Finds the signatures of one key of one institution in what was recorded.
record SignedWith(String institution, VerificationKey key) {
    List<DoubtfulSignature.Builder> in(InboxEvent event, String bringer) {
        return switch (event) {
            case DocumentReceived received
            when received.document().isNone() -> erased(bringer, received.documentId(), received.caseId());
            case DocumentReceived received -> inDocument(received.document(), bringer);
            case ErasedDocumentReceived received -> erased(bringer, received.documentId(), "");
            // Nothing of it counts.
            case WithdrawnDocumentReceived _ -> List.of();
        };
    }

    List<DoubtfulSignature.Builder> in(OutboxEvent event, String bringer) {
        return switch (event) {
            case DocumentReceipted receipted -> inReceipt(receipted.receipt(), bringer);
            case DocumentRefused refused -> inReceipt(refused.receipt(), bringer);
            case DocumentWithdrawn withdrawn -> inReceipt(withdrawn.receipt(), bringer);
            case DocumentFrozen _,
                    DocumentRecovered _,
                    ErasedDocumentRecovered _,
                    DocumentGivenUp _,
                    GivenUpDocumentTaken _ -> List.of();
        };
    }

    List<DoubtfulSignature.Builder> in(WitnessEvent event) {
        return switch (event) {
            case CheckpointWitnessed seen -> inNote(seen.log(), seen.note());
            case ProofAwaited awaited -> inNote(awaited.log(), awaited.note());
            case ForkFound fork -> inNote(fork.log(), fork.shown());
            case GapStated gap ->
                inStatement(gap.log(), StatedGap.read(gap.statement()).statement());
            // Of what was recorded before, or of a log of this node.
            case ProofGiven _, CheckpointAnchored _, LiftApproved _, QuarantineLifted _, GapApproved _, GapAccepted _ ->
                List.of();
        };
    }

    private List<DoubtfulSignature.Builder> inNote(String log, String note) {
        try {
            var _ = Checkpoint.open(note, _ -> List.of(key));
            return List.of(DoubtfulSignature.newBuilder()
                    .setWhat("CHECKPOINT")
                    .setId(log)
                    .setBroughtBy(institution));
        } catch (MalformedNote _) {
            // Signed with another of its keys.
            return List.of();
        }
    }

    private List<DoubtfulSignature.Builder> inStatement(String log, GapStatement statement) {
        if (!statement.getKeyId().equals(key.keyId())) return List.of();
        return List.of(DoubtfulSignature.newBuilder()
                .setWhat("GAP")
                .setId(log)
                .setBroughtBy(institution)
                .setSigned(WireTime.read(statement.getStated()).toString()));
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
        add(found, "DOCUMENT", document, bringer);
        for (var enclosed : EnclosedDocuments.in(document)) add(found, "ENCLOSED", enclosed, bringer);
        return found;
    }

    private void add(List<DoubtfulSignature.Builder> found, String what, Octets document, String bringer) {
        var header = StoredDocument.of(document).header();
        if (!header.getSender().equals(institution) || !header.getKeyId().equals(key.keyId())) return;
        found.add(DoubtfulSignature.newBuilder()
                .setWhat(what)
                .setId(header.getDocumentId())
                .setCaseId(header.getCaseId())
                .setBroughtBy(bringer)
                .setSigned(WireTime.read(header.getCreated()).toString()));
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
