package portability.ledger.processing;

import java.sql.Connection;
import java.sql.SQLException;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;

/// Where a segment stands when a transaction begins to apply more.
///
/// @param applied      all entries before it are dealt with
/// @param letters      whether the processor has dead letters or discarded ones
/// @param rebuildUntil while the read model is made anew: up to where; 0 otherwise
record BatchStart(int segment, long applied, boolean letters, long rebuildUntil) {
    static final String SAVEPOINT = "batch";

    /// The lock is shared with other batches; a retry or a rebuild of the processor waits for them, and they
    /// for it. These are two statements, because the second must see what was done while the first waited. The
    /// savepoint is set with them: on the way to the server and back, that costs nothing.
    ///
    /// A read model that loses its last commits with the server loses its position too, and catches up. So
    /// nobody need wait for the disk, and the log's writer has it for itself.
    private static final String BEGIN = """
            select pg_advisory_xact_lock_shared(%d, hashtext(?));
            select t.applied,
                   coalesce(t.owner = ?, false),
                   exists (select from dead_letter d where d.processor = t.processor),
                   coalesce((select r.until from read_model_rebuild r where r.processor = t.processor), 0),
                   set_config('synchronous_commit', 'off', true)
            from processor_token t
            where t.processor = ? and t.segment = ?;
            savepoint %s
            """.formatted(ProcessorLock.SPACE, SAVEPOINT);

    /// Reads it, in the transaction that will move it.
    /// @throws UnableToClaimTokenException if the segment is another instance's by now
    static BatchStart begin(Connection connection, String processor, int segment, String instance) throws SQLException {
        try (var ask = connection.prepareStatement(BEGIN)) {
            ask.setString(1, processor);
            ask.setString(2, instance);
            ask.setString(3, processor);
            ask.setInt(4, segment);
            ask.execute();
            ask.getMoreResults();
            try (var row = ask.getResultSet()) {
                if (!row.next() || !row.getBoolean(2))
                    throw new UnableToClaimTokenException("segment " + segment + " of " + processor + " was taken");
                return new BatchStart(segment, row.getLong(1), row.getBoolean(3), row.getLong(4));
            }
        }
    }

    /// Undoes what was done in the transaction since [#begin].
    static void undo(Connection connection) throws SQLException {
        try (var back = connection.createStatement()) {
            back.execute("rollback to savepoint " + SAVEPOINT);
        }
    }
}
