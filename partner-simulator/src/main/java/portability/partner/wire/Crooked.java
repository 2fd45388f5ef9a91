package portability.partner.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.protobuf.Message;
import java.util.List;
import java.util.UUID;
import portability.ledger.seal.SigningKey;
import portability.partner.pair.Documents;
import portability.partner.pair.Documents.Document;
import portability.partner.pair.PairFiles;
import portability.partner.wire.CallsNode.Manner;
import portability.proto.exchange.v1.DeliverRequest;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.Reminder;
import portability.proto.exchange.v1.SealedDocument;
import portability.proto.exchange.v1.ShownCheckpoints;

/// What is sent in the place of a document that waits, where the simulator is told to misbehave. The document itself
/// stays as it is, and waits.
final class Crooked {
    private static final int TOO_LARGE_BYTES = 5_000_000;
    private static final int KIND_OF_NOBODY = 999;
    private static final String NOBODY = "XX:NOBODY";

    private final Sealer sealer;
    private final PairFiles files;

    Crooked(Sealer sealer, PairFiles files) {
        this.sealer = sealer;
        this.files = files;
    }

    /// @param how the call is made
    record Sending(SealedDocument document, DeliverRequest request, Manner how) {}

    Sending of(Behaviour behaviour, Document honest, ShownCheckpoints checkpoints) {
        var header = honest.header().toBuilder();
        return switch (behaviour) {
            case UNSIGNED ->
                delivered(honest.sealed().toBuilder().clearSignature().build(), header, checkpoints);
            case BAD_SIGNATURE -> delivered(withOtherSignature(honest.sealed()), header, checkpoints);
            case ALTERED_BODY -> delivered(withOtherBody(honest.sealed()), header, checkpoints);
            case UNKNOWN_KEY -> signedBy(sealer.unknownKey(), honest, checkpoints);
            case MALFORMED_BODY -> withBody(header, Reminder.getDefaultInstance(), checkpoints);
            case WRONG_SENDER -> under(header.setSender(NOBODY), honest, checkpoints);
            case WRONG_RECEIVER -> under(header.setReceiver(NOBODY), honest, checkpoints);
            case SKIP_NUMBER ->
                under(
                        header.setPairSeq(header.getPairSeq() + 1)
                                .setPreviousHeaderHash(Documents.hashOf(honest.sealed())),
                        honest,
                        checkpoints);
            case FORK_PAIR ->
                under(header.setPreviousHeaderHash(ByteString.copyFrom(sealer.bytes(32))), honest, checkpoints);
            case REUSE_ID -> reusingId(header, honest, checkpoints);
            case UNKNOWN_KIND -> under(header.setKindValue(KIND_OF_NOBODY), honest, checkpoints);
            case UNKNOWN_CASE -> under(header.setCaseId(header.getReceiver() + "/no-such-case"), honest, checkpoints);
            case UNKNOWN_PURPOSE -> under(header.setPurpose("CURIOSITY"), honest, checkpoints);
            case TOO_LARGE ->
                withBody(header, BytesValue.of(ByteString.copyFrom(new byte[TOO_LARGE_BYTES])), checkpoints);
            case NO_DEADLINE -> called(honest, Manner.WITHOUT_DEADLINE, checkpoints);
            case WRONG_VERSION -> called(honest, Manner.TO_ANOTHER_VERSION, checkpoints);
            case DUPLICATE, REORDER -> called(honest, Manner.WELL, checkpoints);
            case LATE, SILENT, DOWN, DROP_RECEIPT, BAD_RECEIPT, OTHER_RECEIPT, REFUSE ->
                throw new IllegalArgumentException(behaviour.typed() + " is for what comes");
        };
    }

    private Sending called(Document honest, Manner how, ShownCheckpoints checkpoints) {
        var id = honest.header().getDocumentId();
        return new Sending(honest.sealed(), sealer.delivery(honest.sealed(), id, 1, checkpoints), how);
    }

    private Sending delivered(SealedDocument document, DocumentHeader.Builder header, ShownCheckpoints checkpoints) {
        return new Sending(document, sealer.delivery(document, header.getDocumentId(), 1, checkpoints), Manner.WELL);
    }

    /// Under an id of its own, so that it can take nobody's place.
    private Sending under(DocumentHeader.Builder header, Document honest, ShownCheckpoints checkpoints) {
        var other = header.setDocumentId(UUID.randomUUID().toString()).build();
        return delivered(sealer.resign(other, honest.sealed()), other.toBuilder(), checkpoints);
    }

    private Sending withBody(DocumentHeader.Builder header, Message body, ShownCheckpoints checkpoints) {
        var other = header.setDocumentId(UUID.randomUUID().toString()).build();
        return delivered(sealer.seal(other, List.of(body)), other.toBuilder(), checkpoints);
    }

    private Sending signedBy(SigningKey key, Document honest, ShownCheckpoints checkpoints) {
        var other = honest.header().toBuilder()
                .setDocumentId(UUID.randomUUID().toString())
                .build();
        var document = sealer.resign(key, other, honest.sealed());
        return new Sending(
                document, sealer.delivery(key, document, other.getDocumentId(), 1, checkpoints), Manner.WELL);
    }

    private Sending reusingId(DocumentHeader.Builder header, Document honest, ShownCheckpoints checkpoints) {
        var first = files.sent(1)
                .map(it -> Documents.read(it.getDocument()).header().getDocumentId())
                .orElse(header.getDocumentId());
        var other = header.setDocumentId(first).build();
        return delivered(sealer.resign(other, honest.sealed()), other.toBuilder(), checkpoints);
    }

    private static SealedDocument withOtherSignature(SealedDocument document) {
        var signature = document.getSignature().toByteArray();
        signature[0] ^= 1;
        return document.toBuilder().setSignature(ByteString.copyFrom(signature)).build();
    }

    private static SealedDocument withOtherBody(SealedDocument document) {
        var other = document.toBuilder();
        other.getPartsBuilder(0).setContent(document.getParts(0).getContent().concat(ByteString.copyFromUtf8("x")));
        return other.build();
    }
}
