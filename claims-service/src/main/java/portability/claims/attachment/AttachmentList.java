package portability.claims.attachment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.OutboxEvent.DocumentRecovered;
import portability.claims.exchange.pair.TakesDocuments;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.processing.ReadModel;
import portability.proto.exchange.v1.DocumentKind;

/// Read model: which attachments were sent and came in which case. Tells by which document; what they are and what is
/// in
/// them stands there alone, sealed.
@Component
@ProcessingGroup(AttachmentList.PROCESSOR)
class AttachmentList implements ReadModel, TakesDocuments {
    static final String PROCESSOR = "attachments";

    private static final String KIND = "ATTACHMENT";
    private static final RowMapper<Line> LINE = (row, _) -> new Line(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getBoolean(4),
            row.getLong(5),
            row.getObject(6, OffsetDateTime.class).toInstant());

    private final JdbcClient sql;

    /// @param pairSeq its number in the pair
    record Line(String caseId, String documentId, String partner, boolean received, long pairSeq, Instant since) {}

    AttachmentList(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("attachment");
    }

    @Override
    public Set<DocumentKind> documentKinds() {
        return Set.of(DocumentKind.DOCUMENT_KIND_ATTACHMENT);
    }

    @EventHandler
    void on(DocumentReceived event, @Timestamp Instant at) {
        if (isOne(event.kind(), event.document()))
            add(new Line(event.caseId(), event.documentId(), event.partner(), true, event.pairSeq(), at));
    }

    @EventHandler
    void on(DocumentFrozen event, @Timestamp Instant at) {
        if (isOne(event.kind(), event.document()))
            add(new Line(event.caseId(), event.documentId(), event.partner(), false, event.pairSeq(), at));
    }

    @EventHandler
    void on(DocumentRecovered event, @Timestamp Instant at) {
        if (isOne(event.kind(), event.document()))
            add(new Line(event.caseId(), event.documentId(), event.partner(), false, event.pairSeq(), at));
    }

    @EventHandler
    void on(SubjectErased event) {
        sql.sql("delete from attachment where case_id = ?")
                .param(event.subject())
                .update();
    }

    private static boolean isOne(String kind, Octets document) {
        return kind.equals(KIND) && !document.isNone();
    }

    private void add(Line line) {
        sql.sql("insert into attachment (case_id, document_id, partner, received, pair_seq, since)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        line.caseId(),
                        line.documentId(),
                        line.partner(),
                        line.received(),
                        line.pairSeq(),
                        line.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Line> of(String caseId) {
        return sql.sql("select case_id, document_id, partner, received, pair_seq, since from attachment"
                        + " where case_id = ? order by since, document_id")
                .param(caseId)
                .query(LINE)
                .list();
    }

    Optional<Line> find(String caseId, String documentId) {
        return of(caseId).stream()
                .filter(line -> line.documentId().equals(documentId))
                .findFirst();
    }
}
