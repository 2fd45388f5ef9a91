package portability.ledger.processing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Compares a read model with what the log says it should be: the same handlers fill empty copies of its tables
/// in a schema of their own, and nobody notices.
public final class ReadModelCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 5;
    private static final int STRETCH = 2048;

    private final JdbcTemplate sql;
    private final Processors processors;
    private final ReadModelTables tables;
    private final TransactionTemplate transaction;
    private final TransactionTemplate oneMoment;

    ReadModelCheck(JdbcTemplate sql, Processors processors, ReadModelTables tables, TransactionTemplate transaction) {
        this.sql = sql;
        this.processors = processors;
        this.tables = tables;
        this.transaction = transaction;
        this.oneMoment =
                new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()), transaction);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// What the comparison found.
    ///
    /// @param applied both sides hold all entries before it
    public record Report(long applied, List<Table> tables) {
        public boolean isEqual() {
            return tables.stream().allMatch(Table::isEqual);
        }
    }

    /// One table: as it lives, and as it was made beside.
    public record Table(String name, TableDigest live, TableDigest rebuilt) {
        public boolean isEqual() {
            return live.equals(rebuilt);
        }
    }

    /// The living tables at one moment, and what the processor had applied then.
    private record Living(long applied, Set<Long> leftOut, TreeMap<String, TableDigest> digests) {}

    /// @throws OperationRefused UNKNOWN_PROCESSOR, NOT_A_READ_MODEL, READ_MODEL_STOPPED
    /// @throws ReadModelNotCurrent if the segments do not come to stand at one place
    public Report check(String processor) {
        var handlers = processors.require(processor);
        var names = tables.of(processor);
        var living = living(processor);
        var schema = "read_model_check_"
                + Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), 36);
        sql.execute("create schema " + schema);
        try {
            for (var table : names)
                sql.execute("create table %s.%s (like %s including all)".formatted(schema, table, table));
            for (long at = 0; at < living.applied; at += STRETCH)
                replay(handlers, schema, at, Math.min(living.applied, at + STRETCH), living);
            var found = new ArrayList<Table>();
            for (var table : names)
                found.add(new Table(
                        table, Objects.requireNonNull(living.digests.get(table)), digest(schema + "." + table)));
            return new Report(living.applied, found);
        } finally {
            sql.execute("drop schema " + schema + " cascade");
        }
    }

    private Living living(String processor) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var found = oneMoment.execute(_ -> ifAtOnePlace(processor));
            if (found != null && found.isPresent()) return found.get();
            if (System.nanoTime() > giveUp) throw ReadModelNotCurrent.behind(processor);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
    }

    private Optional<Living> ifAtOnePlace(String processor) {
        var places = sql.queryForList(
                "select distinct applied from processor_token where processor = ?", Long.class, processor);
        if (places.size() != 1) return Optional.empty();
        var leftOut = sql.queryForList("select leaf_index from dead_letter where processor = ?", Long.class, processor);
        var digests = new TreeMap<String, TableDigest>();
        for (var table : tables.of(processor)) digests.put(table, digest(table));
        return Optional.of(new Living(places.getFirst(), new HashSet<>(leftOut), digests));
    }

    /// The outer unit of work is rolled back whatever happens: what handlers do at the end of a batch is done,
    /// what they want to do after its commit is not.
    private void replay(Handlers handlers, String schema, long from, long to, Living living) {
        transaction.executeWithoutResult(_ -> {
            sql.execute("set local search_path = " + schema + ", public");
            sql.execute("set local synchronous_commit = off");
            var page = new LogPage(from, to);
            var never = DefaultUnitOfWork.startAndGet(page);
            try {
                DefaultUnitOfWork.startAndGet(page).execute(() -> {
                    for (long at = from; at < to; ) {
                        var fetched = fetch(handlers, at, to);
                        for (var row : fetched.rows())
                            if (!living.leftOut.contains(row.leafIndex())) applyAgain(handlers, row, living.applied);
                        at = fetched.end();
                    }
                });
            } finally {
                never.rollback();
            }
        });
    }

    private static void applyAgain(Handlers handlers, LogRow row, long until) {
        try {
            handlers.apply(row, until);
        } catch (Exception failed) {
            throw OperationRefused.notAgain(row.leafIndex(), Failing.kind(failed));
        }
    }

    private LogRows.Fetched fetch(Handlers handlers, long from, long to) {
        return inDatabase(connection -> handlers.rows().fetch(connection, from, to));
    }

    private TableDigest digest(String table) {
        return inDatabase(connection -> TableDigest.of(connection, table));
    }

    private <T> T inDatabase(ConnectionCallback<T> question) {
        return Objects.requireNonNull(sql.execute(question));
    }
}
