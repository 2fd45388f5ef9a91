package portability.contributions.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.contributions.trial.GeneratedReturn;
import portability.contributions.trial.TrialImport;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.ledger.testkit.postgres.TestDatabase;

/// SIGKILL in the middle of an import, again and again, and the file sent again each time.
///
/// `-Dportability.import.rows=1000000` kills a return of a million rows.
@PostgresTest
class KilledImportTest {
    private static final Logger LOG = LoggerFactory.getLogger(KilledImportTest.class);
    private static final int ROWS = Integer.getInteger("portability.import.rows", 12_000);
    private static final int ROWS_PER_BATCH = Math.clamp(ROWS / 20, 100, 5_000);
    private static final int PERSONS = Math.max(50, ROWS / 100);
    private static final int KILLS = 4;
    /// Of the process that imports. A return of ten million rows has to do with 512 MB.
    private static final String HEAP = System.getProperty("portability.import.heap", "160m");
    private static final long SEED = Long.getLong("portability.seed", 1958);
    private static final long DEADLINE_SECONDS = 120L + ROWS / 500;

    /// A batch takes about as long.
    private static final long LATEST_KILL_NANOS = 100_000_000;

    private static final String SIZE = "select coalesce(max(leaf_index) + 1, 0) from log_entry";
    private static final String LINES = "select count(*) from log_entry where event_name like 'return.Line%'";

    @TempDir
    Path folder;

    @Test
    void killed_anywhere_in_an_import_nothing_is_lost_and_nothing_doubled(TestDatabase database) throws Exception {
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/ledger", "classpath:db/service")
                .load()
                .migrate();
        var sql = JdbcClient.create(database.dataSource());
        var generated = new GeneratedReturn(SEED, PERSONS, ROWS);
        var random = new SplittableRandom(SEED);
        int inTheMiddle = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long stored = count(sql, SIZE);
            long until = stored + 1 + random.nextLong(Math.max(1, (PERSONS + ROWS - stored) / 2));
            killOnce(start(database), sql, until, random.nextLong(LATEST_KILL_NANOS));
            long lines = count(sql, LINES);
            if (lines > 0 && lines < ROWS) inTheMiddle++;
        }
        assertThat(inTheMiddle).as("kills in the middle, seed " + SEED).isPositive();
        var last = start(database);
        assertThat(last.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS))
                .as("seed " + SEED)
                .isTrue();
        assertThat(last.exitValue()).isZero();

        int posted = ROWS - generated.spoilt();
        assertThat(count(sql, "select count(*) from log_entry where event_name = 'return.LinePosted'"))
                .isEqualTo(posted);
        assertThat(count(sql, LINES)).isEqualTo(ROWS);
        assertThat(count(
                        sql,
                        "select count(distinct convert_from(payload, 'UTF8')::json ->> 'line') from log_entry"
                                + " where event_name like 'return.Line%'"))
                .isEqualTo(ROWS);
        assertThat(sql.sql("select convert_from(payload, 'UTF8')::json ->> 'posted' from log_entry"
                                + " where event_name = 'return.ReturnClosed'")
                        .query(Integer.class)
                        .list())
                .containsExactly(posted);
        assertThat(count(sql, "select max(leaf_index) + 1 - count(*) from log_entry"))
                .isZero();
        try (var trial = new TrialImport(
                database.url(), database.user(), database.password(), ROWS_PER_BATCH, Clock.systemUTC())) {
            assertThat(trial.posted()).as("seed " + SEED).isEqualTo(generated.postable());
        }
        tellFigures(sql);
    }

    private static void tellFigures(JdbcClient sql) {
        LOG.info(
                "{} rows, {} kills, heap {}: {} lines posted, {} refused, {} entries in the log",
                ROWS,
                KILLS,
                HEAP,
                count(sql, "select count(*) from log_entry where event_name = 'return.LinePosted'"),
                count(sql, "select count(*) from log_entry where event_name = 'return.LineRefused'"),
                count(sql, SIZE));
    }

    private Process start(TestDatabase database) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportProcess.class.getName(),
                        database.url(),
                        database.user(),
                        database.password(),
                        Integer.toString(ROWS_PER_BATCH),
                        Long.toString(SEED),
                        Integer.toString(PERSONS),
                        Integer.toString(ROWS)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("import.log").toFile()))
                .start();
    }

    private static void killOnce(Process process, JdbcClient sql, long entries, long laterNanos)
            throws InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (process.isAlive() && count(sql, SIZE) < entries) {
            assertThat(System.nanoTime()).as("the import makes no way").isLessThan(giveUp);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        LockSupport.parkNanos(laterNanos);
        process.destroyForcibly().waitFor();
    }

    private static long count(JdbcClient sql, String query) {
        return sql.sql(query).query(Long.class).single();
    }
}
