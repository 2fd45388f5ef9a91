package portability.claims.health.grpc;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.health.HealthDesk;
import portability.claims.health.card.grpc.CardReads;
import portability.claims.health.planned.grpc.CareReads;
import portability.ledger.privacy.reads.ReadTable;
import portability.proto.claims.v1.HealthServiceGrpc;

/// Which rpcs about rights to health care hand out a person's data. A subject is a document's case, a card's or a
/// matter's of planned care.
@Component
public class HealthReads {
    private final HealthDesk desk;
    private final CardReads cards;
    private final CareReads planned;

    HealthReads(HealthDesk desk, CardReads cards, CareReads planned) {
        this.desk = desk;
        this.cards = cards;
        this.planned = planned;
    }

    public ReadTable addTo(ReadTable table) {
        return cards.addTo(planned.addTo(table))
                .reads(
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
