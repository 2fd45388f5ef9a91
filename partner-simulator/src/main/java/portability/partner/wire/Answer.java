package portability.partner.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Instant;
import java.util.Optional;
import portability.ledger.seal.SignedUse;
import portability.partner.identity.KnownNode;
import portability.partner.pair.Documents;
import portability.proto.exchange.v1.DeliverResponse;
import portability.proto.exchange.v1.Receipt;
import portability.proto.exchange.v1.SealedDocument;

/// What the node said to a document.
sealed interface Answer {
    /// It has it; the receipt is signed by it, and for that document.
    record Taken(DeliverResponse response) implements Answer {}

    /// It will not take it, and has signed that.
    record Refused(String reason, long expected) implements Answer {}

    /// The call failed: there is no receipt at all.
    ///
    /// @param reason empty if the node gave none
    record Failed(Status.Code code, String reason) implements Answer {}

    /// What it answered is worth nothing.
    record NotAReceipt(String why) implements Answer {}

    static Answer of(KnownNode node, SealedDocument document, DeliverResponse response) {
        try {
            var bytes = response.getReceipt().toByteArray();
            var receipt = Receipt.parseFrom(bytes);
            var received = Instant.ofEpochSecond(
                    receipt.getReceived().getSeconds(), receipt.getReceived().getNanos());
            boolean isSigned = node.key(receipt.getKeyId(), received)
                    .map(key -> key.verifies(
                            SignedUse.RECEIPT, bytes, response.getSignature().toByteArray()))
                    .orElse(false);
            if (!isSigned) return new NotAReceipt("its receipt is not signed with a key of the node");
            if (!receipt.getHeaderHash().equals(Documents.hashOf(document))
                    || !receipt.getReceiver().equals(node.institution().toString()))
                return new NotAReceipt("its receipt is for another document");
            return receipt.getAccepted()
                    ? new Taken(response)
                    : new Refused(receipt.getRefusalReason(), receipt.getExpectedPairSeq());
        } catch (InvalidProtocolBufferException _) {
            return new NotAReceipt("what it answered is no receipt");
        }
    }

    static Failed of(StatusRuntimeException failure) {
        return new Failed(failure.getStatus().getCode(), reasonOf(failure).orElse(""));
    }

    private static Optional<String> reasonOf(StatusRuntimeException failure) {
        var status = StatusProto.fromThrowable(failure);
        if (status == null) return Optional.empty();
        for (var detail : status.getDetailsList())
            if (detail.is(ErrorInfo.class))
                try {
                    return Optional.of(detail.unpack(ErrorInfo.class).getReason());
                } catch (InvalidProtocolBufferException _) {
                    return Optional.empty();
                }
        return Optional.empty();
    }
}
