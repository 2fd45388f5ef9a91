package portability.claims.offset.jdbc;

import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.claims.offset.OffsetEvent.DeductionAnswered;
import portability.claims.offset.OffsetEvent.DeductionRequested;
import portability.claims.offset.OpenDeductions;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.processing.ReadModel;

/// Read model: requests for deductions that wait for an answer. No personal data.
@Repository
@ProcessingGroup(OpenDeductions.PROCESSOR)
public class OpenDeductionTable implements OpenDeductions, ReadModel {
    private static final String TABLE = "open_deduction";

    private final JdbcClient sql;

    OpenDeductionTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @EventHandler
    void on(DeductionRequested event) {
        sql.sql("""
                insert into open_deduction (deduction_id, claim_id, asked_by, came_on) values (?, ?, ?, ?)
                on conflict do nothing""")
                .params(event.deductionId(), event.claimId(), event.from(), event.cameOn())
                .update();
    }

    @EventHandler
    void on(DeductionAnswered event) {
        sql.sql("delete from open_deduction where deduction_id = ?")
                .param(event.deductionId())
                .update();
    }

    @EventHandler
    void on(SubjectErased event) {
        sql.sql("delete from open_deduction where claim_id = ?")
                .param(event.subject())
                .update();
    }

    @Override
    public List<Open> all() {
        return sql.sql("""
                select claim_id, deduction_id, asked_by, came_on from open_deduction
                order by came_on, deduction_id limit 500""").query(Open.class).list();
    }
}
