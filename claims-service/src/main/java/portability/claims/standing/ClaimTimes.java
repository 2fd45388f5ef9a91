package portability.claims.standing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimEvent.ClaimClosed;
import portability.claims.claim.ClaimEvent.DocumentDispatched;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.processing.ReadModel;

/// Read model: how long claims took here with each partner, from the first document for it to the close.
@Component
@ProcessingGroup(ClaimTimes.PROCESSOR)
public class ClaimTimes implements ReadModel {
    static final String PROCESSOR = "claim-times";
    /// Fewer say nothing of what is usual.
    static final int FEWEST = 5;

    private final JdbcClient sql;

    /// @param days   the median, begun days counting whole
    /// @param claims from how many
    public record Usual(int days, int claims) {}

    ClaimTimes(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public boolean isPatient() {
        return true;
    }

    @Override
    public Set<String> tables() {
        return Set.of("claim_time");
    }

    @EventHandler
    void on(DocumentDispatched event, @Timestamp Instant at) {
        sql.sql("insert into claim_time (claim_id, partner, begun_at) values (?, ?, ?) on conflict do nothing")
                .params(event.claimId(), event.institution(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(ClaimClosed event, @Timestamp Instant at) {
        sql.sql("update claim_time set closed_at = ? where claim_id = ? and closed_at is null")
                .params(at.atOffset(ZoneOffset.UTC), event.claimId())
                .update();
    }

    /// Of a claim that was erased the log tells no moments any more.
    @EventHandler
    void on(SubjectErased event) {
        sql.sql("delete from claim_time where claim_id = ?")
                .param(event.subject())
                .update();
    }

    /// What is usual with a partner, by the newest two hundred claims; empty where too few are closed.
    public Optional<Usual> usualWith(String partner) {
        return sql.sql("""
                select count(*) as claims,
                       ceil(percentile_cont(0.5) within group (order by extract(epoch from closed_at - begun_at)) / 86400)
                           as days
                  from (select begun_at, closed_at from claim_time
                         where partner = ? and closed_at is not null
                         order by closed_at desc limit 200) newest
                having count(*) >= ?""")
                .params(partner, FEWEST)
                .query((row, _) -> new Usual(row.getInt("days"), row.getInt("claims")))
                .optional();
    }
}
