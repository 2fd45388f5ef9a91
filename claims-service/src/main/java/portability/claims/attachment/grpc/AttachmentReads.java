package portability.claims.attachment.grpc;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.attachment.AttachmentDesk;
import portability.ledger.privacy.reads.ReadTable;
import portability.proto.claims.v1.AttachmentServiceGrpc;

/// Which rpcs about attachments hand out a person's data.
@Component
public class AttachmentReads {
    private static final List<String> FIELDS = List.of("attachments");

    private final AttachmentDesk desk;

    AttachmentReads(AttachmentDesk desk) {
        this.desk = desk;
    }

    public ReadTable addTo(ReadTable table) {
        return table.reads(
                        AttachmentServiceGrpc.getListAttachmentsMethod(), FIELDS, request -> known(request.getCaseId()))
                .reads(AttachmentServiceGrpc.getGetAttachmentMethod(), FIELDS, request -> known(request.getCaseId()))
                .readsNothing(AttachmentServiceGrpc.getAttachMethod());
    }

    private Optional<String> known(String caseId) {
        return Optional.of(caseId).filter(desk::isCase);
    }
}
