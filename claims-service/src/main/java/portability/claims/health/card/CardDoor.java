package portability.claims.health.card;

import io.grpc.BindableService;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Component;
import portability.claims.exchange.arrival.PartnerFacing;
import portability.ledger.edge.Principal;
import portability.proto.exchange.v1.CheckEntitlementRequest;
import portability.proto.exchange.v1.CheckEntitlementResponse;
import portability.proto.exchange.v1.HealthExchangeServiceGrpc.HealthExchangeServiceImplBase;

/// Where partners come in with a card.
@Component
class CardDoor implements PartnerFacing {
    private final Service service;

    CardDoor(CardCheck check) {
        this.service = new Service(check);
    }

    @Override
    public BindableService service() {
        return service;
    }

    /// What partners call. Who calls is known from the certificate.
    private static final class Service extends HealthExchangeServiceImplBase {
        private final CardCheck check;

        Service(CardCheck check) {
            this.check = check;
        }

        @Override
        public void checkEntitlement(CheckEntitlementRequest request, StreamObserver<CheckEntitlementResponse> answer) {
            answer.onNext(check.check(Principal.current(), request));
            answer.onCompleted();
        }
    }
}
