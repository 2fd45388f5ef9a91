package portability.ledger.axon;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;

/// Recognises a duplicate key by its SQLState.
///
/// Axon's own resolver asks for `SQLIntegrityConstraintViolationException`, which the PostgreSQL driver never throws:
/// with it, two writers of one stream would look like a broken store instead of a conflict to retry.
final class PostgresConflicts implements PersistenceExceptionResolver {
    private static final String UNIQUE_VIOLATION = "23505";

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql) {
                for (SQLException each = sql; each != null; each = each.getNextException())
                    if (UNIQUE_VIOLATION.equals(each.getSQLState())) return true;
            }
        return false;
    }
}
