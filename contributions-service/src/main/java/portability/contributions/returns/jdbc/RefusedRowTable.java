package portability.contributions.returns.jdbc;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.contributions.period.Flaw;
import portability.contributions.request.CurrentReads;
import portability.contributions.returns.RefusedRow;
import portability.contributions.returns.RefusedRows;
import portability.contributions.returns.ReturnEvent.ReturnLinesPosted;

/// Refused rows, for the answer to whoever sent the return.
@Repository
@ProcessingGroup(CurrentReads.PROCESSOR)
class RefusedRowTable implements RefusedRows {
    private final JdbcTemplate batches;
    private final JdbcClient sql;

    RefusedRowTable(JdbcTemplate batches, JdbcClient sql) {
        this.batches = batches;
        this.sql = sql;
    }

    @EventHandler
    void on(ReturnLinesPosted event) {
        batches.batchUpdate(
                "insert into refused_row (return_id, line, column_heading, reason) values (?, ?, ?, ?)",
                event.refused().stream()
                        .map(row -> new Object[] {
                            event.returnId(),
                            row.line(),
                            row.column(),
                            row.reason().name()
                        })
                        .toList());
    }

    @Override
    public List<RefusedRow> first(String returnId, int atMost) {
        return sql.sql("""
                        select line, column_heading, reason
                        from refused_row
                        where return_id = :return
                        order by line
                        limit :most
                        """)
                .param("return", returnId)
                .param("most", atMost)
                .query((row, _) -> new RefusedRow(
                        row.getInt("line"), row.getString("column_heading"), Flaw.valueOf(row.getString("reason"))))
                .list();
    }
}
