package portability.claims.payment.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import portability.claims.claim.CaseId;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.TakesDocuments;
import portability.claims.payment.life.LifeDocument.Asks;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.processing.ReadModel;
import portability.proto.exchange.v1.DocumentKind;

/// Read model: what other institutions asked this one to attest, until it is answered.
@Component
@ProcessingGroup(LifeRequests.PROCESSOR)
public class LifeRequests implements ReadModel, TakesDocuments {
    static final String PROCESSOR = "life-requests";

    private static final String COLUMNS =
            "select document_id, claim_id, institution, due, suspended_from from life_request";

    private final JdbcClient sql;
    private final String here;

    LifeRequests(JdbcClient sql, NodeProperties node) {
        this.sql = sql;
        this.here = node.institution();
    }

    /// A request.
    public record Line(String documentId, String claimId, String institution, LocalDate due, LocalDate suspendedFrom) {}

    private static final RowMapper<Line> LINE = (row, _) -> new Line(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getObject(4, LocalDate.class),
            row.getObject(5, LocalDate.class));

    /// What tells the answer to a request from other documents.
    static String answerTo(String requestId) {
        return "answer to " + requestId;
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("life_request");
    }

    @Override
    public Set<DocumentKind> documentKinds() {
        return LifeDocument.KINDS;
    }

    @EventHandler
    void on(DocumentReceived event) {
        if (event.document().isNone()) return;
        var document = StoredDocument.of(event.document());
        if (!LifeDocument.KINDS.contains(document.header().getKind())) return;
        if (!(LifeDocument.read(document) instanceof Asks(var due, var suspendedFrom))) return;
        var answerId = CaseId.pensionDocumentId(event.caseId(), answerTo(event.documentId()), here, event.partner());
        sql.sql("insert into life_request (document_id, claim_id, institution, due, suspended_from, answer_id)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(event.documentId(), event.caseId(), event.partner(), due, suspendedFrom, answerId)
                .update();
    }

    @EventHandler
    void on(DocumentFrozen event) {
        sql.sql("update life_request set answered = true where answer_id = ?")
                .param(event.documentId())
                .update();
    }

    @EventHandler
    void on(SubjectErased event) {
        sql.sql("delete from life_request where claim_id = ?")
                .param(event.subject())
                .update();
    }

    /// Also one that was answered.
    Optional<Line> find(String documentId) {
        return sql.sql(COLUMNS + " where document_id = ?")
                .param(documentId)
                .query(LINE)
                .optional();
    }

    /// Those that were not answered, the first due first, behind a place.
    public List<Line> open(LocalDate afterDue, String afterDocument, int atMost) {
        return sql.sql(COLUMNS
                        + " where not answered and (due, document_id) > (?, ?) order by due, document_id limit ?")
                .params(afterDue, afterDocument, atMost)
                .query(LINE)
                .list();
    }
}
