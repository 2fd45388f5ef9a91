package portability.torture.child;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import portability.ledger.axon.Commands;
import portability.ledger.axon.LedgerAssembly;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.merkle.SealHealth;
import portability.ledger.merkle.SealPace;
import portability.ledger.merkle.Sealer;
import portability.ledger.privacy.keys.KeyEncryptionKeys;
import portability.ledger.privacy.keys.NodeSecret;
import portability.ledger.privacy.keys.SubjectKeys;
import portability.ledger.processing.Processing;
import portability.ledger.processing.ProcessingProperties;
import portability.ledger.seal.SigningKey;
import portability.ledger.store.Connections;
import portability.ledger.store.LogWatch;
import portability.torture.Keys;

/// The ledger of a child: accounts, snapshots of them, a read model with its dead letters, and the sealer.
record Node(Commands commands, Imports imports, JumpingClock clock, Balances balances, Processing processing) {
    private static final int POOL = 12;
    private static final int EVENTS_PER_SNAPSHOT = 7;
    private static final Duration PAUSE = Duration.ofMillis(20);
    /// One segment, small batches, and so little room for dead letters that it is full at once.
    private static final ProcessingProperties PROCESSING =
            new ProcessingProperties(1, Duration.ofSeconds(1), 20, 2, 1, 3, 10);

    /// What the log of a child may hold.
    private static EventCatalogue catalogue() {
        return new EventCatalogue()
                .with("torture.AccountOpened", 1, AccountEvent.AccountOpened.class)
                .with("torture.Debited", 1, AccountEvent.Debited.class)
                .with("torture.Credited", 1, AccountEvent.Credited.class)
                .with(Imports.LINE, 1, Line.class);
    }

    /// A line of a return.
    record Line(int line) {}

    static Node start(String url, String user, String password) {
        var pool = pool(url, user, password);
        var sessions = Connections.direct(url, user, password);
        var clock = new JumpingClock();
        var started = new AtomicReference<@Nullable Configuration>();
        var catalogue = catalogue();
        var ledger = new LedgerAssembly(
                catalogue, keys(pool), sessions, pool, clock, () -> Objects.requireNonNull(started.get()));
        var processing = new Processing(
                new Processing.Database(pool, new DataSourceTransactionManager(pool), sessions),
                new Processing.Log(catalogue, ledger.codec(), ledger.writer()),
                PROCESSING,
                List.of());
        var balances = new Balances(new JdbcTemplate(pool));
        var axon = ledger.axon();
        addAccounts(axon, ledger);
        addBalances(axon, processing, balances);
        started.set(axon.start());
        processing.start();
        seal(ledger, sessions, clock);
        return new Node(ledger.commands(), new Imports(ledger.writer(), ledger.reader()), clock, balances, processing);
    }

    private static HikariDataSource pool(String url, String user, String password) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(POOL);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(2_000);
        // The server may be on its way back.
        pool.setInitializationFailTimeout(60_000);
        return pool;
    }

    private static LedgerAssembly.Keys keys(HikariDataSource pool) {
        var wrapping = KeyEncryptionKeys.parse("torture " + Base64.getEncoder().encodeToString(Keys.secret()));
        return new LedgerAssembly.Keys(
                new SubjectKeys(JdbcClient.create(pool), wrapping, 100), NodeSecret.of(Keys.secret()));
    }

    private static void addAccounts(Configurer axon, LedgerAssembly ledger) {
        var cache = ledger.aggregates();
        axon.configureAggregate(AggregateConfigurer.defaultConfiguration(Account.class)
                .configureCache(_ -> cache)
                .configureSnapshotTrigger(
                        made -> new EventCountSnapshotTriggerDefinition(made.snapshotter(), EVENTS_PER_SNAPSHOT)));
        axon.registerCommandHandler(made -> new TransferDesk(made.repository(Account.class)));
    }

    private static void addBalances(Configurer axon, Processing processing, Balances balances) {
        axon.eventProcessing(groups -> groups.registerEventProcessorFactory(
                        (name, _, invoker) -> processing.processor(name, invoker, List.of()))
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerEventHandler(_ -> balances));
    }

    private static void seal(LedgerAssembly ledger, Connections sessions, JumpingClock clock) {
        var sealer = new Sealer(
                sessions,
                SigningKey.ofSeed(Keys.secret()),
                LogWatch.of(ledger.writer()),
                () -> ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()),
                new SealPace(PAUSE, PAUSE, PAUSE, Duration.ofSeconds(1)),
                new Health());
        sealer.start();
    }

    /// A sealer that refuses is a finding: the parent hears of it.
    private static final class Health implements SealHealth {
        @Override
        public void sealing() {
            // As it should be.
        }

        @Override
        public void refused(String why) {
            Child.say(Child.SEALER_REFUSES + why);
        }
    }
}
