package portability.ledger.axon;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.Serializer;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.codec.EventCodec;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.keys.NodeSecret;
import portability.ledger.store.Connections;
import portability.ledger.store.LogReader;
import portability.ledger.store.LogWriter;

/// The ledger in plain Java, for processes that must start at once: the parts of [LedgerAutoConfiguration], made by
/// its own methods, without Spring's context. Aggregates and processors are added to [#axon] before it starts.
public final class LedgerAssembly implements AutoCloseable {
    private final LedgerAutoConfiguration wiring = new LedgerAutoConfiguration();
    private final EventCodec codec;
    private final LogWriter writer;
    private final LogReader reader;
    private final Receipts receipts;
    private final SimpleCommandBus bus;
    private final LogStorageEngine engine;
    private final SnapshotThread snapshotThread = new SnapshotThread();

    /// What encrypts.
    ///
    /// @param ring   keys of persons
    /// @param secret the node's own
    public record Keys(KeyRing ring, NodeSecret secret) {}

    /// @param sessions for the writer; no pool's
    /// @param axon     once it is started
    public LedgerAssembly(
            EventCatalogue catalogue,
            Keys keys,
            Connections sessions,
            DataSource pool,
            Clock clock,
            Supplier<Configuration> axon) {
        wiring.stampEvents(clock);
        codec = wiring.eventCodec(catalogue, keys.ring());
        writer = new LogWriter(sessions, () -> ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
        reader = wiring.logReader(pool);
        receipts = wiring.commandReceipts(writer, reader, wiring.replyCodec(catalogue, keys.secret()));
        bus = wiring.commandBus(receipts, List.of(wiring.causeInMetadata()));
        var states = wiring.stateCodec(keys.secret());
        var snapshots = new Snapshots(wiring.snapshotTable(pool), states, new AggregateTypes(axon));
        engine = new LogStorageEngine(writer, reader, codec, snapshots, receipts);
    }

    /// Axon over this ledger.
    public Configurer axon() {
        Serializer json = wiring.serializer();
        return DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> json)
                .configureEventSerializer(_ -> json)
                .configureMessageSerializer(_ -> json)
                .configureTransactionManager(_ -> NoTransactionManager.INSTANCE)
                .configureCommandBus(_ -> bus)
                .configureEmbeddedEventStore(_ -> engine)
                .registerComponent(CommandTargetResolver.class, _ -> wiring.commandTargets())
                .configureSnapshotter(this::snapshotter);
    }

    private AggregateSnapshotter snapshotter(Configuration axon) {
        var factories = new ArrayList<AggregateFactory<?>>();
        for (AggregateConfiguration<?> each : axon.findModules(AggregateConfiguration.class))
            factories.add(each.aggregateFactory());
        return AggregateSnapshotter.builder()
                .repositoryProvider(axon::repository)
                .transactionManager(NoTransactionManager.INSTANCE)
                .executor(snapshotThread.executor())
                .eventStore(axon.eventStore())
                .parameterResolverFactory(axon.parameterResolverFactory())
                .aggregateFactories(factories)
                .build();
    }

    public LogWriter writer() {
        return writer;
    }

    public LogReader reader() {
        return reader;
    }

    public EventCodec codec() {
        return codec;
    }

    public Commands commands() {
        return wiring.commands(bus, receipts);
    }

    /// For aggregates that are used again and again.
    public AggregateCache aggregates() {
        return wiring.aggregates();
    }

    @Override
    public void close() {
        writer.close();
        snapshotThread.close();
    }
}
