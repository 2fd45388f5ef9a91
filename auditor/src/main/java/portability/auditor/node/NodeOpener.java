package portability.auditor.node;

import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import portability.auditor.entry.Payload;
import portability.auditor.opening.Opener;
import portability.auditor.opening.Opening;
import portability.auditor.opening.Purpose;
import portability.auditor.source.Unreadable;
import portability.proto.audit.v1.AuditServiceGrpc;
import portability.proto.audit.v1.LogEntry;
import portability.proto.audit.v1.OpenEntryRequest;

/// Has the node open what is encrypted; it records each read before it answers. What holds nothing encrypted is not
/// asked for.
final class NodeOpener implements Opener {
    private static final Metadata.Key<String> PURPOSE =
            Metadata.Key.of("portability-purpose", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> LEGAL_BASIS =
            Metadata.Key.of("portability-legal-basis", Metadata.ASCII_STRING_MARSHALLER);

    private final NodeConnection node;
    private final Purpose purpose;

    NodeOpener(NodeConnection node, Purpose purpose) {
        this.node = node;
        this.purpose = purpose;
    }

    @Override
    public Opening open(LogEntry entry) {
        var stored = Payload.of(entry.getPayload());
        if (!Payload.holdsSealed(stored)) return new Opening.Clear(stored);
        var request =
                OpenEntryRequest.newBuilder().setLeafIndex(entry.getLeafIndex()).build();
        try {
            var opened = node.stub(AuditServiceGrpc::newBlockingStub)
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(stated()))
                    .openEntry(request);
            var clear = Payload.of(opened.getPayload());
            if (!Payload.isOpened(stored, clear))
                throw new Unreadable("%s opens entry %d as something else than what is stored there."
                        .formatted(node.address(), entry.getLeafIndex()));
            return new Opening.Clear(clear);
        } catch (StatusRuntimeException failure) {
            return switch (CallFailure.reason(failure)) {
                case "ERASED" -> new Opening.Erased();
                case "PURPOSE_REFUSED" -> throw refused(failure);
                default -> throw node.unreadable(failure);
            };
        }
    }

    private Unreadable refused(StatusRuntimeException failure) {
        return new Unreadable(
                "%s opens nothing for the purpose %s: it is none of social security. The attempt is kept there."
                        .formatted(node.address(), purpose.word()),
                failure);
    }

    private Metadata stated() {
        var headers = new Metadata();
        headers.put(PURPOSE, purpose.word());
        headers.put(LEGAL_BASIS, purpose.legalBasis());
        return headers;
    }
}
