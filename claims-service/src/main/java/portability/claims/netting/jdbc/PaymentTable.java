package portability.claims.netting.jdbc;

import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.claims.netting.settled.PaymentList;
import portability.claims.netting.settled.SettlementEvent.PaymentNoticed;
import portability.claims.netting.settled.SettlementEvent.PaymentOrdered;
import portability.ledger.processing.ReadModel;

/// Read model: which payment belongs to which window or advance. No personal data.
@Repository
@ProcessingGroup(PaymentList.PROCESSOR)
public class PaymentTable implements PaymentList, ReadModel {
    private final JdbcClient sql;

    PaymentTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("netting_payment");
    }

    @EventHandler
    void on(PaymentOrdered event) {
        payment(event.paymentId(), event.windowId());
    }

    @EventHandler
    void on(PaymentNoticed event) {
        payment(event.paymentId(), event.windowId());
    }

    private void payment(String paymentId, String windowId) {
        sql.sql("insert into netting_payment (payment_id, window_id) values (?, ?) on conflict do nothing")
                .params(paymentId, windowId)
                .update();
    }

    @Override
    public Optional<String> windowOf(String paymentId) {
        return sql.sql("select window_id from netting_payment where payment_id = ?")
                .param(paymentId)
                .query(String.class)
                .optional();
    }
}
