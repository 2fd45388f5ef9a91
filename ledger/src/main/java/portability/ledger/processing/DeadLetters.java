package portability.ledger.processing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.ledger.store.Failpoints;

/// The dead letters of all processors, by their place in the log. No payload is copied: a retry reads the log,
/// with the upcasters of that day, and what was erased there is erased here.
final class DeadLetters {
    /// The cause of one that was not tried, because it comes after one that failed.
    static final String BEHIND = "BEHIND_ANOTHER";

    private final JdbcClient sql;
    private final int mostStreams;
    private final int mostPerStream;

    DeadLetters(JdbcClient sql, int mostStreams, int mostPerStream) {
        this.sql = sql;
        this.mostStreams = mostStreams;
        this.mostPerStream = mostPerStream;
    }

    /// What a batch must know that applies a stretch of the log.
    Parked parked(String processor, long from, long to) {
        var streams = sql.sql("select distinct stream_id from dead_letter where processor = ? and discarded_at is null")
                .param(processor)
                .query(String.class)
                .set();
        var discarded = sql.sql("select leaf_index from dead_letter where processor = ? and discarded_at is not null"
                        + " and leaf_index >= ? and leaf_index < ?")
                .params(processor, from, to)
                .query(Long.class)
                .set();
        return new Parked(new HashSet<>(streams), new HashSet<>(discarded));
    }

    /// Parks an event in the transaction of its batch. What is for every segment may be parked by each: once is enough.
    ///
    /// @param about whose data it holds; empty where that cannot be told
    /// @throws DeadLettersFull if there is no room
    void park(String processor, LogRow row, Optional<Set<String>> about, String cause, int attempts) {
        requireRoom(processor, row.streamId());
        Failpoints.reach(Failpoints.Point.IN_DEAD_LETTER);
        sql.sql(
                        "insert into dead_letter (processor, leaf_index, stream_id, cause, attempts, parked_at, touched_at, about)"
                                + " values (?, ?, ?, ?, ?, clock_timestamp(), clock_timestamp(), ?::text[])"
                                + " on conflict do nothing")
                .param(processor)
                .param(row.leafIndex())
                .param(row.streamId())
                .param(cause)
                .param(attempts)
                .param(about.map(subjects -> subjects.toArray(String[]::new)).orElse(null))
                .update();
    }

    private void requireRoom(String processor, String streamId) {
        long inStream = sql.sql("select count(*) from dead_letter"
                        + " where processor = ? and stream_id = ? and discarded_at is null")
                .params(processor, streamId)
                .query(Long.class)
                .single();
        if (inStream >= mostPerStream) throw new DeadLettersFull(processor);
        if (inStream == 0 && streams(processor) >= mostStreams) throw new DeadLettersFull(processor);
    }

    private long streams(String processor) {
        return sql.sql("select count(distinct stream_id) from dead_letter where processor = ? and discarded_at is null")
                .param(processor)
                .query(Long.class)
                .single();
    }

    /// The streams with letters, the one first whose letter was least lately tried.
    List<String> waitingStreams(String processor) {
        return sql.sql("select stream_id from dead_letter where processor = ? and discarded_at is null"
                        + " group by stream_id order by min(touched_at), stream_id")
                .param(processor)
                .query(String.class)
                .list();
    }

    /// The letters of a stream, in the order of the log.
    List<Long> waiting(String processor, String streamId) {
        return sql.sql("select leaf_index from dead_letter"
                        + " where processor = ? and stream_id = ? and discarded_at is null order by leaf_index")
                .params(processor, streamId)
                .query(Long.class)
                .list();
    }

    long count(String processor) {
        return sql.sql("select count(*) from dead_letter where processor = ? and discarded_at is null")
                .param(processor)
                .query(Long.class)
                .single();
    }

    void applied(String processor, long leafIndex) {
        sql.sql("delete from dead_letter where processor = ? and leaf_index = ?")
                .params(processor, leafIndex)
                .update();
    }

    void failedAgain(String processor, long leafIndex, String cause) {
        sql.sql("update dead_letter set attempts = attempts + 1, cause = ?, touched_at = clock_timestamp()"
                        + " where processor = ? and leaf_index = ?")
                .params(cause, processor, leafIndex)
                .update();
    }

    void discard(String processor, long leafIndex, String principal, String reason) {
        sql.sql("update dead_letter set discarded_at = clock_timestamp(), discarded_by = ?, reason = ?"
                        + " where processor = ? and leaf_index = ? and discarded_at is null")
                .params(principal, reason, processor, leafIndex)
                .update();
    }

    /// Forgets the parked ones, because all events will be tried again. The discarded ones stay discarded.
    void clearParked(String processor) {
        sql.sql("delete from dead_letter where processor = ? and discarded_at is null")
                .param(processor)
                .update();
    }

    Optional<DeadLetter> find(String processor, long leafIndex) {
        return sql.sql(SELECT + " where d.processor = ? and d.leaf_index = ?")
                .params(processor, leafIndex)
                .query(DeadLetters::letter)
                .optional();
    }

    /// Letters after a place in the list, in its order.
    List<DeadLetter> list(DeadLetter.Filter filter, int atMost) {
        return sql.sql(SELECT + """
                         where (:processor = '' or d.processor = :processor)
                           and (:discarded or d.discarded_at is null)
                           and (d.processor, d.leaf_index) > (:afterProcessor, :afterLeaf)
                        order by d.processor, d.leaf_index
                        limit :most
                        """)
                .param("processor", filter.processor())
                .param("discarded", filter.withDiscarded())
                .param("afterProcessor", filter.afterProcessor())
                .param("afterLeaf", filter.afterLeaf())
                .param("most", atMost)
                .query(DeadLetters::letter)
                .list();
    }

    private static final String SELECT =
            "select d.*, e.event_name from dead_letter d join log_entry e on e.leaf_index = d.leaf_index";

    private static DeadLetter letter(ResultSet row, int number) throws SQLException {
        var discardedAt = row.getObject("discarded_at", OffsetDateTime.class);
        return new DeadLetter(
                row.getString("processor"),
                row.getLong("leaf_index"),
                row.getString("stream_id"),
                row.getString("event_name"),
                row.getString("cause"),
                row.getInt("attempts"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                row.getObject("touched_at", OffsetDateTime.class).toInstant(),
                discardedAt == null
                        ? Optional.empty()
                        : Optional.of(new DeadLetter.Discard(
                                discardedAt.toInstant(), row.getString("discarded_by"), row.getString("reason"))));
    }
}
