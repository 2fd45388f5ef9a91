package portability.ledger.processing;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/// A read model that can be made to fail: the notes of each stream, numbered as they came.
final class NoteTable implements ReadModel, TakesKinds {
    static final String TABLE = """
            create table note (
                stream text not null,
                n integer not null,
                primary key (stream, n)
            )
            """;

    /// Numbers that a handler refuses, as a bug in it would.
    final Set<Integer> refused = ConcurrentHashMap.newKeySet();
    /// So often a statement fails as when a transaction must be repeated.
    final AtomicInteger passingFailures = new AtomicInteger();
    /// The kinds of which it was called.
    final List<String> sorted = new CopyOnWriteArrayList<>();
    /// Streams of which somebody was told, after the commit.
    final List<String> told = new CopyOnWriteArrayList<>();
    /// Whether rows are kept until the batch ends, as read models do that add many.
    volatile boolean atEndOfBatch;
    /// Called before each note.
    volatile Runnable before = () -> {};
    volatile boolean forgettingFails;
    /// Called before each note, with its stream.
    volatile Consumer<String> beforeIn = _ -> {};
    /// Streams whose notes are gone, by at least one segment.
    final Set<String> forgotten = ConcurrentHashMap.newKeySet();

    private final JdbcTemplate sql;

    NoteTable(DataSource pool) {
        this.sql = new JdbcTemplate(pool);
    }

    @Override
    public String processor() {
        return "notes";
    }

    @Override
    public Set<String> tables() {
        return Set.of("note");
    }

    @Override
    public Set<String> kinds() {
        return Set.of("TAKEN");
    }

    @EventHandler
    void on(Sorted event) {
        sorted.add(event.kind());
    }

    @EventHandler
    void on(Noted event, ReplayStatus replay) throws SQLException {
        before.run();
        beforeIn.accept(event.stream());
        if (passingFailures.getAndUpdate(left -> Math.max(0, left - 1)) > 0)
            throw new SQLException("to be repeated", "40001");
        if (atEndOfBatch) CurrentUnitOfWork.get().onPrepareCommit(_ -> insert(event));
        else insert(event);
        if (refused.contains(event.n())) throw new IllegalStateException("a text that holds " + event.stream());
        if (!replay.isReplay()) CurrentUnitOfWork.get().afterCommit(_ -> told.add(event.stream()));
    }

    @EventHandler
    void on(Forgotten event) {
        if (forgettingFails) throw new IllegalStateException("a bug");
        CurrentUnitOfWork.get().onPrepareCommit(_ -> sql.update("delete from note where stream = ?", event.subject()));
        CurrentUnitOfWork.get().afterCommit(_ -> forgotten.add(event.subject()));
    }

    private void insert(Noted event) {
        sql.update("insert into note (stream, n) values (?, ?)", event.stream(), event.n());
    }

    List<Integer> of(String stream) {
        return sql.queryForList("select n from note where stream = ? order by n", Integer.class, stream);
    }
}
