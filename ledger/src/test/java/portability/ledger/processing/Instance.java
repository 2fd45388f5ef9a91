package portability.ledger.processing;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import portability.ledger.store.LogWriter;
import portability.ledger.testkit.postgres.TestDatabase;

/// One instance of a service with one read model, as several processes on one database would be.
final class Instance implements AutoCloseable {
    static final ProcessingProperties PROPERTIES = new ProcessingProperties(1, Duration.ofSeconds(2), 64, 4, 2, 3, 5);

    final HikariDataSource pool = new HikariDataSource();
    final NoteTable notes;
    final Processing processing;
    final JdbcTemplate sql;
    private final PooledStreamingEventProcessor processor;

    private Instance(TestDatabase database, TestLog log, LogWriter writer, ProcessingProperties properties) {
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(6);
        sql = new JdbcTemplate(pool);
        notes = new NoteTable(pool);
        processing = new Processing(
                new Processing.Database(pool, new DataSourceTransactionManager(pool), database::connect),
                new Processing.Log(log.catalogue, log.codec, writer),
                properties,
                List.of(notes));
        processor = processing.processor(
                "notes",
                SimpleEventHandlerInvoker.builder()
                        .eventHandlers(notes)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build(),
                List.of(notes));
    }

    /// The instance that writes.
    static Instance of(TestDatabase database, TestLog log, ProcessingProperties properties) {
        return new Instance(database, log, log.writer, properties);
    }

    /// Another process: it hears of commits by the database alone.
    static Instance standby(TestDatabase database, TestLog log, ProcessingProperties properties) {
        return new Instance(database, log, TestLog.writer(database::connect), properties);
    }

    Instance started() {
        processing.start();
        processor.start();
        return this;
    }

    void awaitCurrent() {
        processing.readModels().awaitCurrent("notes");
    }

    ProcessorList.Standing standing() {
        return processing.list().all().getFirst();
    }

    boolean owns(int segment) {
        return processor.processingStatus().containsKey(segment);
    }

    static void await(String what, BooleanSupplier condition) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > giveUp) throw new AssertionError("never: " + what);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    @Override
    public void close() {
        processor.shutDown();
        processing.close();
        pool.close();
    }
}
