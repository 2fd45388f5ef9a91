package portability.claims.payment.channel.grpc;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.payment.PensionDesk;
import portability.ledger.privacy.reads.ReadTable;
import portability.proto.claims.v1.ChannelServiceGrpc;

/// Which rpcs about channels hand out a person's data: the amount of her pension.
@Component
public class ChannelReads {
    private final PensionDesk pensions;

    ChannelReads(PensionDesk pensions) {
        this.pensions = pensions;
    }

    public ReadTable addTo(ReadTable table) {
        return table.reads(
                        ChannelServiceGrpc.getListChannelsMethod(),
                        List.of("payment", "channel"),
                        request -> known(request.getClaimId()))
                .reads(
                        ChannelServiceGrpc.getChooseChannelMethod(),
                        List.of("payment", "channel"),
                        request -> known(request.getClaimId()))
                .readsNothing(ChannelServiceGrpc.getConfirmChannelMethod());
    }

    private Optional<String> known(String claimId) {
        return Optional.of(claimId).filter(id -> pensions.find(id).isPresent());
    }
}
