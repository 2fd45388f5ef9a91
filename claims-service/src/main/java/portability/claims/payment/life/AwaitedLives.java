package portability.claims.payment.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import portability.claims.payment.LifeEvent;
import portability.claims.payment.LifeEvent.AttestationDenied;
import portability.claims.payment.LifeEvent.AttestationRequested;
import portability.claims.payment.LifeEvent.DeathTold;
import portability.claims.payment.LifeEvent.LifeCertificateAsked;
import portability.claims.payment.LifeEvent.LifeProven;
import portability.claims.payment.LifeEvent.PaymentResumed;
import portability.claims.payment.LifeEvent.PaymentSuspended;
import portability.claims.payment.LifeEvent.ToldDeathDismissed;
import portability.claims.payment.PensionEvent.DeathReported;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.processing.ReadModel;

/// Read model: the pensions that wait for word that somebody lives, or for an officer's look at a death. What
/// holds
/// stands
/// in each pension's stream.
@Component
@ProcessingGroup(AwaitedLives.PROCESSOR)
public class AwaitedLives implements ReadModel {
    static final String PROCESSOR = "awaited-lives";

    /// Behind all others.
    public static final LocalDate NOT_ASKED = LocalDate.of(9999, 12, 31);

    private final JdbcClient sql;

    AwaitedLives(JdbcClient sql) {
        this.sql = sql;
    }

    /// The pension, and by when word is due; [#NOT_ASKED] where only a death was told.
    public record Line(String claimId, LocalDate due) {}

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("awaited_life");
    }

    @EventHandler
    void on(LifeEvent event) {
        switch (event) {
            case LifeCertificateAsked e -> {
                add(e.claimId());
                set("due = ?", e.due(), e.claimId());
            }
            case PaymentSuspended e -> set("suspended = ?", true, e.claimId());
            case DeathTold e -> {
                add(e.claimId());
                set("told = told + ?", 1, e.claimId());
            }
            case ToldDeathDismissed e -> set("told = told - ?", 1, e.claimId());
            // Of a suspended one, only what reaches far enough ends it.
            case LifeProven e ->
                sql.sql("update awaited_life set due = ? where claim_id = ? and not suspended")
                        .params(NOT_ASKED, e.claimId())
                        .update();
            case PaymentResumed e -> {
                set("suspended = ?", false, e.claimId());
                set("due = ?", NOT_ASKED, e.claimId());
            }
            case AttestationRequested _, AttestationDenied _ -> {}
        }
        sql.sql("delete from awaited_life where claim_id = ? and due = ? and not suspended and told = 0")
                .params(event.claimId(), NOT_ASKED)
                .update();
    }

    @EventHandler
    void on(DeathReported event) {
        remove(event.claimId());
    }

    @EventHandler
    void on(SubjectErased event) {
        remove(event.subject());
    }

    private void add(String claimId) {
        sql.sql("insert into awaited_life (claim_id, due) values (?, ?) on conflict do nothing")
                .params(claimId, NOT_ASKED)
                .update();
    }

    private void set(String column, Object value, String claimId) {
        sql.sql("update awaited_life set " + column + " where claim_id = ?")
                .params(value, claimId)
                .update();
    }

    private void remove(String claimId) {
        sql.sql("delete from awaited_life where claim_id = ?").param(claimId).update();
    }

    /// The first due first, behind a place.
    public List<Line> list(LocalDate afterDue, String afterClaim, int atMost) {
        return sql.sql(
                        "select claim_id, due from awaited_life where (due, claim_id) > (?, ?) order by due, claim_id limit ?")
                .params(afterDue, afterClaim, atMost)
                .query((row, _) -> new Line(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
    }
}
