package portability.contributions.returns.jdbc;

import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.contributions.period.Flaw;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.jdbc.RowBatch;
import portability.contributions.returns.RefusedRow;
import portability.contributions.returns.RefusedRows;
import portability.contributions.returns.ReturnEvent.ReturnLinesPosted;
import portability.contributions.returns.ReturnLineEvent.LineRefused;
import portability.ledger.processing.ReadModel;

/// Refused rows, for the answer to whoever sent the return.
@Repository
@ProcessingGroup(CurrentReads.PROCESSOR)
public class RefusedRowTable implements RefusedRows, ReadModel {
    private final RowBatch rows;
    private final JdbcClient sql;

    public RefusedRowTable(JdbcTemplate batches, JdbcClient sql) {
        this.rows = new RowBatch(
                batches, "refused_row (return_id, line, column_heading, reason)", "text", "int4", "text", "text");
        this.sql = sql;
    }

    @Override
    public String processor() {
        return CurrentReads.PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("refused_row");
    }

    @EventHandler
    void on(ReturnLinesPosted event) {
        for (var row : event.refused()) add(event.returnId(), row.line(), row.column(), row.reason());
    }

    @EventHandler
    void on(LineRefused event) {
        add(event.returnId(), event.line(), event.column(), event.reason());
    }

    private void add(String returnId, int line, String column, Flaw reason) {
        rows.add(returnId, line, column, reason.name());
    }

    @Override
    public List<RefusedRow> after(String returnId, int line, int atMost) {
        return sql.sql("""
                        select line, column_heading, reason
                        from refused_row
                        where return_id = :return and line > :after
                        order by line
                        limit :most
                        """)
                .param("return", returnId)
                .param("after", line)
                .param("most", atMost)
                .query((row, _) -> new RefusedRow(
                        row.getInt("line"), row.getString("column_heading"), Flaw.valueOf(row.getString("reason"))))
                .list();
    }
}
