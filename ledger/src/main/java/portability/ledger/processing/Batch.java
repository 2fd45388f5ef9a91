package portability.ledger.processing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import portability.ledger.processing.LogRows.Fetched;

/// One transaction's stretch of the log: it ends where it holds enough, however much there is to apply.
///
/// After a failed statement PostgreSQL accepts nothing more in a transaction but to go back to a savepoint. One
/// for the whole batch costs nothing worth mentioning; one for every event would. So the batch goes all at
/// once, and only where that fails, one by one, which finds the event that fails.
final class Batch {
    private static final long FIRST_PAUSE_MILLIS = 10;
    private static final int STRETCH = 256;

    private final Connection connection;
    private final Segment segment;
    private final BatchStart start;
    private final LogPage page;
    private final Parked parked;

    Batch(Connection connection, Segment segment, BatchStart start, LogPage page, Parked parked) {
        this.connection = connection;
        this.segment = segment;
        this.start = start;
        this.page = page;
        this.parked = parked;
    }

    /// Applies what comes next, as much as one transaction may, and moves the segment's position behind it; or undoes
    /// it.
    /// @return up to where it is applied; empty if it is not
    /// @throws Exception if what failed passes by itself, or there is no room to park
    OptionalLong allAtOnce(
            Handlers handlers, DeadLetters letters, ReadAhead reader, LogHead head, PositionStore positions)
            throws Exception {
        var portion = Portion.begun();
        var unit = DefaultUnitOfWork.startAndGet(page);
        try {
            long at = start.applied();
            while (at < page.to() && !portion.isEnough()) {
                var fetched = reader.take(connection, at, page.to(), head.entries());
                at = apply(fetched, portion, handlers, letters);
                if (at < fetched.end()) reader.giveBack(fetched, at);
            }
            unit.commit();
            return OptionalLong.of(positions.keep(connection, start, handlers.processor(), at));
        } catch (Exception failed) {
            rollback(unit, failed);
            if (Failing.passes(failed) || failed instanceof DeadLettersFull) throw failed;
            BatchStart.undo(connection);
            return OptionalLong.empty();
        }
    }

    /// @return up to where
    private long apply(Fetched fetched, Portion portion, Handlers handlers, DeadLetters letters) throws Exception {
        for (var row : fetched.rows()) {
            if (!isOurs(row)) continue;
            if (parked.holds(row)) park(row, handlers, letters, DeadLetters.BEHIND, 0);
            else handlers.apply(row, start.rebuildUntil());
            if (portion.isEnoughWith(row)) return row.leafIndex() + 1;
        }
        return fetched.end();
    }

    private boolean isOurs(LogRow row) {
        return Handlers.belongs(row, segment) && !parked.leavesOut(row);
    }

    /// Applies each by itself, as many as one transaction may, and parks what cannot be applied and what comes after it
    /// in its stream.
    /// @return up to where
    /// @throws Exception if what failed passes by itself, or there is no room to park
    long oneByOne(Handlers handlers, DeadLetters letters, PositionStore positions, int attempts) throws Exception {
        var portion = Portion.begun();
        long at = start.applied();
        while (at < page.to() && !portion.isEnough()) {
            var fetched = handlers.rows().fetch(connection, at, Math.min(page.to(), at + STRETCH));
            at = applyOrPark(fetched, portion, handlers, letters, attempts);
        }
        return positions.keep(connection, start, handlers.processor(), at);
    }

    /// @return up to where
    private long applyOrPark(Fetched fetched, Portion portion, Handlers handlers, DeadLetters letters, int attempts)
            throws Exception {
        for (var row : fetched.rows()) {
            if (isOurs(row)) applyOrPark(row, handlers, letters, attempts);
            if (portion.isEnoughWith(row)) return row.leafIndex() + 1;
        }
        return fetched.end();
    }

    private void applyOrPark(LogRow row, Handlers handlers, DeadLetters letters, int attempts) throws Exception {
        if (parked.holds(row)) {
            park(row, handlers, letters, DeadLetters.BEHIND, 0);
            return;
        }
        var cause = attempt(row, handlers, attempts);
        if (cause.isEmpty()) return;
        park(row, handlers, letters, cause, attempts);
        parked.streams().add(row.streamId());
    }

    private static void park(LogRow row, Handlers handlers, DeadLetters letters, String cause, int attempts) {
        letters.park(handlers.processor(), row, handlers.subjectsOf(row), cause, attempts);
    }

    /// @return why not; empty if it is applied
    private String attempt(LogRow row, Handlers handlers, int attempts) throws Exception {
        var cause = "";
        for (int attempt = 1; attempt <= attempts; attempt++) {
            cause = once(connection, row, handlers, start.rebuildUntil());
            if (cause.isEmpty()) break;
            if (attempt < attempts) LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(FIRST_PAUSE_MILLIS << attempt));
        }
        return cause;
    }

    /// Applies an entry, or undoes what was done of it.
    /// @return why not; empty if it is applied
    /// @throws Exception if what failed passes by itself
    static String once(Connection connection, LogRow row, Handlers handlers, long rebuildUntil) throws Exception {
        var work = new Undoable(connection, new LogPage(row.leafIndex(), row.leafIndex() + 1));
        try {
            handlers.apply(row, rebuildUntil);
            work.keep();
            return "";
        } catch (Exception failed) {
            work.undo(failed);
            if (Failing.passes(failed)) throw failed;
            return "NOT_APPLIED " + Failing.kind(failed);
        }
    }

    /// What can be undone without the rest of the transaction: in the database, and in the unit of work.
    private static final class Undoable {
        private final Connection connection;
        private final Savepoint before;
        private final UnitOfWork<LogPage> unit;

        private Undoable(Connection connection, LogPage page) throws SQLException {
            this.connection = connection;
            this.before = connection.setSavepoint();
            this.unit = DefaultUnitOfWork.startAndGet(page);
        }

        /// Also finds out that a handler has hidden a failed statement.
        private void keep() throws SQLException {
            unit.commit();
            connection.releaseSavepoint(before);
        }

        private void undo(Exception failed) throws SQLException {
            rollback(unit, failed);
            connection.rollback(before);
        }
    }

    private static void rollback(UnitOfWork<LogPage> unit, Exception failed) {
        if (CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get().equals(unit)) unit.rollback(failed);
    }
}
