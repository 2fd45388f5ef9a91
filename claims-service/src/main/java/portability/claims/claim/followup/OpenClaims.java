package portability.claims.claim.followup;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimEvent;
import portability.claims.claim.ClaimEvent.ClaimClosed;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;

/// Read model: the claims that are not closed. Tells whoever listens that a claim has moved.
@Component
@ProcessingGroup("claims")
public class OpenClaims {
    private final JdbcClient sql;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    OpenClaims(JdbcClient sql) {
        this.sql = sql;
    }

    /// Tells the claim's name after each fact of it. A signal can be lost with the process: look again from time to
    /// time.
    public void onMove(Consumer<String> listener) {
        listeners.add(listener);
    }

    @EventHandler
    void on(ClaimEvent event) {
        if (event instanceof ClaimLodged || event instanceof ClaimNoticeReceived)
            sql.sql("insert into open_claim (claim_id) values (?) on conflict do nothing")
                    .param(event.claimId())
                    .update();
        if (event instanceof ClaimClosed)
            sql.sql("delete from open_claim where claim_id = ?")
                    .param(event.claimId())
                    .update();
        CurrentUnitOfWork.get().afterCommit(_ -> listeners.forEach(listener -> listener.accept(event.claimId())));
    }

    List<String> all() {
        return sql.sql("select claim_id from open_claim order by claim_id")
                .query(String.class)
                .list();
    }
}
