package portability.partner.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import portability.ledger.seal.Seal;
import portability.ledger.seal.SignedUse;
import portability.ledger.seal.SigningKey;
import portability.partner.identity.Identity;
import portability.partner.identity.KnownNode;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DeliveryNote;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.SealedDocument;
import portability.proto.exchange.v1.ShownCheckpoints;

/// Makes documents and the notes beside them, in the simulator's name.
public final class Sealer {
    private static final String PURPOSE = "SOCIAL_SECURITY_CLAIM";

    private final Identity identity;
    private final KnownNode node;
    private final SkewedClock clock;
    private final SecureRandom random = new SecureRandom();

    public Sealer(Identity identity, KnownNode node, SkewedClock clock) {
        this.identity = identity;
        this.node = node;
        this.clock = clock;
    }

    /// A document for the node, with its place in the pair.
    SealedDocument document(
            DocumentKind kind, String caseId, long number, ByteString previous, List<? extends Message> body) {
        return seal(
                header(kind, caseId)
                        .setReceiver(node.institution().toString())
                        .setPairSeq(number)
                        .setPreviousHeaderHash(previous)
                        .build(),
                body);
    }

    /// A document for nobody in particular, as a certified record is.
    public SealedDocument certified(List<? extends Message> body) {
        return seal(header(DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD, "").build(), body);
    }

    private DocumentHeader.Builder header(DocumentKind kind, String caseId) {
        return DocumentHeader.newBuilder()
                .setDocumentId(UUID.randomUUID().toString())
                .setKind(kind)
                .setCaseId(caseId)
                .setSender(identity.institution().toString())
                .setCreated(clock.wire())
                .setPurpose(PURPOSE);
    }

    SealedDocument seal(DocumentHeader header, List<? extends Message> body) {
        return new Seal(identity.key(), random).seal(header, body);
    }

    /// Another header over the same body, well signed.
    SealedDocument resign(DocumentHeader header, SealedDocument body) {
        return resign(identity.key(), header, body);
    }

    SealedDocument resign(SigningKey key, DocumentHeader header, SealedDocument body) {
        var bytes = header.toBuilder()
                .setKeyId(key.verificationKey().keyId())
                .build()
                .toByteArray();
        return body.toBuilder()
                .setHeader(ByteString.copyFrom(bytes))
                .setSignature(ByteString.copyFrom(key.sign(SignedUse.DOCUMENT, bytes)))
                .build();
    }

    SigningKey unknownKey() {
        return SigningKey.ofSeed(bytes(32));
    }

    byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    DeliverRequest delivery(SealedDocument document, String documentId, int attempt, ShownCheckpoints checkpoints) {
        return delivery(identity.key(), document, documentId, attempt, checkpoints);
    }

    DeliverRequest delivery(
            SigningKey key, SealedDocument document, String documentId, int attempt, ShownCheckpoints checkpoints) {
        var note = DeliveryNote.newBuilder()
                .setDocumentId(documentId)
                .setSent(clock.wire())
                .setAttempt(attempt)
                .setCheckpoints(checkpoints)
                .build()
                .toByteArray();
        return DeliverRequest.newBuilder()
                .setDocument(document.toByteString())
                .setNote(ByteString.copyFrom(note))
                .setNoteSignature(ByteString.copyFrom(key.sign(SignedUse.DELIVERY, note)))
                .build();
    }
}
