package portability.ledger.processing;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;
import portability.ledger.axon.Commands;
import portability.ledger.edge.Principal;
import portability.ledger.store.NewEvent;
import portability.ledger.store.StoreFailure.StreamConflict;
import portability.ledger.store.Submission;

/// What can be done with dead letters: try them again, or give one up.
///
/// While one does either, batches of the processor wait: what is behind a letter stays behind it. A processor
/// that had no room for more goes on afterwards.
public final class LetterDesk {
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final TransactionManager transactions;
    private final Processors processors;
    private final DeadLetters letters;
    private final Processing.Log log;

    LetterDesk(
            JdbcTemplate sql,
            TransactionTemplate transaction,
            TransactionManager transactions,
            Processors processors,
            DeadLetters letters,
            Processing.Log log) {
        this.sql = sql;
        this.transaction = transaction;
        this.transactions = transactions;
        this.processors = processors;
        this.letters = letters;
        this.log = log;
    }

    /// Letters after a place in the list, in its order.
    public List<DeadLetter> list(DeadLetter.Filter filter, int atMost) {
        if (!filter.processor().isEmpty()) processors.require(filter.processor());
        return letters.list(filter, atMost);
    }

    /// What a retry came to.
    public record Retried(long applied, long remaining) {}

    /// Applies the letters of a stream, or of all, each stream in its order until one fails; a transaction for
    /// each.
    /// @throws OperationRefused UNKNOWN_PROCESSOR, PROCESSOR_BUSY
    public Retried retry(String processor, Optional<String> streamId) {
        var handlers = processors.require(processor);
        var streams = streamId.map(List::of).orElseGet(() -> letters.waitingStreams(processor));
        long applied = 0;
        for (var stream : streams) applied += retryStream(handlers, stream);
        processors.claimAgain(processor);
        return new Retried(applied, letters.count(processor));
    }

    private int retryStream(Handlers handlers, String streamId) {
        var unit = DefaultUnitOfWork.startAndGet(new LogPage(0, 1));
        unit.attachTransaction(transactions);
        var result = unit.executeWithResult(() -> {
            ProcessorLock.takeAlone(sql, handlers.processor());
            var database = Objects.requireNonNull(sql.getDataSource());
            var connection = DataSourceUtils.getConnection(database);
            try {
                return applyInOrder(connection, handlers, streamId);
            } finally {
                DataSourceUtils.releaseConnection(connection, database);
            }
        });
        if (!result.isExceptional()) return result.getPayload();
        if (result.exceptionResult() instanceof RuntimeException known) throw known;
        throw new IllegalStateException("a retry broke off: " + Failing.kind(result.exceptionResult()));
    }

    private int applyInOrder(Connection connection, Handlers handlers, String streamId) throws Exception {
        int applied = 0;
        for (long leaf : letters.waiting(handlers.processor(), streamId)) {
            var cause = Batch.once(connection, handlers.rows().at(connection, leaf), handlers, 0);
            if (!cause.isEmpty()) {
                letters.failedAgain(handlers.processor(), leaf, cause);
                break;
            }
            letters.applied(handlers.processor(), leaf);
            applied++;
        }
        return applied;
    }

    /// Gives a letter up for good; the log says so first. A second time changes nothing.
    /// @return how many events of its stream still wait
    /// @throws OperationRefused UNKNOWN_PROCESSOR, UNKNOWN_LETTER, PROCESSOR_BUSY
    public long discard(String processor, long leafIndex, String reason, Principal principal) {
        processors.require(processor);
        long waiting = transaction.execute(_ -> {
            ProcessorLock.takeAlone(sql, processor);
            var letter = letters.find(processor, leafIndex).orElseThrow(OperationRefused::unknownLetter);
            if (letter.discard().isEmpty()) {
                record(letter, reason, principal);
                letters.discard(processor, leafIndex, principal.name(), reason);
            }
            return (long) letters.waiting(processor, letter.streamId()).size();
        });
        processors.claimAgain(processor);
        return waiting;
    }

    /// A letter's discard is a stream of its own: there is at most one.
    private void record(DeadLetter letter, String reason, Principal principal) {
        var id = UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());
        var stream = "dead-letter/" + letter.processor() + "/" + letter.leafIndex();
        var event =
                new LetterDiscarded(letter.processor(), letter.leafIndex(), letter.streamId(), letter.cause(), reason);
        var encoded = log.codec().encode(id, stream, event);
        var metadata = log.codec()
                .encodeMetadata(Map.of(Commands.PRINCIPAL, principal.name(), Commands.ROLE, principal.rolesText()));
        var entry = new NewEvent(
                id,
                stream,
                0,
                "DeadLetter",
                encoded.name().name(),
                encoded.name().version(),
                metadata,
                encoded.payload().bytes());
        try {
            log.writer().submit(new Submission(List.of(entry), Optional.empty(), encoded.keys(), List.of()));
        } catch (StreamConflict _) {
            // Somebody has said so before, and then broke off.
        }
    }
}
