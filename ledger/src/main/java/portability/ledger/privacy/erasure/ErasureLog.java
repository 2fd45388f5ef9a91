package portability.ledger.privacy.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.ledger.codec.EventCatalogue.EventName;
import portability.ledger.codec.EventCodec;
import portability.ledger.store.LogReader;

/// What the log says of erasures. No read model: they are few, and an index finds them.
public final class ErasureLog {
    private final JdbcClient sql;
    private final LogReader log;
    private final EventCodec codec;

    public ErasureLog(JdbcClient sql, LogReader log, EventCodec codec) {
        this.sql = sql;
        this.log = log;
        this.codec = codec;
    }

    /// Somebody was erased, and where the log says so.
    record Erased(long leafIndex, String subject) {}

    /// Who was erased by entries from a place on, in order.
    List<Erased> erasedFrom(long leafIndex) {
        return sql.sql("""
                        select leaf_index, substr(stream_id, length('erasure/') + 1) from log_entry
                        where event_name = 'privacy.SubjectErased' and leaf_index >= ?
                        order by leaf_index
                        """)
                .param(leafIndex)
                .query((row, _) -> new Erased(row.getLong(1), row.getString(2)))
                .list();
    }

    /// Whose grace is over, and who is not erased yet.
    List<String> due(Instant now) {
        return sql.sql("""
                        select distinct substr(stream_id, length('erasure/') + 1) from log_entry c
                        where event_name = 'privacy.ErasureConfirmed' and not exists (
                            select from log_entry e
                            where e.stream_id = c.stream_id and e.event_name = 'privacy.SubjectErased')
                        """).query(String.class).list().stream()
                .filter(subject -> of(subject)
                        .flatMap(Erasure::due)
                        .filter(due -> !due.isAfter(now))
                        .isPresent())
                .toList();
    }

    /// How far a subject's erasure is; empty where nobody ever asked.
    Optional<Erasure> of(String subject) {
        var entries = log.stream(Erasure.streamOf(subject), 0);
        if (entries.isEmpty()) return Optional.empty();
        var erasure = Erasure.none();
        for (var entry : entries) {
            var name = new EventName(entry.name(), entry.version());
            var event = codec.decode(entry.eventId(), entry.streamId(), name, entry.payload());
            if (event instanceof ErasureEvent known) erasure = erasure.evolve(known);
        }
        return Optional.of(erasure);
    }

    /// Throws away what commands on these streams were answered: an answer may hold what was sealed in the events.
    void dropReceipts(List<String> streams) {
        sql.sql("""
                        delete from command_receipt where command_id in (
                            select convert_from(metadata, 'UTF8')::jsonb ->> 'command' from log_entry
                            where stream_id = any(?))
                        """).param(streams.toArray(String[]::new)).update();
    }

    /// When the first of a subject's data was stored sealed; empty where none was.
    Optional<Instant> keptSince(String subject) {
        return sql.sql("select created_at from subject_key where subject = ?")
                .param(subject)
                .query((row, _) -> Instant.EPOCH.plusNanos(Math.multiplyExact(row.getLong(1), 1_000L)))
                .optional();
    }
}
