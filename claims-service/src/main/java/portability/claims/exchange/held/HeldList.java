package portability.claims.exchange.held;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import portability.claims.exchange.pair.HeldEvent.DocumentHeldBack;
import portability.claims.exchange.pair.HeldEvent.HeldDocumentGivenUp;
import portability.claims.exchange.pair.HeldEvent.HeldDocumentReleased;
import portability.ledger.processing.ReadModel;

/// Read model: which documents are held back from which partner, in the order in which they were to go.
@Component
@ProcessingGroup(HeldList.PROCESSOR)
public class HeldList implements ReadModel {
    static final String PROCESSOR = "held";

    private final JdbcClient sql;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    /// @param kind `AWARD_WISHES`, for one
    public record Held(String partner, String documentId, String kind, String caseId) {}

    HeldList(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("held_document");
    }

    /// Tells a partner's name when there is something more that is held back from it.
    void onHeld(Consumer<String> listener) {
        listeners.add(listener);
    }

    @EventHandler
    void on(DocumentHeldBack event, @Timestamp Instant at, ReplayStatus replay) {
        sql.sql("insert into held_document (partner, document_id, kind, case_id, held_at) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(event.partner(), event.documentId(), event.kind(), event.caseId(), at.atOffset(ZoneOffset.UTC))
                .update();
        if (replay.isReplay()) return;
        CurrentUnitOfWork.get().afterCommit(_ -> listeners.forEach(listener -> listener.accept(event.partner())));
    }

    @EventHandler
    void on(HeldDocumentReleased event) {
        remove(event.partner(), event.documentId());
    }

    @EventHandler
    void on(HeldDocumentGivenUp event) {
        remove(event.partner(), event.documentId());
    }

    private void remove(String partner, String documentId) {
        sql.sql("delete from held_document where partner = ? and document_id = ?")
                .params(partner, documentId)
                .update();
    }

    List<Held> of(String partner) {
        return sql.sql("select partner, document_id, kind, case_id from held_document where partner = ? order by place")
                .param(partner)
                .query(Held.class)
                .list();
    }

    List<String> partners() {
        return sql.sql("select distinct partner from held_document order by partner")
                .query(String.class)
                .list();
    }

    public Optional<Held> find(String partner, String documentId) {
        return sql.sql("select partner, document_id, kind, case_id from held_document"
                        + " where partner = ? and document_id = ?")
                .params(partner, documentId)
                .query(Held.class)
                .optional();
    }

    /// Is a document about a case held back?
    public boolean isAbout(String caseId) {
        return sql.sql("select exists (select from held_document where case_id = ?)")
                .param(caseId)
                .query(Boolean.class)
                .single();
    }
}
