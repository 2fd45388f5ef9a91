package portability.ledger.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import portability.kernel.InstitutionId;
import portability.ledger.seal.MerkleTree;
import portability.ledger.seal.SigningKey;
import portability.ledger.store.LogReader;
import portability.ledger.store.LogWatch;
import portability.ledger.store.LogWriter;
import portability.ledger.store.NewEvent;
import portability.ledger.store.Submission;
import portability.ledger.testkit.postgres.TestDatabase;

/// A log with its writer in a database of its own, and sealers on it.
final class TestLog implements SealHealth, AutoCloseable {
    static final SigningKey KEY = SigningKey.ofSeed(new byte[32]);
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final TestDatabase database;
    private final HikariDataSource pool;
    private final LogWriter writer;
    private final LogWatch watch;
    private final AtomicLong streams = new AtomicLong();
    /// What the sealers said and nobody has waited for yet: what is said for a moment only is not missed.
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    TestLog(TestDatabase database) {
        this.database = database;
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/ledger")
                .load()
                .migrate();
        this.pool = new HikariDataSource();
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(2);
        LogIdentity.of(pool::getConnection, InstitutionId.parse("NL:SVB"), "claims");
        this.writer = new LogWriter(database::connect, TestLog::now);
        this.watch = LogWatch.of(writer);
    }

    private static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    Sealer sealer() {
        return sealer(KEY);
    }

    Sealer sealer(SigningKey key) {
        return sealer(key, SHORT);
    }

    Sealer sealer(SigningKey key, Duration lookAgain) {
        var pace = new SealPace(Duration.ofMillis(50), lookAgain, SHORT, SHORT);
        var sealer = new Sealer(database::connect, key, watch, TestLog::now, pace, this);
        sealer.start();
        return sealer;
    }

    SealedLog sealed() {
        return new SealedLog(pool::getConnection);
    }

    LogReader reader() {
        return new LogReader(pool::getConnection);
    }

    TestDatabase database() {
        return database;
    }

    /// Commits one stream of so many events.
    void commit(int events) {
        writer.submit(submission(events));
    }

    void commitBulk(int events) {
        writer.submitBulk(submission(events));
    }

    private Submission submission(int events) {
        var stream = "stream-" + streams.incrementAndGet();
        var all = new ArrayList<NewEvent>(events);
        for (int i = 0; i < events; i++)
            all.add(new NewEvent(
                    UUID.randomUUID(),
                    stream,
                    i,
                    "Tally",
                    "tally.Counted",
                    1,
                    "{}".getBytes(UTF_8),
                    "{\"count\":%d}".formatted(i).getBytes(UTF_8)));
        return Submission.of(all);
    }

    int change(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /// As if the network had cut the sealer off.
    void killSealersSession() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and application_name = 'portability log sealer'""");
        }
    }

    /// From an entry's time to that of the first checkpoint that covers it.
    String sealingTimes() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select percentile_disc(0.5) within group (order by took), max(took) from (
                            select (select min(signed_at) from log_checkpoint where tree_size > leaf_index) - recorded_at
                                as took from log_entry) as times""")) {
            rows.next();
            return "median %d us, most %d us".formatted(rows.getLong(1), rows.getLong(2));
        }
    }

    long count(String table) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// As the definition has it, over all that is committed.
    Hash definedRoot() {
        var leaves = new ArrayList<byte[]>();
        for (var page = reader().from(0, 10_000); !page.isEmpty(); page = reader().from(leaves.size(), 10_000))
            page.forEach(entry -> leaves.add(entry.leafHash()));
        return Hash.of(MerkleTree.root(leaves));
    }

    Checkpoint awaitSealed() {
        long size = reader().size();
        await().atMost(DEADLINE).until(() -> sealed().size() == size);
        return newest();
    }

    Checkpoint newest() {
        return Checkpoint.open(sealed().latest().orElseThrow().toString(), _ -> List.of(KEY.verificationKey()));
    }

    /// Until a sealer says one of these; what was said before is passed over.
    void awaitHealth(String... oneOf) {
        await().atMost(DEADLINE).pollInSameThread().until(() -> {
            for (var next = said.poll(); next != null; next = said.poll())
                if (Arrays.stream(oneOf).anyMatch(next::contains)) return true;
            return false;
        });
    }

    @Override
    public void sealing() {
        said.add("sealing");
    }

    @Override
    public void refused(String why) {
        said.add(why);
    }

    @Override
    public void close() {
        writer.close();
        pool.close();
    }
}
