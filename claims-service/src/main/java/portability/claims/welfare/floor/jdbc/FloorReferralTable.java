package portability.claims.welfare.floor.jdbc;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.claims.welfare.floor.FloorEvent.FloorReferralReceived;
import portability.claims.welfare.floor.FloorEvent.FloorReferralSettled;
import portability.claims.welfare.floor.FloorEvent.FloorReferred;
import portability.claims.welfare.floor.FloorReferrals;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.processing.ReadModel;

/// Read model: who was referred for a floor. No personal data.
@Repository
@ProcessingGroup(FloorReferrals.PROCESSOR)
public class FloorReferralTable implements FloorReferrals, ReadModel {
    private final JdbcClient sql;

    FloorReferralTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("floor_referral");
    }

    @EventHandler
    void on(FloorReferred event) {
        add(event.claimId(), event.to(), event.shortfall().residence(), true, event.on());
    }

    @EventHandler
    void on(FloorReferralReceived event) {
        add(event.claimId(), event.from(), event.shortfall().residence(), false, event.cameOn());
    }

    private void add(String claimId, String partner, String residence, boolean isOwn, LocalDate day) {
        sql.sql("""
                insert into floor_referral (claim_id, partner, residence, is_own, day) values (?, ?, ?, ?, ?)
                on conflict (claim_id, is_own) do update set day = excluded.day""").params(claimId, partner, residence, isOwn, day).update();
    }

    @EventHandler
    void on(FloorReferralSettled event) {
        sql.sql("delete from floor_referral where claim_id = ? and not is_own")
                .param(event.claimId())
                .update();
    }

    @EventHandler
    void on(SubjectErased event) {
        sql.sql("delete from floor_referral where claim_id = ?")
                .param(event.subject())
                .update();
    }

    @Override
    public List<Line> list(LocalDate afterDay, String afterClaim, int atMost) {
        return sql.sql("""
                select claim_id, partner, residence, is_own, day from floor_referral
                where (day, claim_id) > (?, ?) order by day, claim_id limit ?""")
                .params(afterDay, afterClaim, atMost)
                .query((row, _) -> new Line(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getObject(5, LocalDate.class)))
                .list();
    }
}
