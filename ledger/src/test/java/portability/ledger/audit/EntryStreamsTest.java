package portability.ledger.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.stub.ServerCallStreamObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.ledger.merkle.LogProperties;
import portability.ledger.store.LogReader;
import portability.ledger.store.LogWatch;
import portability.ledger.store.LogWriter;
import portability.ledger.store.NewEvent;
import portability.ledger.store.StoredEvent;
import portability.ledger.store.Submission;
import portability.ledger.testkit.postgres.PostgresExtension;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.audit.v1.LogEntry;

/// How fast a reader is served: as fast as it reads.
@PostgresTest
class EntryStreamsTest {
    private static final int ENTRIES = 300;
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofMillis(5);

    private final HikariDataSource pool = new HikariDataSource();
    private final LogWriter writer;
    private final CountingLog log;
    private final EntryStreams streams;

    EntryStreamsTest() {
        var database = PostgresExtension.freshDatabase("streams");
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/ledger")
                .load()
                .migrate();
        pool.setDataSource(database.dataSource());
        pool.setMaximumPoolSize(1);
        writer = new LogWriter(database::connect, System::nanoTime);
        log = new CountingLog(Stretch.following(new LogReader(pool::getConnection), 0));
        streams = new EntryStreams(
                LogWatch.of(writer),
                new LogProperties.Follow(SOON, 10_000),
                failed -> new StatusException(Status.INTERNAL.withCause(failed)));
    }

    @BeforeEach
    void fill() {
        var all = new ArrayList<NewEvent>();
        var stream = UUID.randomUUID().toString();
        for (int i = 0; i < ENTRIES; i++)
            all.add(new NewEvent(
                    UUID.randomUUID(),
                    stream,
                    i,
                    "Tally",
                    "tally.Counted",
                    1,
                    "{}".getBytes(UTF_8),
                    "x".repeat(1_000).getBytes(UTF_8)));
        writer.submit(Submission.of(all));
    }

    @AfterEach
    void close() {
        streams.close();
        writer.close();
        pool.close();
    }

    @Test
    void reads_no_further_than_a_reader_that_stands_still_and_all_once_it_goes_on() {
        var reader = new Reader();
        streams.send(log, entries -> entries, reader);
        reader.takes(3);
        await().atMost(DEADLINE).until(() -> reader.got.size() == 3);
        await().atMost(DEADLINE).during(Duration.ofMillis(100)).until(() -> reader.got.size() == 3);
        assertThat(log.read.get()).isLessThan(ENTRIES / 2);
        reader.takes(1_000);
        await().atMost(DEADLINE).until(() -> reader.entries() == ENTRIES);
        assertThat(reader.got).allSatisfy(message -> assertThat(message).hasSizeBetween(1, 8));
    }

    @Test
    void a_reader_that_goes_is_served_no_more() {
        var reader = new Reader();
        streams.send(log, entries -> entries, reader);
        reader.takes(1);
        await().atMost(DEADLINE).until(() -> reader.got.size() == 1);
        reader.leaves();
        reader.takes(1_000);
        await().atMost(DEADLINE).during(Duration.ofMillis(100)).until(() -> reader.entries() < ENTRIES / 2);
    }

    @Test
    void a_follower_is_told_when_the_service_stops() {
        var reader = new Reader();
        reader.takes(1_000);
        streams.send(log, entries -> entries, reader);
        await().atMost(DEADLINE).until(() -> reader.entries() == ENTRIES);
        streams.close();
        await().atMost(DEADLINE).until(() -> reader.failure != null);
        assertThat(reader.failure).hasMessageContaining("UNAVAILABLE");
        var late = new Reader();
        streams.send(log, entries -> entries, late);
        assertThat(late.failure).hasMessageContaining("UNAVAILABLE");
    }

    /// Counts what was read of it.
    private static final class CountingLog implements Stretch {
        private final Stretch log;
        private final AtomicInteger read = new AtomicInteger();

        CountingLog(Stretch log) {
            this.log = log;
        }

        @Override
        public List<StoredEvent> next(int atMost) {
            var entries = log.next(atMost);
            read.addAndGet(entries.size());
            return entries;
        }

        @Override
        public boolean isAtEnd() {
            return log.isAtEnd();
        }
    }

    /// A reader at the other end of a connection that holds one message.
    private static final class Reader extends ServerCallStreamObserver<List<LogEntry>> {
        private final List<List<LogEntry>> got = new CopyOnWriteArrayList<>();
        private Runnable ready = () -> {};
        private Runnable cancelled = () -> {};
        private final AtomicInteger wanted = new AtomicInteger();
        private volatile boolean gone;
        private volatile @Nullable Throwable failure;

        void takes(int more) {
            wanted.addAndGet(more);
            ready.run();
        }

        void leaves() {
            gone = true;
            cancelled.run();
        }

        int entries() {
            return got.stream().mapToInt(List::size).sum();
        }

        @Override
        public boolean isReady() {
            return got.size() < wanted.get();
        }

        @Override
        public void onNext(List<LogEntry> message) {
            got.add(message);
        }

        @Override
        public void onError(Throwable failed) {
            failure = failed;
        }

        @Override
        public void onCompleted() {}

        @Override
        public boolean isCancelled() {
            return gone;
        }

        @Override
        public void setOnCancelHandler(Runnable handler) {
            cancelled = handler;
        }

        @Override
        public void setOnReadyHandler(Runnable handler) {
            ready = handler;
        }

        @Override
        public void setCompression(String compression) {}

        @Override
        public void disableAutoInboundFlowControl() {}

        @Override
        public void request(int count) {}

        @Override
        public void setMessageCompression(boolean enable) {}
    }
}
