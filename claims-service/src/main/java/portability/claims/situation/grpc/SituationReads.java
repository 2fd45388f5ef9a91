package portability.claims.situation.grpc;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimDesk;
import portability.ledger.privacy.reads.ReadTable;
import portability.proto.claims.v1.SituationServiceGrpc;

/// Which rpcs about changes in a life hand out a person's data.
@Component
public class SituationReads {
    private final ClaimDesk claims;

    SituationReads(ClaimDesk claims) {
        this.claims = claims;
    }

    public ReadTable addTo(ReadTable table) {
        return table.reads(
                        SituationServiceGrpc.getGetSituationMethod(),
                        List.of("family", "residence"),
                        request -> Optional.of(request.getClaimId())
                                .filter(id -> claims.story(id).isPresent()))
                .readsNothing(SituationServiceGrpc.getTellChangeMethod())
                .readsNothing(SituationServiceGrpc.getTakeBackChangeMethod())
                .readsNothing(SituationServiceGrpc.getSettleChangeMethod());
    }
}
