package portability.ledger.processing;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes a read model anew: its tables are emptied and its processor is sent back to the start, in one
/// transaction. The processor then applies the log again as it always does, in whichever instances.
///
/// Nothing has to be stopped for it. A batch that was under way is waited for; one that began from the old
/// position finds at its end that the segment stands elsewhere, and is undone. After a crash the positions say
/// where to go on.
public final class ReadModelRebuild {
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final Processors processors;
    private final ReadModelTables tables;
    private final DeadLetters letters;
    private final int segments;

    ReadModelRebuild(
            JdbcTemplate sql,
            TransactionTemplate transaction,
            Processors processors,
            ReadModelTables tables,
            DeadLetters letters,
            int segments) {
        this.sql = sql;
        this.transaction = transaction;
        this.processors = processors;
        this.tables = tables;
        this.letters = letters;
        this.segments = segments;
    }

    /// How far a rebuild is.
    ///
    /// @param applied all entries before it are applied again
    /// @param until   it is done at so many
    /// @param stopped there is no room for more dead letters
    public record Status(long applied, long until, long deadLetters, boolean stopped) {
        public boolean isDone() {
            return applied >= until;
        }
    }

    /// Starts a rebuild; leaves one that is under way alone, unless it is to start over.
    /// @throws OperationRefused UNKNOWN_PROCESSOR, NOT_A_READ_MODEL, PROCESSOR_BUSY
    public void start(String processor, boolean startOver) {
        processors.require(processor);
        tables.of(processor);
        transaction.executeWithoutResult(_ -> {
            ProcessorLock.takeAlone(sql, processor);
            if (startOver || status(processor).isDone()) reset(processor);
        });
        processors.claimAgain(processor);
    }

    private void reset(String processor) {
        sql.execute("truncate " + String.join(", ", tables.of(processor)));
        letters.clearParked(processor);
        sql.update("delete from processor_token where processor = ?", processor);
        for (int segment = 0; segment < segments; segment++)
            sql.update(
                    "insert into processor_token (processor, segment, applied) values (?, ?, 0)", processor, segment);
        sql.update("""
                insert into read_model_rebuild (processor, until)
                select ?, coalesce(max(leaf_index) + 1, 0) from log_entry
                on conflict (processor) do update set until = excluded.until
                """, processor);
    }

    public Status status(String processor) {
        return sql.queryForObject(
                """
                select coalesce(min(t.applied), 0),
                       coalesce((select until from read_model_rebuild r where r.processor = ?), 0),
                       (select count(*) from dead_letter d where d.processor = ? and d.discarded_at is null),
                       coalesce(bool_or(t.stopped like 'DEAD_LETTERS_FULL%'), false)
                from processor_token t where t.processor = ?
                """,
                (row, _) -> new Status(row.getLong(1), row.getLong(2), row.getLong(3), row.getBoolean(4)),
                processor,
                processor,
                processor);
    }

    /// The status again, after it may have changed.
    /// @throws OperationRefused READ_MODEL_STOPPED if it gets no further
    public Status next(String processor) {
        processors.awaitMove();
        processors.claimAgain(processor);
        var status = status(processor);
        if (status.stopped() && !status.isDone()) throw OperationRefused.stopped(processor);
        return status;
    }
}
