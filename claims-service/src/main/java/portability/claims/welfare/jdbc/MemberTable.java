package portability.claims.welfare.jdbc;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.claims.welfare.Members;
import portability.claims.welfare.WelfareEvent.BenefitClaimed;
import portability.claims.welfare.WelfareEvent.BenefitGranted;
import portability.claims.welfare.WelfareEvent.BenefitRefused;
import portability.claims.welfare.WelfareEvent.ContributionPaid;
import portability.claims.welfare.WelfareEvent.MemberRegistered;
import portability.claims.welfare.WelfareEvent.PaymentOrdered;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.processing.ReadModel;

/// Read model: members by keyed hashes of their numbers and names, cover that ends, claims that wait, orders at the
/// bank.
@Repository
@ProcessingGroup(Members.PROCESSOR)
public class MemberTable implements Members, ReadModel {
    private static final int MOST_FOUND = 20;

    private final JdbcClient sql;
    private final BlindIndex index;

    MemberTable(JdbcClient sql, BlindIndex index) {
        this.sql = sql;
        this.index = index;
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("welfare_member", "welfare_index", "welfare_open_claim", "welfare_order");
    }

    @EventHandler
    void on(MemberRegistered event) {
        var id = event.membershipId();
        sql.sql("insert into welfare_member (membership_id) values (?) on conflict do nothing")
                .param(id)
                .update();
        var member = event.member();
        member.numbers().forEach((institution, number) -> add(index.ofNumber(institution, number), id));
        add(index.ofName(member.familyName(), member.birthDate()), id);
    }

    private void add(byte[] hash, String membershipId) {
        sql.sql("insert into welfare_index (hash, membership_id) values (?, ?) on conflict do nothing")
                .params(hash, membershipId)
                .update();
    }

    @EventHandler
    void on(ContributionPaid event) {
        event.contribution()
                .coverUntil()
                .ifPresent(until ->
                        sql.sql("""
                update welfare_member set covered_until = greatest(coalesce(covered_until, ?), ?)
                where membership_id = ?""").params(until, until, event.membershipId()).update());
    }

    @EventHandler
    void on(BenefitClaimed event) {
        sql.sql("""
                insert into welfare_open_claim (benefit_claim_id, membership_id, claimed_on) values (?, ?, ?)
                on conflict do nothing""")
                .params(
                        event.benefitClaimId(),
                        event.membershipId(),
                        event.asking().claimedOn())
                .update();
    }

    @EventHandler
    void on(BenefitGranted event) {
        decided(event.benefitClaimId());
    }

    @EventHandler
    void on(BenefitRefused event) {
        decided(event.benefitClaimId());
    }

    private void decided(String benefitClaimId) {
        sql.sql("delete from welfare_open_claim where benefit_claim_id = ?")
                .param(benefitClaimId)
                .update();
    }

    @EventHandler
    void on(PaymentOrdered event) {
        sql.sql("""
                insert into welfare_order (message_id, membership_id, benefit_claim_id) values (?, ?, ?)
                on conflict do nothing""")
                .params(event.messageId(), event.membershipId(), event.benefitClaimId())
                .update();
    }

    @EventHandler
    void on(SubjectErased event) {
        for (var table : List.of("welfare_index", "welfare_open_claim", "welfare_order", "welfare_member"))
            sql.sql("delete from " + table + " where membership_id = ?")
                    .param(event.subject())
                    .update();
    }

    @Override
    public List<String> byNumber(String institution, String number) {
        return found(index.ofNumber(institution, number));
    }

    @Override
    public List<String> byName(String familyName, LocalDate birthDate) {
        return found(index.ofName(familyName, birthDate));
    }

    private List<String> found(byte[] hash) {
        return sql.sql("select membership_id from welfare_index where hash = ? order by membership_id limit ?")
                .params(hash, MOST_FOUND)
                .query(String.class)
                .list();
    }

    @Override
    public List<Lapsing> lapsing(LocalDate from, LocalDate until, LocalDate afterDay, String afterId, int atMost) {
        return sql.sql("""
                select membership_id, covered_until from welfare_member
                where covered_until between ? and ? and (covered_until, membership_id) > (?, ?)
                order by covered_until, membership_id limit ?""")
                .params(from, until, afterDay, afterId, atMost)
                .query(Lapsing.class)
                .list();
    }

    @Override
    public List<Open> open(LocalDate afterDay, String afterId, int atMost) {
        return sql.sql("""
                select membership_id, benefit_claim_id, claimed_on from welfare_open_claim
                where (claimed_on, benefit_claim_id) > (?, ?)
                order by claimed_on, benefit_claim_id limit ?""").params(afterDay, afterId, atMost).query(Open.class).list();
    }

    @Override
    public Optional<Ordered> order(String messageId) {
        return sql.sql("select membership_id, benefit_claim_id from welfare_order where message_id = ?")
                .param(messageId)
                .query(Ordered.class)
                .optional();
    }
}
