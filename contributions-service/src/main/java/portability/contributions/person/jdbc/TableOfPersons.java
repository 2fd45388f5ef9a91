package portability.contributions.person.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import portability.contributions.request.CurrentReads;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.privacy.sealing.SealedRows;
import portability.ledger.processing.ReadModel;

/// A table whose rows are each sealed under the key of the person in `person_id`, and go with her erasure.
public abstract class TableOfPersons implements ReadModel {
    protected final JdbcClient sql;
    protected final SealedRows rows;

    private final String table;

    protected TableOfPersons(String table, JdbcClient sql, SealedRows rows) {
        this.table = table;
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public String processor() {
        return CurrentReads.PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of(table);
    }

    @EventHandler
    public void on(SubjectErased event) {
        sql.sql("delete from " + table + " where person_id = ?")
                .param(event.subject())
                .update();
    }

    /// The rows that can be opened: those of whoever was erased meanwhile cannot.
    protected static <T> List<T> opened(StatementSpec query, RowMapper<Optional<T>> opening) {
        return query.query(opening).list().stream().flatMap(Optional::stream).toList();
    }
}
