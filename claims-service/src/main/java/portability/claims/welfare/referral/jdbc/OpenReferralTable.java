package portability.claims.welfare.referral.jdbc;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.claims.welfare.referral.OpenReferrals;
import portability.claims.welfare.referral.ReferralEvent.DeathReferralAnswered;
import portability.claims.welfare.referral.ReferralEvent.DeathReferralReceived;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.processing.ReadModel;

/// Read model: referrals that wait for an answer. No personal data.
@Repository
@ProcessingGroup(OpenReferrals.PROCESSOR)
public class OpenReferralTable implements OpenReferrals, ReadModel {
    private final JdbcClient sql;

    OpenReferralTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("open_referral");
    }

    /// A notice in the case of a pension and a referral that names that pension are of one death: the referral says
    /// more,
    /// and is answered.
    @EventHandler
    void on(DeathReferralReceived event) {
        var pension = event.referred().pensionClaimId();
        boolean isNotice = event.caseId().equals(pension);
        if (!isNotice)
            sql.sql("update open_referral set answered = true where case_id = ?")
                    .param(pension)
                    .update();
        sql.sql("""
                insert into open_referral (case_id, pension_id, referred_by, came_on, answered)
                values (?, ?, ?, ?, ? and exists (select from open_referral where pension_id = ?))
                on conflict do nothing""")
                .params(event.caseId(), pension, event.from(), event.cameOn(), isNotice, pension)
                .update();
    }

    @EventHandler
    void on(DeathReferralAnswered event) {
        sql.sql("update open_referral set answered = true where case_id = ?")
                .param(event.caseId())
                .update();
    }

    @EventHandler
    void on(SubjectErased event) {
        sql.sql("delete from open_referral where case_id = ?")
                .param(event.subject())
                .update();
    }

    @Override
    public List<Open> list(LocalDate afterDay, String afterCase, int atMost) {
        return sql.sql("""
                select case_id, referred_by, came_on from open_referral
                where not answered and (came_on, case_id) > (?, ?) order by came_on, case_id limit ?""")
                .params(afterDay, afterCase, atMost)
                .query(Open.class)
                .list();
    }
}
