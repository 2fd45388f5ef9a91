package portability.ledger.processing;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.codec.EventCodec;
import portability.ledger.store.Connections;
import portability.ledger.store.LogWriter;

/// The processors of one instance of a service, with all that belongs to them.
public final class Processing implements AutoCloseable {
    private final LogHead head = new LogHead();
    private final Progress progress = new Progress();
    private final PositionStore positions;
    private final Processors processors;
    private final DeadLetters letters;
    private final ProcessorFactory factory;
    private final QuietMoves quietMoves;
    private final HeadWatch watch;
    private final HeadSignal signal;
    private final ReadModels readModels;
    private final ReadModelTables tables;
    private final ReadModelRebuild rebuild;
    private final ReadModelCheck check;
    private final LetterDesk desk;
    private final ProcessorList list;

    /// Where an instance works.
    ///
    /// @param pool         where read models are
    /// @param transactions of that pool
    /// @param sessions     sessions of the same database, no pool's
    public record Database(DataSource pool, PlatformTransactionManager transactions, Connections sessions) {}

    /// What an instance reads, and who tells it that there is more.
    public record Log(EventCatalogue catalogue, EventCodec codec, LogWriter writer) {}

    public Processing(Database database, Log log, ProcessingProperties properties, Collection<ReadModel> models) {
        var sql = new JdbcTemplate(database.pool);
        var transaction = new TransactionTemplate(database.transactions);
        var transactions = new SpringTransactionManager(database.transactions);
        positions = new PositionStore(sql, instance(), properties);
        processors = new Processors(positions, progress);
        quietMoves = new QuietMoves(positions, progress, properties);
        letters = new DeadLetters(JdbcClient.create(sql), properties.parkedStreams(), properties.parkedPerStream());
        var handlersIn = new PageInvoker.Surroundings(
                database.pool,
                transactions,
                letters,
                head,
                progress,
                positions,
                new LargeTurns(),
                properties.attempts());
        var recent = new RecentRows(log.catalogue);
        head.listen(recent);
        factory = new ProcessorFactory(properties, log, handlersIn, processors, quietMoves, recent, patient(models));
        watch = new HeadWatch(database.sessions, head, log.writer::underWay, processors::claimAgain);
        signal = new HeadSignal(database.sessions);
        log.writer.onCommit(head::heard);
        log.writer.onCommit(appended -> signal.committed(appended.after()));
        readModels = new ReadModels(JdbcClient.create(sql), processors, progress);
        tables = new ReadModelTables(models);
        rebuild = new ReadModelRebuild(sql, transaction, processors, tables, letters, properties.segments());
        check = new ReadModelCheck(sql, processors, tables, transaction);
        desk = new LetterDesk(sql, transaction, transactions, processors, letters, log);
        list = new ProcessorList(sql, processors, tables);
    }

    private static Set<String> patient(Collection<ReadModel> models) {
        var byProcessor = models.stream()
                .collect(Collectors.groupingBy(
                        ReadModel::processor, Collectors.reducing(true, ReadModel::isPatient, Boolean::logicalAnd)));
        return byProcessor.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// A name no other instance has, by which an operator finds the process.
    private static String instance() {
        return ProcessHandle.current().pid() + "/" + UUID.randomUUID();
    }

    /// A processor over these handlers; the caller starts it.
    ///
    /// @param kinds what handlers, these among others, say of the kinds they take
    public PooledStreamingEventProcessor processor(
            String name, EventHandlerInvoker handlers, Collection<? extends TakesKinds> kinds) {
        return factory.build(name, handlers, kinds);
    }

    /// Begins to hear of commits.
    public void start() {
        watch.start();
        signal.start();
        quietMoves.start();
    }

    /// Calls whenever the log has grown, by this process or by another. Must return at once.
    public void onGrowth(Runnable listener) {
        head.listen(listener::run);
    }

    @Override
    public void close() {
        watch.close();
        signal.close();
        quietMoves.close();
        factory.close();
    }

    public TokenStore positions() {
        return positions;
    }

    public ReadModels readModels() {
        return readModels;
    }

    public ReadModelRebuild rebuild() {
        return rebuild;
    }

    public ReadModelCheck check() {
        return check;
    }

    public LetterDesk letters() {
        return desk;
    }

    public ProcessorList list() {
        return list;
    }
}
