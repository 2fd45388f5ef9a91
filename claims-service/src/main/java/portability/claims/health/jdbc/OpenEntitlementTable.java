package portability.claims.health.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.claims.health.HealthEvent;
import portability.claims.health.OpenEntitlements;
import portability.claims.health.Word.Ask;
import portability.claims.health.Word.Declined;
import portability.claims.health.Word.Denial;
import portability.claims.health.Word.End;
import portability.claims.health.Word.OtherDays;
import portability.claims.health.Word.Registration;
import portability.claims.health.Word.Reply;
import portability.claims.health.Word.Right;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.processing.ReadModel;

/// Read model: what waits for an officer about rights to health care. No personal data.
@Repository
@ProcessingGroup(OpenEntitlements.PROCESSOR)
public class OpenEntitlementTable implements OpenEntitlements, ReadModel {
    private static final String TABLE = "open_entitlement";

    private final JdbcClient sql;
    private final String here;

    OpenEntitlementTable(JdbcClient sql, NodeProperties node) {
        this.sql = sql;
        this.here = node.institution();
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @EventHandler
    void on(HealthEvent event, @Timestamp Instant at) {
        if (event.said().receiver().equals(here)) came(event, at);
        else answered(event);
    }

    private void came(HealthEvent event, Instant at) {
        switch (event.word()) {
            case Ask _ -> await(event, Awaited.ANSWER, at);
            case Right _ -> await(event, Awaited.REGISTRATION, at);
            case OtherDays _ -> await(event, Awaited.REPLY, at);
            case End _ -> {
                settled(event.entitlementId(), Awaited.REGISTRATION);
                await(event, Awaited.REPLY, at);
            }
            case Denial _, Registration _, Declined _, Reply _ -> {
                // Nobody has to do anything about it.
            }
        }
    }

    private void answered(HealthEvent event) {
        switch (event.word()) {
            case Right _, Denial _ -> settled(event.entitlementId(), Awaited.ANSWER);
            case Registration _, Declined _, End _ -> settled(event.entitlementId(), Awaited.REGISTRATION);
            case Reply reply ->
                sql.sql("delete from open_entitlement where document_id = ?")
                        .param(reply.changeId())
                        .update();
            case Ask _, OtherDays _ -> {
                // It answers nothing.
            }
        }
    }

    private void await(HealthEvent event, Awaited awaited, Instant at) {
        sql.sql("""
                insert into open_entitlement (document_id, entitlement_id, partner, awaited, since)
                values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        event.said().documentId(),
                        event.entitlementId(),
                        event.said().sender(),
                        awaited.name(),
                        LocalDate.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    private void settled(String entitlementId, Awaited awaited) {
        sql.sql("delete from open_entitlement where entitlement_id = ? and awaited = ?")
                .params(entitlementId, awaited.name())
                .update();
    }

    @EventHandler
    void on(SubjectErased event) {
        sql.sql("delete from open_entitlement where entitlement_id = ?")
                .param(event.subject())
                .update();
    }

    @Override
    public List<Open> all() {
        return sql.sql("""
                select entitlement_id, document_id, partner, awaited, since from open_entitlement
                order by since, document_id limit 500""").query(Open.class).list();
    }
}
