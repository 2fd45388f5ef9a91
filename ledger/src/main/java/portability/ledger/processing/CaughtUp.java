package portability.ledger.processing;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A read model that has come up to the log's end, but for what is among its dead letters. Whoever answers from it says
/// what the answer follows from, and is refused where a letter bears on that: others are served.
public final class CaughtUp {
    private static final String A_LETTER =
            "select exists (select from dead_letter d where d.processor = ? and d.discarded_at is null and ";

    private final JdbcClient sql;
    private final String processor;
    private final boolean any;

    /// @param any whether there are letters at all: most often there are none, and nothing is asked
    CaughtUp(JdbcClient sql, String processor, boolean any) {
        this.sql = sql;
        this.processor = processor;
        this.any = any;
    }

    /// For an answer that follows from everything.
    /// @throws ReadModelNotCurrent INCOMPLETE if there are letters
    public void requireAll() {
        if (any) throw ReadModelNotCurrent.incomplete(processor);
    }

    /// For an answer that follows from some streams alone.
    /// @throws ReadModelNotCurrent INCOMPLETE if one of them is parked
    public void requireStreams(Set<String> streams) {
        requireNone("d.stream_id = any(?))", streams.toArray(String[]::new));
    }

    /// For an answer about one person or case, whatever streams hold of it.
    /// @throws ReadModelNotCurrent INCOMPLETE if a letter holds data of the subject, or may hold it
    public void requireAbout(String subject) {
        requireNone("(d.about is null or ? = any(d.about)))", subject);
    }

    /// For an answer that follows from every event of one name: that there is none of a kind, say.
    /// @throws ReadModelNotCurrent INCOMPLETE if one is parked
    public void requireEvery(String eventName) {
        requireNone(
                "exists (select from log_entry e where e.leaf_index = d.leaf_index and e.event_name = ?))", eventName);
    }

    private void requireNone(String condition, Object value) {
        if (!any) return;
        boolean lacking = sql.sql(A_LETTER + condition)
                .param(processor)
                .param(value)
                .query(Boolean.class)
                .single();
        if (lacking) throw ReadModelNotCurrent.incomplete(processor);
    }
}
