package portability.claims.attachment.grpc;

import io.grpc.stub.StreamObserver;
import java.util.List;
import org.springframework.stereotype.Service;
import portability.claims.attachment.AttachmentDesk;
import portability.claims.attachment.AttachmentDesk.Known;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.proto.claims.v1.AttachRequest;
import portability.proto.claims.v1.AttachResponse;
import portability.proto.claims.v1.AttachmentLine;
import portability.proto.claims.v1.AttachmentServiceGrpc.AttachmentServiceImplBase;
import portability.proto.claims.v1.GetAttachmentRequest;
import portability.proto.claims.v1.GetAttachmentResponse;
import portability.proto.claims.v1.ListAttachmentsRequest;
import portability.proto.claims.v1.ListAttachmentsResponse;

/// Every rpc of `AttachmentService`.
@Service
class AttachmentGrpcService extends AttachmentServiceImplBase {
    private static final int LONGEST_ID = 64;

    private final AttachmentDesk desk;

    AttachmentGrpcService(AttachmentDesk desk) {
        this.desk = desk;
    }

    @Override
    public void attach(AttachRequest request, StreamObserver<AttachResponse> answer) {
        if (request.getRequestId().isBlank()
                || request.getRequestId().length() > LONGEST_ID
                || request.getToCount() == 0
                || request.getContent().isEmpty())
            throw new MalformedInput("INVALID_ATTACHMENT", "a request id, a receiver or the file is missing");
        var to = List.copyOf(request.getToList().stream().distinct().toList());
        var file = desk.file(
                request.getCaseId(),
                request.getRequestId(),
                request.getFileName(),
                request.getMediaType(),
                request.getDescription(),
                request.getAboutDocument(),
                request.getContent());
        var ids = desk.send(request.getCaseId(), to, file, Principal.current());
        answer.onNext(AttachResponse.newBuilder()
                .setAttachmentId(file.said().getAttachmentId())
                .addAllDocumentIds(ids)
                .build());
        answer.onCompleted();
    }

    @Override
    public void listAttachments(ListAttachmentsRequest request, StreamObserver<ListAttachmentsResponse> answer) {
        var lines = ListAttachmentsResponse.newBuilder();
        desk.list(request.getCaseId()).forEach(known -> lines.addAttachments(line(known)));
        answer.onNext(lines.build());
        answer.onCompleted();
    }

    @Override
    public void getAttachment(GetAttachmentRequest request, StreamObserver<GetAttachmentResponse> answer) {
        var known = desk.get(request.getCaseId(), request.getDocumentId());
        answer.onNext(GetAttachmentResponse.newBuilder()
                .setLine(line(known))
                .setContent(known.content())
                .build());
        answer.onCompleted();
    }

    private static AttachmentLine line(Known known) {
        return AttachmentLine.newBuilder()
                .setDocumentId(known.documentId())
                .setPartner(known.partner())
                .setReceived(known.received())
                .setSince(known.since())
                .setAttachment(known.said())
                .build();
    }
}
