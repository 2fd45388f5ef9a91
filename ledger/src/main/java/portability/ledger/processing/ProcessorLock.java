package portability.ledger.processing;

import java.time.Duration;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;

/// Keeps batches of a processor away while its letters are retried or its tables emptied.
final class ProcessorLock {
    /// Of advisory locks with two numbers; the other is made from the processor's name.
    static final int SPACE = 0x706f_7274;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private ProcessorLock() {}

    /// Waits for batches that are under way; new ones wait until this transaction ends.
    /// @throws OperationRefused PROCESSOR_BUSY if one does not end
    static void takeAlone(JdbcTemplate sql, String processor) {
        try {
            sql.execute("set local lock_timeout = '" + PATIENCE.toMillis() + "ms'");
            sql.query("select pg_advisory_xact_lock(?, hashtext(?))", _ -> {}, SPACE, processor);
        } catch (PessimisticLockingFailureException | QueryTimeoutException _) {
            throw OperationRefused.busy(processor);
        }
    }
}
