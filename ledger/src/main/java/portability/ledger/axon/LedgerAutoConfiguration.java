package portability.ledger.axon;

import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// Axon's parts as every service uses them. A service adds its [EventCatalogue], aggregates and processors.
@AutoConfiguration(
        after = BeforeAxonAutoConfiguration.class,
        beforeName = {
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration"
        })
@ConditionalOnBean(EventCatalogue.class)
public class LedgerAutoConfiguration {
    private static final int EVENTS_PER_BATCH = 200;
    /// A segment that has no part in an event tells how far it is only when it extends its claim: with more than one,
    /// every query that waits for its read model would wait half a second.
    private static final int SEGMENTS = 1;
    /// How often a processor says it is alive, and asks whether a dead one left it work. Under the claim's timeout.
    private static final long CLAIM_MILLIS = 500;

    @Bean
    EventSchema eventSchema() {
        return EventSchema.builder()
                .eventTable("domain_event")
                .snapshotTable("snapshot")
                .globalIndexColumn("global_index")
                .timestampColumn("recorded_at")
                .eventIdentifierColumn("event_id")
                .aggregateIdentifierColumn("stream_id")
                .sequenceNumberColumn("stream_seq")
                .typeColumn("stream_type")
                .payloadTypeColumn("event_name")
                .payloadRevisionColumn("event_version")
                .payloadColumn("payload")
                .metaDataColumn("metadata")
                .build();
    }

    @Bean
    TokenSchema tokenSchema() {
        return TokenSchema.builder()
                .setTokenTable("processor_token")
                .setProcessorNameColumn("processor")
                .setSegmentColumn("segment")
                .setTokenColumn("token")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("stored_at")
                .setOwnerColumn("owner")
                .build();
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return new PostgresConflicts();
    }

    /// For tokens and commands: Axon's own classes, never events.
    @Bean
    @Primary
    Serializer serializer() {
        return Jackson3Serializer.builder().build();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer() {
        return Jackson3Serializer.builder().build();
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(EventCatalogue catalogue) {
        return new NamedEventSerializer(catalogue, Jackson3Serializer.builder());
    }

    /// The principal of a command goes into the metadata of every event it causes (who did this).
    @Bean
    CorrelationDataProvider principalInMetadata() {
        return new SimpleCorrelationDataProvider(Commands.PRINCIPAL, Commands.ROLE);
    }

    @Bean
    CorrelationDataProvider originInMetadata() {
        return new MessageOriginProvider();
    }

    @Bean
    Commands commands(CommandBus commandBus) {
        return new Commands(commandBus);
    }

    @Bean
    ReadModels readModels(EventProcessingConfiguration processing, EventStorageEngine log) {
        return new ReadModels(processing, log);
    }

    /// Events are stamped by the clock that answers "now" everywhere else.
    @Autowired
    void stampEvents(Clock clock) {
        GenericEventMessage.clock = clock;
    }

    /// Processors read in batches, stop on an event they cannot apply and try it again: never skip, never guess.
    @Autowired
    void configureProcessors(EventProcessingConfigurer processing) {
        processing.usingPooledStreamingEventProcessors();
        processing.registerPooledStreamingEventProcessorConfiguration((axon, builder) -> configured(builder)
                .messageSource(PromptSource.of(axon.eventStore(), axon.getComponent(EventStorageEngine.class))));
        processing.registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
    }

    private static PooledStreamingEventProcessor.Builder configured(PooledStreamingEventProcessor.Builder builder) {
        return builder.batchSize(EVENTS_PER_BATCH)
                .tokenClaimInterval(CLAIM_MILLIS)
                .claimExtensionThreshold(CLAIM_MILLIS)
                .initialSegmentCount(SEGMENTS)
                .initialToken(source -> source.createTailToken());
    }
}
