package portability.claims.payment.jdbc;

import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.claims.payment.OpenPensions;
import portability.claims.payment.PensionEvent.PensionOpened;
import portability.claims.payment.PensionEvent.ProvisionallyAwarded;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.processing.ReadModel;

/// Read model: the pensions in payment. No personal data.
@Repository
@ProcessingGroup(OpenPensions.PROCESSOR)
public class OpenPensionTable implements OpenPensions, ReadModel {
    private static final String TABLE = "pension_in_payment";

    private final JdbcClient sql;

    OpenPensionTable(JdbcClient sql) {
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
    void on(PensionOpened event) {
        open(event.claimId());
    }

    @EventHandler
    void on(ProvisionallyAwarded event) {
        open(event.claimId());
    }

    private void open(String claimId) {
        sql.sql("insert into pension_in_payment (claim_id) values (?) on conflict do nothing")
                .param(claimId)
                .update();
    }

    @EventHandler
    void on(SubjectErased event) {
        sql.sql("delete from pension_in_payment where claim_id = ?")
                .param(event.subject())
                .update();
    }

    @Override
    public List<String> all() {
        return sql.sql("select claim_id from pension_in_payment order by claim_id")
                .query(String.class)
                .list();
    }
}
