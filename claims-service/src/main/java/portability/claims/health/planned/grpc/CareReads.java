package portability.claims.health.planned.grpc;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.health.planned.CareDesk;
import portability.ledger.privacy.reads.ReadTable;
import portability.proto.claims.v1.PlannedCareServiceGrpc;

/// Which rpcs about planned care hand out a person's data. A subject is a matter's case.
@Component
public class CareReads {
    private static final List<String> FIELDS = List.of("name", "birth date", "numbers", "planned care");

    private final CareDesk desk;

    CareReads(CareDesk desk) {
        this.desk = desk;
    }

    public ReadTable addTo(ReadTable table) {
        return table.reads(
                        PlannedCareServiceGrpc.getGetPlannedCareMethod(),
                        FIELDS,
                        request -> Optional.of(request.getCareId()).filter(desk::exists))
                .readsNothing(PlannedCareServiceGrpc.getAskPlannedCareMethod())
                .reads(
                        PlannedCareServiceGrpc.getFindSupplementMethod(),
                        List.of("supplement"),
                        request -> Optional.of(request.getCareId()).filter(desk::exists))
                .readsNothing(PlannedCareServiceGrpc.getDecidePlannedCareMethod());
    }
}
