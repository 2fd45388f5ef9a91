package portability.ledger.processing;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import portability.ledger.store.StoreFailure;
import portability.ledger.store.StoreFailure.Unstorable;

/// What an exception says about the event it came from: nothing, because it passes, or that it cannot be
/// applied.
public final class Failing {
    /// Connection lost, transaction to be repeated, out of resources, locked, cancelled by an operator.
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57", "58");
    /// The session was idle too long in a transaction; the server is a standby for now.
    private static final Set<String> PASSING_STATES = Set.of("25P03", "25006");

    private static final int LONGEST = 200;

    private Failing() {}

    /// Whether it passes by itself: the database is away, a lock was not had, another process writes.
    public static boolean passes(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause())
            if (passesItself(cause)) return true;
        return false;
    }

    private static boolean passesItself(Throwable cause) {
        return switch (cause) {
            case Passing _ -> true;
            case StoreFailure failure -> !(failure instanceof Unstorable);
            case UnableToClaimTokenException _ -> true;
            case InterruptedException _ -> true;
            case SQLTransientException _ -> true;
            case SQLException sql -> passes(sql.getSQLState());
            default -> false;
        };
    }

    private static boolean passes(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (PASSING_CLASSES.contains(state.substring(0, 2)) || PASSING_STATES.contains(state));
    }

    /// The kind of the exception, its SQLState if it has one, and where in our program it came from. Never its
    /// text: that can hold what the event holds.
    static String kind(Throwable thrown) {
        var root = thrown;
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) root = cause;
        var state = root instanceof SQLException sql && sql.getSQLState() != null ? " " + sql.getSQLState() : "";
        var kind = root.getClass().getName() + state + place(thrown);
        return kind.length() > LONGEST ? kind.substring(0, LONGEST) : kind;
    }

    private static String place(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause())
            for (var frame : cause.getStackTrace())
                if (frame.getClassName().startsWith("portability.")
                        && !frame.getClassName().startsWith("portability.ledger.processing."))
                    return " at " + frame.getFileName() + ":" + frame.getLineNumber();
        return "";
    }
}
