package portability.ledger.processing;

import java.sql.SQLException;
import java.time.Duration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/// Keeps batches of a processor away while its letters are retried or its tables emptied.
final class ProcessorLock {
    /// Of advisory locks with two numbers; the other is made from the processor's name.
    static final int SPACE = 0x706f_7274;

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private ProcessorLock() {}

    /// Waits for batches that are under way; new ones wait until this transaction ends.
    /// @throws OperationRefused PROCESSOR_BUSY if one does not end
    static void takeAlone(JdbcTemplate sql, String processor) {
        sql.execute("set local lock_timeout = '" + PATIENCE.toMillis() + "ms'");
        try {
            sql.query("select pg_advisory_xact_lock(?, hashtext(?))", _ -> {}, SPACE, processor);
        } catch (DataAccessException failed) {
            if (!timedOut(failed)) throw failed;
            throw OperationRefused.busy(processor);
        }
    }

    private static boolean timedOut(DataAccessException failed) {
        return failed.getMostSpecificCause() instanceof SQLException sql
                && LOCK_NOT_AVAILABLE.equals(sql.getSQLState());
    }
}
