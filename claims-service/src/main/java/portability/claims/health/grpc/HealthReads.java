package portability.claims.health.grpc;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.health.HealthDesk;
import portability.ledger.privacy.reads.ReadTable;
import portability.proto.claims.v1.HealthServiceGrpc;

/// Which rpcs about rights to health care hand out a person's data. A subject is an entitlement's case.
@Component
public class HealthReads {
    private final HealthDesk desk;

    HealthReads(HealthDesk desk) {
        this.desk = desk;
    }

    public ReadTable addTo(ReadTable table) {
        return table.reads(
                        HealthServiceGrpc.getGetEntitlementMethod(),
                        List.of("name", "birth date", "numbers", "right to health care"),
                        request -> Optional.of(request.getEntitlementId())
                                .filter(id -> !desk.file(id).facts().isEmpty()))
                .readsNothing(HealthServiceGrpc.getRequestEntitlementMethod())
                .readsNothing(HealthServiceGrpc.getIssueEntitlementMethod())
                .readsNothing(HealthServiceGrpc.getRefuseEntitlementMethod())
                .readsNothing(HealthServiceGrpc.getRegisterEntitlementMethod())
                .readsNothing(HealthServiceGrpc.getChangeEntitlementMethod())
                .readsNothing(HealthServiceGrpc.getAnswerChangeMethod())
                .readsNothing(HealthServiceGrpc.getListOpenEntitlementsMethod());
    }
}
