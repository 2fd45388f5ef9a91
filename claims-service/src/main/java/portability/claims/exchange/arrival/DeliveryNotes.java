package portability.claims.exchange.arrival;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import portability.claims.exchange.pair.WireTime;
import portability.claims.partners.KnownInstitutions;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SignedUse;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DeliveryNote;

/// Verifies the notes that travel beside documents: true of one attempt, and signed apart.
final class DeliveryNotes {
    private final KnownInstitutions partners;

    DeliveryNotes(KnownInstitutions partners) {
        this.partners = partners;
    }

    /// Does the sender say, not verified yet, that the document counts for nothing?
    boolean takesBack(DeliverRequest delivery) {
        try {
            return DeliveryNote.parseFrom(delivery.getNote()).hasWithdrawal();
        } catch (InvalidProtocolBufferException _) {
            // Its signature, looked at in its turn, is under something else.
            return false;
        }
    }

    /// The key is the one the document is signed with; where it is taken back, one that the note names.
    /// @param document in a withdrawal, what its header says: the note stands for it
    /// @throws SealBroken if the note is not signed by the sender, or for another document
    DeliveryNote verified(InstitutionId sender, OpenedDocument document, DeliverRequest delivery) {
        var bytes = delivery.getNote().toByteArray();
        if (delivery.getNoteSignature().isEmpty()) throw new SealBroken(SealBroken.Flaw.UNSIGNED);
        boolean takesBack = takesBack(delivery);
        var keyId = takesBack
                ? read(bytes).getWithdrawal().getKeyId()
                : document.header().getKeyId();
        var key = partners.key(
                        sender.toString(), keyId, takesBack ? sent(bytes) : DeliveryCheck.createdAt(document.header()))
                .orElseThrow(() -> new SealBroken(SealBroken.Flaw.UNKNOWN_KEY));
        if (!key.verifies(SignedUse.DELIVERY, bytes, delivery.getNoteSignature().toByteArray()))
            throw new SealBroken(SealBroken.Flaw.BAD_SIGNATURE);
        var note = read(bytes);
        boolean isForIt = note.getDocumentId().equals(document.header().getDocumentId())
                && (!takesBack || note.getWithdrawal().getHeaderHash().equals(document.headerHash()));
        if (!isForIt) throw new SealBroken(SealBroken.Flaw.BAD_SIGNATURE);
        return note;
    }

    private static DeliveryNote read(byte[] note) {
        try {
            return DeliveryNote.parseFrom(note);
        } catch (InvalidProtocolBufferException _) {
            throw notADocument();
        }
    }

    private static Instant sent(byte[] note) {
        try {
            return WireTime.read(read(note).getSent());
        } catch (IllegalArgumentException _) {
            throw notADocument();
        }
    }

    private static MalformedInput notADocument() {
        return new MalformedInput("NOT_A_DOCUMENT", "not a note of a delivery");
    }
}
