package portability.claims.exchange.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import portability.claims.exchange.pair.OlderDocuments;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.OutboxEvent.DocumentGivenUp;
import portability.claims.exchange.pair.OutboxEvent.DocumentReceipted;
import portability.claims.exchange.pair.OutboxEvent.DocumentRecovered;
import portability.claims.exchange.pair.OutboxEvent.DocumentRefused;
import portability.claims.exchange.pair.OutboxEvent.DocumentWithdrawn;
import portability.claims.exchange.pair.OutboxEvent.ErasedDocumentRecovered;
import portability.claims.exchange.pair.OutboxEvent.GivenUpDocumentTaken;
import portability.claims.exchange.pair.ReceiptedPlaces;
import portability.ledger.processing.ReadModel;

/// Read model: which documents there are for which partner, and which of them it has. Holds no bodies: it tells
/// where in the partner's stream they stand.
@Component
@ProcessingGroup(OutboxList.PROCESSOR)
public class OutboxList implements ReadModel, OlderDocuments, ReceiptedPlaces {
    public static final String PROCESSOR = "outbox";

    private final JdbcClient sql;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> givenUpListeners = new CopyOnWriteArrayList<>();

    /// A document in the outbox.
    ///
    /// @param streamSeq where in the stream it stands
    /// @param givenUp   was it taken back?
    public record Entry(long pairSeq, String documentId, long streamSeq, boolean givenUp) {}

    /// A document about a case, and for whom.
    ///
    /// @param kind     `CERTIFIED_RECORD`, for one
    /// @param frozenAt from when on it is sent; for one that was got back after a restore, when that was
    record About(String partner, String kind, Instant frozenAt) {}

    /// A document the partner refused, and why.
    public record Refused(String documentId, String reason) {}

    OutboxList(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("outbox");
    }

    /// Tells a partner's name when there is something new for it.
    void onFrozen(Consumer<String> listener) {
        listeners.add(listener);
    }

    /// Tells a partner's name when a document for it was taken back.
    void onGivenUp(Consumer<String> listener) {
        givenUpListeners.add(listener);
    }

    @EventHandler
    void on(DocumentFrozen event, @SequenceNumber Long streamSeq, @Timestamp Instant frozenAt, ReplayStatus replay) {
        var about = new About(event.partner(), event.kind(), frozenAt);
        add(event.pairSeq(), event.documentId(), streamSeq, event.caseId(), about);
        if (replay.isReplay()) return;
        CurrentUnitOfWork.get().afterCommit(_ -> listeners.forEach(listener -> listener.accept(event.partner())));
    }

    /// It was sent long since; from when on, only the document itself tells.
    @EventHandler
    void on(DocumentRecovered event, @SequenceNumber Long streamSeq, @Timestamp Instant recoveredAt) {
        var about = new About(event.partner(), event.kind(), recoveredAt);
        add(event.pairSeq(), event.documentId(), streamSeq, event.caseId(), about);
    }

    /// What it was about, nobody may know any more.
    @EventHandler
    void on(ErasedDocumentRecovered event, @SequenceNumber Long streamSeq, @Timestamp Instant recoveredAt) {
        var about = new About(event.partner(), "", recoveredAt);
        add(event.pairSeq(), event.documentId(), streamSeq, "", about);
    }

    @EventHandler
    void on(DocumentReceipted event) {
        receipted(event.partner(), event.pairSeq());
    }

    @EventHandler
    void on(DocumentWithdrawn event) {
        receipted(event.partner(), event.pairSeq());
    }

    @EventHandler
    void on(DocumentRefused event, @Timestamp Instant refusedAt) {
        sql.sql("update outbox set refusal = ?, refused_at = ? where partner = ? and pair_seq = ?")
                .params(event.reason(), refusedAt.atOffset(ZoneOffset.UTC), event.partner(), event.pairSeq())
                .update();
    }

    @EventHandler
    void on(DocumentGivenUp event, @Timestamp Instant givenUpAt, ReplayStatus replay) {
        sql.sql("update outbox set given_up = true, anew = ?, given_up_at = ? where partner = ? and pair_seq = ?")
                .params(event.anew(), givenUpAt.atOffset(ZoneOffset.UTC), event.partner(), event.pairSeq())
                .update();
        if (replay.isReplay()) return;
        CurrentUnitOfWork.get()
                .afterCommit(_ -> givenUpListeners.forEach(listener -> listener.accept(event.partner())));
    }

    @EventHandler
    void on(GivenUpDocumentTaken event) {
        sql.sql("update outbox set given_up = false where partner = ? and pair_seq = ?")
                .params(event.partner(), event.pairSeq())
                .update();
    }

    /// The document of a number; empty also for one that was frozen just now.
    public Optional<Entry> at(String partner, long pairSeq) {
        return sql.sql(
                        "select pair_seq, document_id, stream_seq, given_up from outbox where partner = ? and pair_seq = ?")
                .params(partner, pairSeq)
                .query(Entry.class)
                .optional();
    }

    /// Documents come here in the order of their numbers, so that all up to the newest are here.
    @Override
    public Known known(String partner, String documentId) {
        return sql.sql("select exists (select from outbox where partner = :partner and document_id = :id),"
                        + " (select coalesce(max(pair_seq), 0) from outbox where partner = :partner)")
                .param("partner", partner)
                .param("id", documentId)
                .query((row, _) -> new Known(row.getBoolean(1), row.getLong(2)))
                .single();
    }

    /// The document of an id, for a partner.
    public Optional<Entry> of(String partner, String documentId) {
        return sql.sql("select pair_seq, document_id, stream_seq, given_up from outbox"
                        + " where partner = ? and document_id = ?")
                .params(partner, documentId)
                .query(Entry.class)
                .optional();
    }

    /// The documents about a case, the first first. Also what was taken back: the partner may have read it before it
    /// refused it.
    List<About> about(String caseId) {
        return sql.sql("select partner, kind, frozen_at from outbox where case_id = ?"
                        + " order by frozen_at, partner, pair_seq")
                .param(caseId)
                .query((row, _) -> new About(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /// The number of the first document the partner has not receipted.
    OptionalLong firstOpen(String partner) {
        return sql.sql("select min(pair_seq) from outbox where partner = ? and not receipted")
                .param(partner)
                .query((row, _) -> {
                    long seq = row.getLong(1);
                    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(seq);
                })
                .single();
    }

    /// The number of the newest document for a partner; 0 if there is none.
    public long last(String partner) {
        return sql.sql("select coalesce(max(pair_seq), 0) from outbox where partner = ?")
                .param(partner)
                .query(Long.class)
                .single();
    }

    /// A document, and about which case it is.
    public record Sent(String documentId, String caseId) {}

    /// The documents for a partner after a number, without those that were taken back.
    public List<Sent> since(String partner, long pairSeq) {
        return sql.sql("select document_id, case_id from outbox where partner = ? and pair_seq > ? and not given_up"
                        + " order by pair_seq")
                .params(partner, pairSeq)
                .query(Sent.class)
                .list();
    }

    /// Up to which number a partner has receipted.
    public long receiptedUpTo(String partner) {
        return sql.sql("select coalesce(max(pair_seq), 0) from outbox where partner = ? and receipted")
                .param(partner)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Place> newestReceipted(String partner) {
        return at(partner, receiptedUpTo(partner)).map(entry -> new Place(entry.streamSeq(), entry.pairSeq()));
    }

    /// Is a document still on its way?
    public boolean isOpen(String partner, String documentId) {
        return sql.sql("select exists (select from outbox where partner = ? and document_id = ? and not receipted)")
                .params(partner, documentId)
                .query(Boolean.class)
                .single();
    }

    /// Was a claim carried on to another institution, under that name?
    public boolean carriedOn(String caseId) {
        return sql.sql("select exists (select from outbox where case_id = ? and kind = 'FORWARDED_CLAIM')")
                .param(caseId)
                .query(Boolean.class)
                .single();
    }

    /// Is a document about a case still on its way?
    public boolean isOpenAbout(String caseId) {
        return sql.sql("select exists (select from outbox where case_id = ? and not receipted)")
                .param(caseId)
                .query(Boolean.class)
                .single();
    }

    /// Whom there is something for.
    List<String> waiting() {
        return sql.sql("select distinct partner from outbox where not receipted order by partner")
                .query(String.class)
                .list();
    }

    /// How many documents the partner has not receipted.
    public long undelivered(String partner) {
        return sql.sql("select count(*) from outbox where partner = ? and not receipted")
                .param(partner)
                .query(Long.class)
                .single();
    }

    /// The document by which the partner's pair has stopped; empty if it has not.
    public Optional<Refused> refused(String partner) {
        return sql.sql("""
                select document_id, refusal as reason from outbox
                where partner = ? and not receipted and refusal <> '' order by pair_seq limit 1""").param(partner).query(Refused.class).optional();
    }

    private void add(long pairSeq, String documentId, long streamSeq, String caseId, About about) {
        sql.sql("insert into outbox (partner, pair_seq, document_id, stream_seq, case_id, kind, frozen_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        about.partner(),
                        pairSeq,
                        documentId,
                        streamSeq,
                        caseId,
                        about.kind(),
                        about.frozenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void receipted(String partner, long pairSeq) {
        sql.sql("update outbox set receipted = true, refusal = '' where partner = ? and pair_seq = ?")
                .params(partner, pairSeq)
                .update();
    }
}
