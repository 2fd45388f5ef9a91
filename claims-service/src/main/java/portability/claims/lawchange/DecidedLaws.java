package portability.claims.lawchange;

import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimEvent.Decided;
import portability.claims.claim.DecisionText;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.processing.ReadModel;

/// Read model: by which law each claim was decided here, and by which one it was looked at since. After a rebuild every
/// claim is looked at again, which changes nothing.
@Component
@ProcessingGroup(DecidedLaws.PROCESSOR)
class DecidedLaws implements ReadModel {
    static final String PROCESSOR = "decided-laws";

    private final JdbcClient sql;

    /// @param law SHA-256, hex
    record Line(String claimId, String law) {}

    DecidedLaws(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("decided_law");
    }

    @EventHandler
    void on(Decided event) {
        if (event.decision().isNone()) return;
        var law = DecisionText.read(event.decision()).getDetermination().getLawChecksum();
        // Nothing was decided by any law.
        if (law.isEmpty()) {
            forget(event.claimId());
            return;
        }
        sql.sql("""
                insert into decided_law (claim_id, law, looked_at_by) values (?, ?, ?)
                on conflict (claim_id) do update set law = excluded.law, looked_at_by = excluded.looked_at_by""").params(event.claimId(), law, law).update();
    }

    @EventHandler
    void on(SubjectErased event) {
        forget(event.subject());
    }

    private void forget(String claimId) {
        sql.sql("delete from decided_law where claim_id = ?").param(claimId).update();
    }

    /// Those that were not looked at in the light of a law, behind a claim.
    List<Line> notLookedAtBy(String holds, String after, int atMost) {
        return sql.sql("""
                select claim_id, law from decided_law where looked_at_by <> ? and claim_id > ? order by claim_id limit ?""")
                .params(holds, after, atMost)
                .query((row, _) -> new Line(row.getString(1), row.getString(2)))
                .list();
    }

    /// Not where it was decided by another law meanwhile.
    void lookedAt(Line line, String holds) {
        sql.sql("update decided_law set looked_at_by = ? where claim_id = ? and law = ?")
                .params(holds, line.claimId(), line.law())
                .update();
    }
}
