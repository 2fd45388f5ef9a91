package portability.claims.health.card.grpc;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.health.card.CardDesk;
import portability.ledger.privacy.reads.ReadTable;
import portability.proto.claims.v1.HealthCardServiceGrpc;
import portability.proto.exchange.v1.HealthExchangeServiceGrpc;

/// Which rpcs about cards hand out a person's data. A subject is a card's case. That a card was checked here,
/// its issuer keeps on record; that a partner checked one of this institution's, it records itself once the
/// card is found.
@Component
public class CardReads {
    private final CardDesk desk;

    CardReads(CardDesk desk) {
        this.desk = desk;
    }

    public ReadTable addTo(ReadTable table) {
        return table.reads(
                        HealthCardServiceGrpc.getGetCardMethod(),
                        List.of("name", "birth date", "numbers", "card"),
                        request -> Optional.of(request.getCardId()).filter(desk::exists))
                .readsNothing(HealthCardServiceGrpc.getIssueCardMethod())
                .readsNothing(HealthCardServiceGrpc.getWithdrawCardMethod())
                .readsNothing(HealthCardServiceGrpc.getCheckCardMethod())
                .readsNothing(HealthExchangeServiceGrpc.getCheckEntitlementMethod());
    }
}
