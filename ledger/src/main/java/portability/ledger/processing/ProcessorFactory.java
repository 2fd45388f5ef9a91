package portability.ledger.processing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Makes Axon's streaming processors, each over pages of the log.
final class ProcessorFactory {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessorFactory.class);

    private final ProcessingProperties properties;
    private final Processing.Log log;
    private final PageInvoker.Surroundings here;
    private final Processors processors;
    private final QuietMoves quietMoves;
    private final RecentRows recent;
    private final Set<String> patient;
    private final List<ExecutorService> threads = new CopyOnWriteArrayList<>();
    private final ExecutorService helper = Executors.newFixedThreadPool(2, named("log-read-ahead-"));

    /// @param patient the processors that may wait for more before they are called
    ProcessorFactory(
            ProcessingProperties properties,
            Processing.Log log,
            PageInvoker.Surroundings here,
            Processors processors,
            QuietMoves quietMoves,
            RecentRows recent,
            Set<String> patient) {
        this.properties = properties;
        this.log = log;
        this.here = here;
        this.processors = processors;
        this.quietMoves = quietMoves;
        this.recent = recent;
        this.patient = patient;
    }

    PooledStreamingEventProcessor build(
            String name, EventHandlerInvoker invoker, Collection<? extends TakesKinds> kinds) {
        var handlers =
                new Handlers(name, invoker, log.catalogue(), log.codec(), new KindsTaken(invoker, kinds), recent);
        var pages = new LogPages(name, here.head(), handlers.wanted(), quietMoves, properties, patient.contains(name));
        var processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(new PageInvoker(handlers, here, helper))
                .errorHandler(this::stopped)
                .messageSource(pages)
                .tokenStore(here.positions())
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(_ -> threads(name + "-coordinator-", 1))
                .workerExecutor(_ -> threads(name + "-worker-", properties.segments()))
                .batchSize(properties.pagesPerBatch())
                .initialSegmentCount(properties.segments())
                .initialToken(_ -> LogPage.token(0))
                .tokenClaimInterval(properties.claimMillis())
                .claimExtensionThreshold(properties.claimMillis())
                .enableCoordinatorClaimExtension()
                .clock(new SteadyClock())
                .build();
        processors.add(handlers, pages, processor);
        return processor;
    }

    private ScheduledExecutorService threads(String name, int size) {
        var executor = Executors.newScheduledThreadPool(size, named(name));
        threads.add(executor);
        return executor;
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().daemon().name(name, 0).factory();
    }

    void close() {
        threads.forEach(ExecutorService::shutdown);
        helper.shutdown();
    }

    /// Notes it where everybody can see it; Axon gives the segment back and tries again.
    private void stopped(ErrorContext context) throws Exception {
        if (context.error() instanceof ProcessorStopped stopped) {
            try {
                here.positions().stopped(stopped.processor(), stopped.segment(), stopped.why());
            } catch (DataAccessException unreachable) {
                LOG.debug("not noted, because the database does not answer: {}", stopped.why());
            }
        }
        if (context.error() instanceof Exception exception) throw exception;
        throw new IllegalStateException(context.error());
    }
}
