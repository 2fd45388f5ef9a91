package portability.ledger.processing;

import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// What a processor's worker does with pages: applies what stands there to the handlers of one processor, in
/// transactions each of which also moves the segment's position. They end when they have taken long enough, whatever a
/// page holds: so they are not Axon's, in which whole pages would go.
///
/// Every segment takes every page, also where none of its streams is in it: so its position tells at once how
/// far it is.
final class PageInvoker implements EventHandlerInvoker {
    private final Handlers handlers;
    private final Surroundings here;
    private final Executor helper;
    private final Map<Segment, ReadAhead> readers = new ConcurrentHashMap<>();

    /// What the invokers of all processors share.
    ///
    /// @param attempts how often an event is tried before it is parked
    record Surroundings(
            DataSource database,
            TransactionManager transactions,
            DeadLetters letters,
            LogHead head,
            Progress progress,
            PositionStore positions,
            LargeTurns turns,
            int attempts) {}

    /// @param helper fetches ahead
    PageInvoker(Handlers handlers, Surroundings here, Executor helper) {
        this.handlers = handlers;
        this.here = here;
        this.helper = helper;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message instanceof LogPage;
    }

    @Override
    public boolean canHandleType(Class<?> type) {
        return type == LogPage.class;
    }

    /// Pages that come together are applied together, when the last of them comes, in as many transactions as they
    /// need.
    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (!(CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> pages))
            throw new IllegalStateException("pages come in batches");
        if (!pages.isLastMessage(message)) return;
        long from = ((LogPage) pages.getMessages().getFirst()).from();
        long to = ((LogPage) message).to();
        CurrentUnitOfWork.clear(pages);
        try {
            while (from < to) from = inTurn(segment, new LogPage(from, to));
        } catch (Exception failed) {
            readers.remove(segment);
            throw ProcessorStopped.by(failed, handlers.processor(), segment.getSegmentId());
        } finally {
            CurrentUnitOfWork.set(pages);
        }
    }

    private long inTurn(Segment segment, LogPage page) throws Exception {
        var reader = readers.get(segment);
        return reader != null && reader.areLarge()
                ? here.turns.inTurn(() -> transaction(segment, page))
                : transaction(segment, page);
    }

    /// @return up to where it is applied
    private long transaction(Segment segment, LogPage page) throws Exception {
        var unit = new BatchingUnitOfWork<>(page);
        unit.start();
        unit.attachTransaction(here.transactions);
        unit.afterCommit(_ -> here.progress.signal());
        var result = unit.executeWithResult(() -> apply(segment, page));
        if (!result.isExceptional()) return result.getPayload();
        if (result.exceptionResult() instanceof Exception failed) throw failed;
        throw new IllegalStateException("a batch broke off: " + Failing.kind(result.exceptionResult()));
    }

    private long apply(Segment segment, LogPage page) throws Exception {
        var connection = DataSourceUtils.getConnection(here.database);
        try {
            var start = BatchStart.begin(
                    connection, handlers.processor(), segment.getSegmentId(), here.positions.instance());
            if (start.applied() < page.from())
                throw new UnableToClaimTokenException("segment " + segment.getSegmentId() + " was sent back");
            return apply(connection, segment, start, page);
        } finally {
            DataSourceUtils.releaseConnection(connection, here.database);
        }
    }

    private long apply(Connection connection, Segment segment, BatchStart start, LogPage page) throws Exception {
        var reader = readers.computeIfAbsent(segment, _ -> new ReadAhead(handlers, segment, here.database, helper));
        var parked = start.letters()
                ? here.letters.parked(handlers.processor(), start.applied(), page.to())
                : Parked.nothing();
        var batch = new Batch(connection, segment, start, page, parked);
        var applied = batch.allAtOnce(handlers, here.letters, reader, here.head, here.positions);
        return applied.isPresent()
                ? applied.getAsLong()
                : batch.oneByOne(handlers, here.letters, here.positions, here.attempts);
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    @Override
    public void segmentReleased(Segment segment) {
        readers.remove(segment);
    }
}
