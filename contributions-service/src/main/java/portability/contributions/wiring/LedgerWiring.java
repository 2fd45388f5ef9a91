package portability.contributions.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import portability.contributions.grpc.Access;
import portability.contributions.grpc.Refusals;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.edge.AccessTable;
import portability.ledger.edge.FailureMapping;

/// What the ledger asks of a service.
@Configuration(proxyBeanMethods = false)
class LedgerWiring {
    @Bean
    EventCatalogue eventCatalogue() {
        return EventNames.catalogue();
    }

    @Bean
    AccessTable accessTable() {
        return Access.table();
    }

    @Bean
    FailureMapping failureMapping() {
        return new Refusals();
    }
}
