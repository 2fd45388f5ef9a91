package portability.claims.netting.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.claims.netting.WindowEvent.ProposalReceived;
import portability.claims.netting.WindowEvent.WindowOpened;
import portability.claims.netting.settled.PaymentList;
import portability.claims.netting.settled.SettlementEvent.AdvanceHeard;
import portability.claims.netting.settled.SettlementEvent.AdvanceOpened;
import portability.claims.netting.settled.SettlementEvent.MoneyReceived;
import portability.claims.netting.settled.SettlementEvent.PaymentNoticed;
import portability.claims.netting.settled.SettlementEvent.PaymentOrdered;
import portability.ledger.processing.ReadModel;

/// Read model: which payment belongs to which window or advance, and with whom that is. No personal data.
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
        return Set.of("netting_payment", "netting_matter");
    }

    @EventHandler
    void on(WindowOpened event) {
        matter(event.windowId(), event.partner());
    }

    @EventHandler
    void on(ProposalReceived event) {
        matter(event.windowId(), event.partner());
    }

    @EventHandler
    void on(AdvanceOpened event) {
        matter(event.windowId(), event.partner());
    }

    @EventHandler
    void on(AdvanceHeard event) {
        matter(event.windowId(), event.partner());
    }

    @EventHandler
    void on(PaymentOrdered event) {
        payment(event.paymentId(), event.windowId());
    }

    @EventHandler
    void on(PaymentNoticed event) {
        payment(event.paymentId(), event.windowId());
    }

    @EventHandler
    void on(MoneyReceived event) {
        paid(event.windowId());
    }

    private void matter(String windowId, String partner) {
        sql.sql("insert into netting_matter (window_id, partner) values (?, ?) on conflict do nothing")
                .params(windowId, partner)
                .update();
    }

    private void payment(String paymentId, String windowId) {
        sql.sql("insert into netting_payment (payment_id, window_id) values (?, ?) on conflict do nothing")
                .params(paymentId, windowId)
                .update();
        paid(windowId);
    }

    private void paid(String windowId) {
        sql.sql("update netting_matter set paid = true where window_id = ? and not paid")
                .param(windowId)
                .update();
    }

    @Override
    public Optional<String> windowOf(String paymentId) {
        return sql.sql("select window_id from netting_payment where payment_id = ?")
                .param(paymentId)
                .query(String.class)
                .optional();
    }

    @Override
    public List<String> paidWith(String partner) {
        return sql.sql("select window_id from netting_matter where partner = ? and paid order by window_id")
                .param(partner)
                .query(String.class)
                .list();
    }
}
