package portability.contributions.wiring;

import java.time.Clock;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import portability.contributions.grpc.Access;
import portability.contributions.grpc.Refusals;
import portability.contributions.request.CurrentReads;
import portability.ledger.axon.EventCatalogue;
import portability.ledger.edge.AccessTable;
import portability.ledger.edge.FailureMapping;

/// What the ledger asks of a service.
@Configuration(proxyBeanMethods = false)
class LedgerWiring {
    /// How often a processor says it is alive, and asks whether a dead one left it work. Under the claim's timeout.
    private static final long CLAIM_MILLIS = 500;

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

    /// A return in memory: a few counts, kept while it is being posted.
    @Bean
    Cache returnCache() {
        return new WeakReferenceCache();
    }

    /// Every write here first waits for the read models: they must not sleep while there is something to read.
    @Autowired
    void readPromptly(EventProcessingConfigurer processing) {
        processing.registerPooledStreamingEventProcessorConfiguration(
                CurrentReads.PROCESSOR,
                (axon, builder) -> builder.messageSource(
                                PromptSource.of(axon.eventStore(), axon.getComponent(EventStorageEngine.class)))
                        .tokenClaimInterval(CLAIM_MILLIS)
                        .claimExtensionThreshold(CLAIM_MILLIS));
    }

    /// Events are stamped by the clock that answers "now" everywhere else.
    @Autowired
    void stampEvents(Clock clock) {
        GenericEventMessage.clock = clock;
    }
}
