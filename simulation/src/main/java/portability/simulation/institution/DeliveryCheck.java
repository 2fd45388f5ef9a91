package portability.simulation.institution;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import portability.claims.Octets;
import portability.claims.exchange.arrival.CaseDesk;
import portability.claims.exchange.pair.Freezer;
import portability.claims.exchange.pair.RefusalReason;
import portability.claims.exchange.pair.WireTime;
import portability.claims.partners.KnownInstitutions;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.Sha256;
import portability.ledger.seal.SignedUse;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DeliveryNote;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.SealedDocument;

/// Finds whether a delivery is what its sender signed: the intake of claims-service without its store, and without what
/// is taken back.
final class DeliveryCheck {
    private final KnownInstitutions partners;

    /// What a delivery was found to be.
    public sealed interface Delivered {
        /// @param note true of this attempt alone
        record Authentic(OpenedDocument document, DeliveryNote note) implements Delivered {}

        record Refused(String documentId, Octets headerHash, RefusalReason reason) implements Delivered {}
    }

    public DeliveryCheck(KnownInstitutions partners) {
        this.partners = partners;
    }

    /// @throws MalformedInput NOT_A_DOCUMENT if there is nothing a receipt could be about
    public Delivered check(InstitutionId sender, DeliverRequest delivery) {
        var bytes = delivery.getDocument().toByteArray();
        var header = headerOf(bytes);
        try {
            if (!header.getSender().equals(sender.toString()))
                return refused(header, bytes, RefusalReason.WRONG_SENDER);
            var opened = OpenedDocument.open(
                    bytes, (institution, keyId) -> partners.key(institution, keyId, createdAt(header)));
            return new Delivered.Authentic(opened, verifiedNote(sender, header, delivery));
        } catch (SealBroken broken) {
            return refused(header, bytes, reason(broken));
        }
    }

    /// Why an authentic document is not acceptable: its purpose, or what the cases object to it.
    public static Optional<RefusalReason> objection(InstitutionId sender, OpenedDocument document, CaseDesk cases) {
        if (!document.header().getPurpose().equals(Freezer.PURPOSE)) return Optional.of(RefusalReason.UNKNOWN_PURPOSE);
        try {
            return cases.objectionTo(sender, document);
        } catch (SealBroken broken) {
            return Optional.of(reason(broken));
        }
    }

    /// The note is signed apart; the key is the one the document is signed with.
    private DeliveryNote verifiedNote(InstitutionId sender, DocumentHeader header, DeliverRequest delivery) {
        var note = delivery.getNote().toByteArray();
        if (delivery.getNoteSignature().isEmpty()) throw new SealBroken(SealBroken.Flaw.UNSIGNED);
        var key = partners.key(sender.toString(), header.getKeyId(), createdAt(header))
                .orElseThrow(() -> new SealBroken(SealBroken.Flaw.UNKNOWN_KEY));
        if (!key.verifies(SignedUse.DELIVERY, note, delivery.getNoteSignature().toByteArray()))
            throw new SealBroken(SealBroken.Flaw.BAD_SIGNATURE);
        try {
            var said = DeliveryNote.parseFrom(note);
            if (said.getDocumentId().equals(header.getDocumentId())) return said;
        } catch (InvalidProtocolBufferException _) {
            throw notADocument();
        }
        throw new SealBroken(SealBroken.Flaw.BAD_SIGNATURE);
    }

    private static Delivered refused(DocumentHeader header, byte[] document, RefusalReason reason) {
        return new Delivered.Refused(header.getDocumentId(), headerHashOf(document), reason);
    }

    private static RefusalReason reason(SealBroken broken) {
        return switch (broken.flaw()) {
            case NOT_A_DOCUMENT -> throw notADocument();
            case UNSIGNED -> RefusalReason.UNSIGNED;
            case UNKNOWN_KEY -> RefusalReason.UNKNOWN_KEY;
            case BAD_SIGNATURE -> RefusalReason.BAD_SIGNATURE;
            case ALTERED_BODY -> RefusalReason.ALTERED_BODY;
            case MALFORMED_BODY -> RefusalReason.MALFORMED_BODY;
        };
    }

    static DocumentHeader headerOf(byte[] document) {
        try {
            var header =
                    DocumentHeader.parseFrom(SealedDocument.parseFrom(document).getHeader());
            var id = header.getDocumentId();
            if (!UUID.fromString(id).toString().equals(id)) throw notADocument();
            return header;
        } catch (InvalidProtocolBufferException | IllegalArgumentException _) {
            throw notADocument();
        }
    }

    private static Octets headerHashOf(byte[] document) {
        try {
            return Octets.of(
                    Sha256.of(SealedDocument.parseFrom(document).getHeader().toByteArray()));
        } catch (InvalidProtocolBufferException _) {
            throw notADocument();
        }
    }

    static Instant createdAt(DocumentHeader header) {
        try {
            return WireTime.read(header.getCreated());
        } catch (IllegalArgumentException _) {
            throw notADocument();
        }
    }

    private static MalformedInput notADocument() {
        return new MalformedInput("NOT_A_DOCUMENT", "not a sealed document");
    }
}
