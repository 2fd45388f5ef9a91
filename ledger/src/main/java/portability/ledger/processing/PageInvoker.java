package portability.ledger.processing;

import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// What a processor's worker does with pages: applies what stands there to the handlers of one processor, in
/// the transaction that also moves the segment's position.
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
            DeadLetters letters,
            LogHead head,
            Progress progress,
            PositionStore positions,
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

    /// Pages of one transaction are applied together, when the last of them comes.
    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (!(CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch))
            throw new IllegalStateException("pages come in batches");
        if (!batch.isLastMessage(message)) return;
        var first = (LogPage) batch.getMessages().getFirst();
        var last = (LogPage) message;
        try {
            apply(batch, segment, first.from(), last);
        } catch (Exception failed) {
            readers.remove(segment);
            throw ProcessorStopped.by(failed, handlers.processor(), segment.getSegmentId());
        }
    }

    private void apply(BatchingUnitOfWork<?> batch, Segment segment, long from, LogPage last) throws Exception {
        var connection = DataSourceUtils.getConnection(here.database);
        try {
            var start = BatchStart.begin(
                    connection, handlers.processor(), segment.getSegmentId(), here.positions.instance());
            if (start.applied() < from)
                throw new UnableToClaimTokenException("segment " + segment.getSegmentId() + " was sent back");
            start.fence();
            batch.afterCommit(_ -> here.progress.signal());
            apply(connection, segment, start, last);
        } finally {
            DataSourceUtils.releaseConnection(connection, here.database);
        }
    }

    private void apply(Connection connection, Segment segment, BatchStart start, LogPage last) throws Exception {
        var reader = readers.computeIfAbsent(segment, _ -> new ReadAhead(handlers, segment, here.database, helper));
        var parked = start.letters()
                ? here.letters.parked(handlers.processor(), start.applied(), last.to())
                : Parked.nothing();
        var batch = new Batch(connection, segment, start, last, parked);
        if (!batch.allAtOnce(handlers, here.letters, reader, here.head, here.positions))
            batch.oneByOne(handlers, here.letters, here.attempts);
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
