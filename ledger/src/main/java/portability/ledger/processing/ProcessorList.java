package portability.ledger.processing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/// How far the processors are, whichever instance works on them.
public final class ProcessorList {
    private final JdbcTemplate sql;
    private final Processors processors;
    private final ReadModelTables tables;

    ProcessorList(JdbcTemplate sql, Processors processors, ReadModelTables tables) {
        this.sql = sql;
        this.processors = processors;
        this.tables = tables;
    }

    /// A processor and where it stands.
    ///
    /// @param rebuildUntil while its tables are made anew: up to where; 0 otherwise
    public record Standing(
            String name,
            List<SegmentStanding> segments,
            long deadLetters,
            long discarded,
            boolean readModel,
            long rebuildUntil) {
        /// All entries before it are dealt with, by every segment.
        public long applied() {
            return segments.stream().mapToLong(SegmentStanding::applied).min().orElse(0);
        }
    }

    /// A part of a processor.
    ///
    /// @param owner   the instance that works on it; empty: none
    /// @param stopped why it does not get on; empty while it does
    public record SegmentStanding(int number, long applied, String owner, String stopped) {}

    /// How many entries the log has.
    public long logSize() {
        return number("select coalesce(max(leaf_index) + 1, 0) from log_entry");
    }

    /// In the order of their names.
    public List<Standing> all() {
        var found = new ArrayList<Standing>();
        for (var name : processors.names()) found.add(standing(name));
        return found;
    }

    private Standing standing(String name) {
        var segments = sql.query(
                "select segment, applied, coalesce(owner, ''), stopped from processor_token where processor = ?"
                        + " order by segment",
                (row, _) -> new SegmentStanding(row.getInt(1), row.getLong(2), row.getString(3), row.getString(4)),
                name);
        var standing = new Standing(
                name,
                segments,
                number("select count(*) from dead_letter where processor = ? and discarded_at is null", name),
                number("select count(*) from dead_letter where processor = ? and discarded_at is not null", name),
                tables.has(name),
                number("select coalesce(max(until), 0) from read_model_rebuild where processor = ?", name));
        return standing.rebuildUntil > standing.applied() ? standing : done(standing);
    }

    private static Standing done(Standing it) {
        return new Standing(it.name, it.segments, it.deadLetters, it.discarded, it.readModel, 0);
    }

    private long number(String question, Object... parameters) {
        var answer = sql.queryForObject(question, Long.class, parameters);
        return answer == null ? 0 : answer;
    }
}
