package portability.ledger.processing;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets a query see what was committed before it was asked, whichever instances work on the read model.
///
/// The log's end and the segments' positions are read in one statement: what it says was so at one moment, also
/// while a rebuild or another instance is at work.
public final class ReadModels {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// How soon to look by itself: other instances do not call. A processor of this one does, with each commit; so it
    /// is twice as long each time.
    private static final long FIRST_LOOK_MILLIS = 5;

    private static final long LONGEST_LOOK_MILLIS = 80;

    private final JdbcClient sql;
    private final Processors processors;
    private final Progress progress;

    ReadModels(JdbcClient sql, Processors processors, Progress progress) {
        this.sql = sql;
        this.processors = processors;
        this.progress = progress;
    }

    /// Returns when the processor has applied every event that is committed now.
    /// @throws ReadModelNotCurrent BEHIND if it has not within ten seconds; INCOMPLETE if it has dead letters, as
    ///     each may bear on the answer
    public void awaitCurrent(String processor) {
        catchUp(processor).requireAll();
    }

    /// Returns when the processor has applied every event that is committed now, but for dead letters: on which of them
    /// its answer hangs, the caller says.
    /// @throws ReadModelNotCurrent BEHIND if it has not within ten seconds
    public CaughtUp catchUp(String processor) {
        return new CaughtUp(sql, processor, awaitPosition(processor));
    }

    /// Where the log ends and a processor stands.
    ///
    /// @param lacks whether it has not applied an entry that it wants
    private record Standing(long entries, long segments, boolean lacks, boolean letters) {
        boolean isCurrent() {
            return segments > 0 && !lacks;
        }
    }

    /// @return whether there are dead letters
    private boolean awaitPosition(String processor) {
        long moves = progress.moves();
        var now = standing(processor, Long.MAX_VALUE);
        long committed = now.entries;
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        if (!now.isCurrent()) processors.hurry(processor);
        for (long look = FIRST_LOOK_MILLIS; !now.isCurrent(); look = Math.min(2 * look, LONGEST_LOOK_MILLIS)) {
            if (System.nanoTime() > giveUp) throw ReadModelNotCurrent.behind(processor);
            progress.await(moves, look);
            moves = progress.moves();
            now = standing(processor, committed);
        }
        return now.letters;
    }

    /// @param committed what comes after it is not asked for
    private Standing standing(String processor, long committed) {
        var quiet = processors.quiet(processor);
        return sql.sql("""
                        select coalesce((select max(leaf_index) + 1 from log_entry), 0) as entries,
                               t.segments,
                               exists (select from log_entry
                                   where leaf_index >= case when t.applied = :from then :to else t.applied end
                                   and leaf_index < :committed
                                   and event_name = any(:wanted)) as lacks,
                               exists (select from dead_letter where processor = :processor and discarded_at is null)
                                   as letters
                        from (select count(*) as segments, coalesce(min(applied), 0) as applied
                              from processor_token where processor = :processor) as t
                        """)
                .param("processor", processor)
                .param("committed", committed)
                .param("wanted", processors.require(processor).wanted().names())
                .param("from", quiet.from())
                .param("to", quiet.to())
                .query(Standing.class)
                .single();
    }
}
