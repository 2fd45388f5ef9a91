package portability.claims.exchange.arrival;

import io.grpc.BindableService;

/// What partners can call beside [ExchangeServer]'s own service, behind the same certificates and limits.
@FunctionalInterface
public interface PartnerFacing {
    BindableService service();
}
