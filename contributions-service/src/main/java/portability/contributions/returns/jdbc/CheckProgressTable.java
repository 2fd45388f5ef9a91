package portability.contributions.returns.jdbc;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.contributions.returns.CheckProgress;

/// Notes of checks that run, so that every instance can tell of them.
@Repository
public class CheckProgressTable implements CheckProgress {
    private final JdbcClient sql;

    public CheckProgressTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void note(String returnId, Note note) {
        sql.sql("""
                        insert into return_check (return_id, rows, refused) values (?, ?, ?)
                        on conflict (return_id) do update set rows = excluded.rows, refused = excluded.refused
                        """).params(returnId, note.rows(), note.refused()).update();
    }

    @Override
    public Optional<Note> of(String returnId) {
        return sql.sql("select rows, refused from return_check where return_id = ?")
                .param(returnId)
                .query(Note.class)
                .optional();
    }

    @Override
    public void forget(String returnId) {
        sql.sql("delete from return_check where return_id = ?").param(returnId).update();
    }
}
