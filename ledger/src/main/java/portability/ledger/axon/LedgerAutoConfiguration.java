package portability.ledger.axon;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import portability.ledger.codec.CataloguePart;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.codec.EventCodec;
import portability.ledger.codec.ReplyCodec;
import portability.ledger.codec.StateCodec;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.keys.NodeSecret;
import portability.ledger.store.Connections;
import portability.ledger.store.LogReader;
import portability.ledger.store.LogWriter;
import portability.ledger.store.SnapshotTable;

/// Axon's parts as every service uses them. A service adds its [EventCatalogue], aggregates and projections.
@AutoConfiguration(
        after = BeforeAxonAutoConfiguration.class,
        beforeName = {
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration"
        })
@ConditionalOnBean(EventCatalogue.class)
public class LedgerAutoConfiguration {
    private static final int EVENTS_PER_SNAPSHOT = 100;
    private static final int CACHED_AGGREGATES = 20_000;

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

    /// Knows the service's events and those the ledger's own parts write.
    @Bean
    EventCodec eventCodec(EventCatalogue catalogue, KeyRing keys, ObjectProvider<CataloguePart> ours) {
        ours.orderedStream().forEach(part -> part.addTo(catalogue));
        return eventCodec(catalogue, keys);
    }

    EventCodec eventCodec(EventCatalogue catalogue, KeyRing keys) {
        return new EventCodec(catalogue, keys);
    }

    @Bean
    ReplyCodec replyCodec(EventCatalogue catalogue, NodeSecret secret) {
        return new ReplyCodec(catalogue, secret.cipher("receipt"));
    }

    @Bean
    StateCodec stateCodec(NodeSecret secret) {
        return new StateCodec(secret.cipher("snapshot"));
    }

    /// Sessions of its own, apart from the pool: the writer's lock lives and ends with one.
    @Bean(destroyMethod = "close")
    LogWriter logWriter(JdbcConnectionDetails database, Clock clock) {
        return new LogWriter(
                Connections.direct(database.getJdbcUrl(), database.getUsername(), database.getPassword()),
                () -> ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    }

    /// A handler that reads a stream in its processor's transaction reads on that connection: with one more for
    /// each of them, a pool of connections that all wait for another one would stand still.
    @Bean
    LogReader logReader(DataSource pool) {
        return new LogReader(new TransactionAwareDataSourceProxy(pool)::getConnection);
    }

    @Bean
    SnapshotTable snapshotTable(DataSource pool) {
        return new SnapshotTable(new TransactionAwareDataSourceProxy(pool)::getConnection);
    }

    @Bean
    Receipts commandReceipts(LogWriter writer, LogReader reader, ReplyCodec replies) {
        return new Receipts(writer, reader, replies);
    }

    @Bean
    LogStorageEngine eventStorageEngine(
            LogWriter writer,
            LogReader reader,
            EventCodec codec,
            SnapshotTable snapshots,
            StateCodec states,
            Receipts receipts,
            ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new LogStorageEngine(
                writer, reader, codec, new Snapshots(snapshots, states, new AggregateTypes(axon::getObject)), receipts);
    }

    @Bean
    Streams streams(LogReader reader, EventCodec codec) {
        return new Streams(reader, codec);
    }

    @Bean
    BulkAppend bulkAppend(LogWriter writer, LogReader reader, EventCodec codec) {
        return new BulkAppend(writer, reader, codec);
    }

    /// The commands' bus. A command's unit of work holds no database transaction: it collects events, submits them once
    /// and waits for their commit.
    @Bean
    SimpleCommandBus commandBus(Receipts receipts, List<CorrelationDataProvider> correlation) {
        var bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlation));
        bus.registerHandlerInterceptor(receipts);
        return bus;
    }

    @Bean
    CommandTargetResolver commandTargets() {
        return new CommandTargets();
    }

    /// Who caused a command, and its id, go into the metadata of every event it causes.
    @Bean
    CorrelationDataProvider causeInMetadata() {
        return new SimpleCorrelationDataProvider(Commands.PRINCIPAL, Commands.ROLE, Commands.COMMAND);
    }

    @Bean
    Commands commands(SimpleCommandBus bus, Receipts receipts) {
        return new Commands(bus, receipts);
    }

    /// For `@Aggregate(cache = "aggregates")`.
    @Bean
    AggregateCache aggregates() {
        return new AggregateCache(CACHED_AGGREGATES);
    }

    /// For `@Aggregate(snapshotTriggerDefinition = "everyHundredEvents")`: streams that grow for years.
    @Bean
    SnapshotTriggerDefinition everyHundredEvents(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT);
    }

    @Bean(destroyMethod = "close")
    SnapshotThread snapshotThread() {
        return new SnapshotThread();
    }

    @Bean
    SpringAggregateSnapshotter snapshotter(
            SnapshotThread thread,
            org.axonframework.config.Configuration axon,
            EventStore events,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers) {
        return SpringAggregateSnapshotter.builder()
                .repositoryProvider(axon::repository)
                .transactionManager(NoTransactionManager.INSTANCE)
                .executor(thread.executor())
                .eventStore(events)
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers)
                .build();
    }

    /// Events are stamped by the clock that answers "now" everywhere else.
    @Autowired
    void stampEvents(Clock clock) {
        GenericEventMessage.clock = clock;
    }
}
