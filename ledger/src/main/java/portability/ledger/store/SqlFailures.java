package portability.ledger.store;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/// What PostgreSQL means by refusing.
final class SqlFailures {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String DISK_FULL = "53100";
    private static final String PLACE_IN_LOG = "log_entry_pkey";
    private static final String COMMAND = "command_receipt_pkey";
    private static final String SUBJECT = "subject_key_pkey";

    private SqlFailures() {}

    /// Has the session ended, so that nobody said whether the commit came before it?
    static boolean lostSession(SQLException failed) {
        var state = String.valueOf(failed.getSQLState());
        // 57P01 to 57P03: the server is stopping, has crashed or is not up yet.
        return state.startsWith("08") || state.startsWith("57P") || PSQLState.isConnectionError(state);
    }

    /// Did another process write where this one wanted to?
    static boolean fenced(SQLException failed) {
        return violated(failed).equals(PLACE_IN_LOG);
    }

    /// Is there no room on the server's disk? That hits all alike, whatever they want to store.
    static boolean diskFull(SQLException failed) {
        return DISK_FULL.equals(failed.getSQLState());
    }

    /// Has the server run out of something, or failed itself? That passes; what is wrong with the data stays.
    private static boolean passes(SQLException failed) {
        var state = String.valueOf(failed.getSQLState());
        return state.startsWith("53") || state.startsWith("58");
    }

    /// Why one submission alone was refused.
    static StoreFailure of(SQLException failed, Submission submission) {
        if (passes(failed)) return new StoreFailure.StoreUnavailable(failed);
        if (!UNIQUE_VIOLATION.equals(failed.getSQLState()))
            return new StoreFailure.Unstorable(String.valueOf(failed.getSQLState()));
        return switch (violated(failed)) {
            case COMMAND ->
                new StoreFailure.DuplicateCommand(
                        submission.receipt().map(NewReceipt::commandId).orElse(""));
            case SUBJECT -> new StoreFailure.KeyConflict();
            default ->
                new StoreFailure.StreamConflict(submission.events().getFirst().streamId());
        };
    }

    private static String violated(SQLException failed) {
        if (UNIQUE_VIOLATION.equals(failed.getSQLState()) && failed instanceof PSQLException postgres) {
            var told = postgres.getServerErrorMessage();
            if (told != null) return String.valueOf(told.getConstraint());
        }
        return "";
    }
}
