package portability.claims.exchange.arrival;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import portability.claims.Octets;
import portability.claims.exchange.pair.Freezer;
import portability.claims.exchange.pair.RefusalReason;
import portability.claims.exchange.pair.TakeDocument;
import portability.claims.exchange.pair.WireTime;
import portability.claims.partners.KnownInstitutions;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.Sha256;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DeliveryNote;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.SealedDocument;

/// Finds whether a delivery is what its sender signed, and what the inbox is asked then. Has no store.
public final class DeliveryCheck {
    private final KnownInstitutions partners;
    private final DeliveryNotes notes;

    /// What a delivery was found to be.
    public sealed interface Delivered {
        /// @param bytes       the document as it came
        /// @param note        true of this attempt alone
        /// @param isTakenBack does it count for nothing, as the sender says? Then only its header is here
        record Authentic(OpenedDocument document, Octets bytes, DeliveryNote note, boolean isTakenBack)
                implements Delivered {
            public DocumentHeader header() {
                return document.header();
            }
        }

        record Refused(String documentId, Octets headerHash, RefusalReason reason) implements Delivered {}
    }

    public DeliveryCheck(KnownInstitutions partners) {
        this.partners = partners;
        this.notes = new DeliveryNotes(partners);
    }

    /// @throws MalformedInput NOT_A_DOCUMENT if there is nothing a receipt could be about
    public Delivered check(InstitutionId sender, DeliverRequest delivery) {
        var bytes = delivery.getDocument().toByteArray();
        var header = headerOf(bytes);
        var headerHash = headerHashOf(bytes);
        try {
            if (!header.getSender().equals(sender.toString()))
                return new Delivered.Refused(header.getDocumentId(), headerHash, RefusalReason.WRONG_SENDER);
            boolean isTakenBack = notes.takesBack(delivery);
            var opened = isTakenBack
                    ? new OpenedDocument(header, headerHash.toByteString(), List.of())
                    : OpenedDocument.open(
                            bytes, (institution, keyId) -> partners.key(institution, keyId, createdAt(header)));
            var note = notes.verified(sender, opened, delivery);
            return new Delivered.Authentic(opened, Octets.of(delivery.getDocument()), note, isTakenBack);
        } catch (SealBroken broken) {
            return new Delivered.Refused(header.getDocumentId(), headerHash, reason(broken));
        }
    }

    /// What the inbox is asked about a document that is for this institution.
    ///
    /// @param isErased was its case erased here?
    public static TakeDocument asked(
            InstitutionId sender, Delivered.Authentic delivered, boolean isErased, CaseDesk cases) {
        var document = delivered.document();
        if (delivered.isTakenBack())
            return TakeDocument.of(sender, document, Octets.none(), Optional.empty())
                    .asWithdrawn();
        if (isErased)
            return TakeDocument.of(sender, document, delivered.bytes(), Optional.empty())
                    .asErased();
        return TakeDocument.of(sender, document, delivered.bytes(), objection(sender, document, cases));
    }

    private static Optional<RefusalReason> objection(InstitutionId sender, OpenedDocument document, CaseDesk cases) {
        if (!document.header().getPurpose().equals(Freezer.PURPOSE)) return Optional.of(RefusalReason.UNKNOWN_PURPOSE);
        try {
            return cases.objectionTo(sender, document);
        } catch (SealBroken broken) {
            return Optional.of(reason(broken));
        }
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
