package portability.claims.welfare.referral.jdbc;

import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.claims.claim.Benefit;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimFile;
import portability.claims.claim.Claimant;
import portability.claims.welfare.jdbc.BlindIndex;
import portability.claims.welfare.referral.LinkedCases;
import portability.claims.welfare.referral.ReferralEvent.DeathReferralReceived;
import portability.claims.welfare.referral.ReferralEvent.DeathReferred;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.processing.ReadModel;

/// Read model: which cases are about one insured person, by keyed hashes of her numbers.
@Repository
@ProcessingGroup(LinkedCases.PROCESSOR)
public class LinkedCaseTable implements LinkedCases, ReadModel {
    private final JdbcClient sql;
    private final BlindIndex index;

    LinkedCaseTable(JdbcClient sql, BlindIndex index) {
        this.sql = sql;
        this.index = index;
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("linked_case");
    }

    @EventHandler
    void on(ClaimLodged event) {
        add(event.claimId(), event.file());
    }

    @EventHandler
    void on(ClaimNoticeReceived event) {
        add(event.claimId(), event.file());
    }

    private void add(String claimId, ClaimFile file) {
        var kind = switch (file.benefit()) {
            case Benefit.OldAge _, Benefit.Invalidity _ -> Kind.CLAIM;
            case Benefit.Survivors _ -> Kind.SURVIVORS;
        };
        add(claimId, kind, file.insured());
    }

    @EventHandler
    void on(DeathReferred event) {
        add(event.caseId(), Kind.REFERRAL, event.referred().person());
    }

    /// A notice in the case of a pension is in that case already.
    @EventHandler
    void on(DeathReferralReceived event) {
        if (!event.caseId().equals(event.referred().pensionClaimId()))
            add(event.caseId(), Kind.REFERRAL, event.referred().person());
    }

    private void add(String caseId, Kind kind, Claimant insured) {
        insured.numbers()
                .forEach((institution, number) -> sql.sql("""
                insert into linked_case (hash, case_id, kind) values (?, ?, ?) on conflict do nothing""")
                        .params(index.ofNumber(institution, number), caseId, kind.name())
                        .update());
    }

    @EventHandler
    void on(SubjectErased event) {
        sql.sql("delete from linked_case where case_id = ?")
                .param(event.subject())
                .update();
    }

    @Override
    public List<Linked> of(String caseId) {
        return sql.sql("""
                select distinct other.case_id, other.kind from linked_case known
                join linked_case other on other.hash = known.hash
                where known.case_id = ? and other.case_id <> known.case_id
                order by other.case_id limit 100""")
                .param(caseId)
                .query((row, _) -> new Linked(row.getString(1), Kind.valueOf(row.getString(2))))
                .list();
    }
}
