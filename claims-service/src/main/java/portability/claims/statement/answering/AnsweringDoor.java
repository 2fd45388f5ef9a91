package portability.claims.statement.answering;

import io.grpc.BindableService;
import org.springframework.stereotype.Component;
import portability.claims.exchange.arrival.PartnerFacing;

/// Where partners come in.
@Component
class AnsweringDoor implements PartnerFacing {
    private final AnsweringService service;

    AnsweringDoor(Answering answering) {
        this.service = new AnsweringService(answering);
    }

    @Override
    public BindableService service() {
        return service;
    }
}
