package portability.ledger.store;

/// Why something was not stored. Texts name streams and commands, never what is in them.
public abstract sealed class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private StoreFailure(String message) {
        super(message);
    }

    private StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /// The stream has grown, or has begun, since the command read it. To be tried again with fresh state.
    public static final class StreamConflict extends StoreFailure {
        private static final long serialVersionUID = 1L;

        StreamConflict(String streamId) {
            super("the stream is longer than the command knew: " + streamId);
        }
    }

    /// A command of this id is stored already. Its receipt says what it was answered.
    public static final class DuplicateCommand extends StoreFailure {
        private static final long serialVersionUID = 1L;

        DuplicateCommand(String commandId) {
            super("the command was answered before: " + commandId);
        }
    }

    /// The subject has a key since another command's commit. To be tried again with that key.
    public static final class KeyConflict extends StoreFailure {
        private static final long serialVersionUID = 1L;

        KeyConflict() {
            super("a subject has a key already");
        }
    }

    /// Another process writes this database's log. Nothing was stored.
    public static final class NotTheWriter extends StoreFailure {
        private static final long serialVersionUID = 1L;

        NotTheWriter() {
            super("another process is the writer of this log");
        }
    }

    /// The database cannot be reached, or did not say how it ended.
    ///
    /// What was submitted may be stored; the same command id again finds out.
    public static final class StoreUnavailable extends StoreFailure {
        private static final long serialVersionUID = 1L;

        public StoreUnavailable(Throwable cause) {
            super("the log's database cannot be reached", cause);
        }
    }

    /// The database refuses it, for a reason that stays.
    public static final class Unstorable extends StoreFailure {
        private static final long serialVersionUID = 1L;

        /// @param sqlState what PostgreSQL calls the reason; its text may hold the values
        Unstorable(String sqlState) {
            super("the database does not store this: SQLState " + sqlState);
        }
    }
}
