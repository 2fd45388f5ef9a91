package portability.claims.welfare.floor.grpc;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimDesk;
import portability.ledger.privacy.reads.ReadTable;
import portability.proto.claims.v1.FloorServiceGrpc;

/// Which rpcs about floors hand out a person's data.
@Component
public class FloorReads {
    private final ClaimDesk claims;

    FloorReads(ClaimDesk claims) {
        this.claims = claims;
    }

    public ReadTable addTo(ReadTable table) {
        return table.reads(
                        FloorServiceGrpc.getGetFloorMethod(),
                        List.of("pensions", "floor"),
                        request -> Optional.of(request.getClaimId())
                                .filter(id -> claims.story(id).isPresent()))
                .readsNothing(FloorServiceGrpc.getListFloorReferralsMethod())
                .readsNothing(FloorServiceGrpc.getSettleFloorReferralMethod());
    }
}
