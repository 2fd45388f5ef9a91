package portability.agreements.recorded.jdbc;

import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.agreements.recorded.DeterminationRecorded;
import portability.agreements.recorded.RecordedCases;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.processing.ReadModel;

/// Read model: the references of cases, and nothing of what was determined. It goes when the case is erased.
@Repository
@ProcessingGroup(RecordedCases.PROCESSOR)
public class RecordedCaseTable implements RecordedCases, ReadModel {
    private final JdbcClient sql;

    public RecordedCaseTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String processor() {
        return RecordedCases.PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("recorded_case");
    }

    @EventHandler
    void on(DeterminationRecorded event) {
        sql.sql("insert into recorded_case (reference) values (?) on conflict do nothing")
                .param(event.reference())
                .update();
    }

    @EventHandler
    void on(SubjectErased event) {
        sql.sql("delete from recorded_case where reference = ?")
                .param(event.subject())
                .update();
    }

    @Override
    public List<String> after(String reference, int most) {
        return sql.sql("""
                        select reference from recorded_case where reference collate "C" > ?
                        order by reference collate "C" limit ?
                        """).params(reference, most).query(String.class).list();
    }
}
