package portability.claims.payment.life.grpc;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.payment.PensionDesk;
import portability.ledger.privacy.reads.ReadTable;
import portability.proto.claims.v1.LifeServiceGrpc;

/// Which rpcs about life certificates hand out a person's data.
@Component
public class LifeReads {
    private final PensionDesk pensions;

    LifeReads(PensionDesk pensions) {
        this.pensions = pensions;
    }

    public ReadTable addTo(ReadTable table) {
        return table.reads(
                        LifeServiceGrpc.getGetLifeMethod(),
                        List.of("life certificates"),
                        request -> Optional.of(request.getClaimId())
                                .filter(id -> pensions.find(id).isPresent()))
                .readsNothing(LifeServiceGrpc.getListAwaitedMethod())
                .readsNothing(LifeServiceGrpc.getAskInstitutionMethod())
                .readsNothing(LifeServiceGrpc.getProveLifeMethod())
                .readsNothing(LifeServiceGrpc.getListRequestsMethod())
                .readsNothing(LifeServiceGrpc.getAttestMethod())
                .readsNothing(LifeServiceGrpc.getTellDeathMethod())
                .readsNothing(LifeServiceGrpc.getDismissDeathMethod());
    }
}
