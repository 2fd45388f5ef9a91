package portability.claims.claim.followup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import portability.claims.claim.ClaimEvent;
import portability.claims.claim.ClaimEvent.DocumentInvalidated;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.SetAsideSettled;
import portability.claims.claim.SetAside;
import portability.ledger.processing.ReadModel;

/// Read model: partners' documents that changed nothing, until an officer has seen to them.
@Component
@ProcessingGroup(SetAsideList.PROCESSOR)
public class SetAsideList implements ReadModel {
    public static final String PROCESSOR = "set-aside";

    private final JdbcClient sql;

    SetAsideList(JdbcClient sql) {
        this.sql = sql;
    }

    /// A document that was set aside.
    public record Line(String claimId, String documentId, String partner, SetAside reason, Instant since) {}

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
        return Set.of("set_aside");
    }

    @EventHandler
    void on(DocumentSetAside event, @Timestamp Instant recordedAt) {
        add(event, event.documentId(), event.reason(), recordedAt);
    }

    @EventHandler
    void on(DocumentInvalidated event, @Timestamp Instant recordedAt) {
        if (event.reliedOn()) add(event, event.documentId(), SetAside.INVALIDATED, recordedAt);
    }

    @EventHandler
    void on(SetAsideSettled event) {
        sql.sql("delete from set_aside where claim_id = ? and document_id = ?")
                .params(event.claimId(), event.documentId())
                .update();
    }

    private void add(ClaimEvent event, String documentId, SetAside reason, Instant recordedAt) {
        sql.sql("insert into set_aside (claim_id, document_id, partner, reason, since) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        event.claimId(),
                        documentId,
                        event.institution(),
                        reason.name(),
                        recordedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The oldest first, behind a place.
    public List<Line> list(Instant afterSince, String afterDocument, int atMost) {
        return sql.sql("select claim_id, document_id, partner, reason, since from set_aside"
                        + " where (since, document_id) > (?, ?) order by since, document_id limit ?")
                .params(afterSince.atOffset(ZoneOffset.UTC), afterDocument, atMost)
                .query((row, _) -> new Line(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        SetAside.valueOf(row.getString(4)),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }
}
