package portability.claims.health.followup;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import portability.claims.attachment.AttachmentCases;
import portability.claims.health.HealthDesk;

/// Rights to health care: files go between the two institutions of one.
@Component
class EntitlementAttachments implements AttachmentCases {
    private final HealthDesk desk;

    EntitlementAttachments(HealthDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean isCase(String caseId) {
        return !desk.file(caseId).facts().isEmpty();
    }

    @Override
    public boolean mayAttach(String caseId, String institution) {
        var file = desk.file(caseId);
        return Stream.concat(file.competent().stream(), file.residence().stream())
                .anyMatch(institution::equals);
    }
}
