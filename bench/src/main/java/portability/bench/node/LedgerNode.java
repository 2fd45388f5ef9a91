package portability.bench.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import portability.bench.database.BenchDatabase;
import portability.ledger.audit.AuditAutoConfiguration;
import portability.ledger.axon.CommandId;
import portability.ledger.axon.Commands;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.edge.Principal;
import portability.ledger.edge.Role;
import portability.ledger.node.NodeProperties;
import portability.ledger.seal.Sha256;
import portability.ledger.seal.SigningKey;

/// The ledger as every service wires it, on a database of its own; without its gRPC edge.
public final class LedgerNode implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration STEP = Duration.ofMillis(20);
    private static final Principal OFFICER = new Principal("officer-1", Set.of(Role.OFFICER));
    /// As long as the keyed hash a service sends.
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final ConfigurableApplicationContext context;
    private final Commands commands;
    private final BenchDatabase database;

    private LedgerNode(ConfigurableApplicationContext context, BenchDatabase database) {
        this.context = context;
        this.commands = context.getBean(Commands.class);
        this.database = database;
    }

    public static LedgerNode start(BenchDatabase database, Class<?>... more) {
        return start(database, Map.of(), more);
    }

    /// @param settings beside those of `ledger.yaml`
    /// @param more     components of what is measured, such as processors
    public static LedgerNode start(BenchDatabase database, Map<String, String> settings, Class<?>... more) {
        var all = new LinkedHashMap<>(Map.of(
                "spring.config.import", "classpath:ledger.yaml",
                "spring.flyway.locations", "classpath:db/ledger",
                "spring.datasource.url", database.url(),
                "spring.datasource.username", BenchDatabase.USER,
                "spring.datasource.password", BenchDatabase.USER,
                "spring.grpc.server.enabled", "false",
                "portability.institution", "NL:SVB",
                "portability.log.service", "claims",
                "logging.config", "classpath:logback.xml",
                "logging.level.root", "WARN"));
        // Not the settings of the service whose import is measured.
        all.put("spring.config.name", "bench");
        all.putAll(KeysOnDisk.settings());
        all.putAll(settings);
        // As arguments, which go before what ledger.yaml says.
        var arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        var context = new SpringApplicationBuilder(Wiring.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments);
        return new LedgerNode(context, database);
    }

    public BenchDatabase database() {
        return database;
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /// Sends a command that is new, as a service does: with an id, so that its receipt is stored with its events.
    public void send(Object command) {
        @Nullable Object _ = commands.send(new CommandId(newId("command"), DIGEST), command, OFFICER);
    }

    /// Without the price of secure randomness, on whichever side.
    public static String newId(String kind) {
        var random = ThreadLocalRandom.current();
        return kind + "-" + new UUID(random.nextLong(), random.nextLong());
    }

    /// The place of the next entry.
    public long size() {
        return database.number("select coalesce(max(leaf_index) + 1, 0) from log_entry");
    }

    /// How many entries there are from a place on, counted.
    public long entriesFrom(long place) {
        return database.number("select count(*) from log_entry where leaf_index >= " + place);
    }

    public long receipts() {
        return database.number("select count(*) from command_receipt");
    }

    /// Snapshots are taken beside the commands.
    public void awaitSnapshots(int count) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (database.number("select count(*) from snapshot") < count) {
            if (System.nanoTime() > giveUp) throw new IllegalStateException("there are no " + count + " snapshots");
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = AuditAutoConfiguration.class)
    @EnableConfigurationProperties(NodeProperties.class)
    @Import({CareerAggregate.class, PostingAggregate.class})
    static class Wiring {
        @Bean
        SigningKey signingKey() {
            return SigningKey.ofSeed(Sha256.of("a key for measuring only".getBytes(UTF_8)));
        }

        @Bean
        EventCatalogue catalogue() {
            return new EventCatalogue()
                    .with("career.CareerOpened", 1, CareerEvent.CareerOpened.class)
                    .with("career.PeriodRecorded", 1, CareerEvent.PeriodRecorded.class)
                    .with("career.SealedPeriodRecorded", 1, CareerEvent.SealedPeriodRecorded.class);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
