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
import portability.claims.Octets;
import portability.claims.claim.ClaimEvent;
import portability.claims.claim.ClaimEvent.ClaimClosed;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimEvent.ContactChangeReceived;
import portability.claims.claim.ClaimEvent.DecisionReceived;
import portability.claims.claim.ClaimEvent.DocumentDispatched;
import portability.claims.claim.ClaimEvent.DocumentInvalidated;
import portability.claims.claim.ClaimEvent.DocumentUndeliverable;
import portability.claims.claim.ClaimEvent.ForwardArrived;
import portability.claims.claim.ClaimEvent.InstitutionRemoved;
import portability.claims.claim.ClaimEvent.NewerRecordReceived;
import portability.claims.claim.ClaimEvent.NoRecordReceived;
import portability.claims.claim.ClaimEvent.RecordReceived;
import portability.claims.claim.ClaimEvent.ReminderReceived;
import portability.claims.claim.ClaimEvent.ReminderSent;
import portability.claims.claim.ClaimEvent.RemovalReceived;
import portability.claims.claim.Errand;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.Freezer;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.TakesDocuments;
import portability.claims.exchange.pair.WireTime;
import portability.ledger.processing.ReadModel;
import portability.proto.exchange.v1.DocumentKind;

/// Read model: what partners were asked for and have not sent, how often they were reminded, and of what this
/// institution was reminded itself.
@Component
@ProcessingGroup(AwaitedList.PROCESSOR)
public class AwaitedList implements ReadModel, TakesDocuments {
    static final String PROCESSOR = "awaited";

    private static final String NOTICE = Freezer.kindName(DocumentKind.DOCUMENT_KIND_CLAIM_NOTICE);
    /// What a notice asks for.
    private static final List<Errand> ASKED_FOR = List.of(Errand.RECORD, Errand.DECISION);

    private final JdbcClient sql;

    AwaitedList(JdbcClient sql) {
        this.sql = sql;
    }

    /// What a partner owes.
    ///
    /// @param since     when it was asked
    /// @param reminders how many went since
    record Due(String claimId, String partner, Errand awaited, Instant since, int reminders) {}

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
        return Set.of("awaited", "reminded", "answer_due", "owed");
    }

    /// Until when the partner is asked to answer, the notice says, and nothing else.
    @Override
    public Set<DocumentKind> documentKinds() {
        return Set.of(DocumentKind.DOCUMENT_KIND_CLAIM_NOTICE);
    }

    @EventHandler
    void on(DocumentFrozen event) {
        if (event.kind().equals(NOTICE)) asked(event.caseId(), event.partner(), false, event.document());
    }

    @EventHandler
    void on(DocumentReceived event) {
        if (event.kind().equals(NOTICE)) asked(event.caseId(), event.partner(), true, event.document());
    }

    private void asked(String claimId, String partner, boolean received, Octets document) {
        if (document.isNone()) return;
        var header = StoredDocument.of(document).header();
        if (!header.hasAnswerDue()) return;
        sql.sql("insert into answer_due (claim_id, partner, received, due) values (?, ?, ?, ?)"
                        + " on conflict (claim_id, partner, received) do update set due = excluded.due")
                .params(
                        claimId,
                        partner,
                        received,
                        WireTime.read(header.getAnswerDue()).atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventHandler
    void on(ClaimEvent event, @Timestamp Instant recordedAt) {
        switch (event) {
            case ClaimNoticeReceived notice -> owed(notice, recordedAt);
            case DocumentDispatched sent -> sent(sent, recordedAt);
            case RecordReceived _, NewerRecordReceived _, NoRecordReceived _ -> forget("awaited", event, Errand.RECORD);
            case DecisionReceived _ -> forget("awaited", event, Errand.DECISION);
            // Whoever was not asked is not reminded.
            case DocumentUndeliverable lost
            when lost.errand() == Errand.NOTICE -> ASKED_FOR.forEach(awaited -> forget("awaited", event, awaited));
            case DocumentInvalidated gone -> awaitAgain(gone, recordedAt);
            case ReminderSent reminder -> reminded(reminder, recordedAt);
            case ReminderReceived reminder when reminder.open() -> received(reminder, recordedAt);
            case InstitutionRemoved gone -> forgetPartner(gone);
            case RemovalReceived gone when !gone.here() -> forgetPartner(gone);
            case RemovalReceived gone -> tables().forEach(table -> forgetAll(table, gone.claimId()));
            case ForwardArrived _, ContactChangeReceived _ ->
                tables().forEach(table -> forgetAll(table, event.claimId()));
            case ClaimClosed _ -> tables().forEach(table -> forgetAll(table, event.claimId()));
            default -> {
                // Nothing that anybody waits for.
            }
        }
    }

    private void owed(ClaimNoticeReceived notice, Instant at) {
        for (var errand : ASKED_FOR)
            sql.sql("insert into owed (claim_id, partner, errand, since) values (?, ?, ?, ?) on conflict do nothing")
                    .params(notice.claimId(), notice.file().contact(), errand.name(), at.atOffset(ZoneOffset.UTC))
                    .update();
    }

    private void sent(DocumentDispatched sent, Instant at) {
        if (sent.errand() != Errand.NOTICE) {
            forget("reminded", sent, sent.errand());
            forget("owed", sent, sent.errand());
            return;
        }
        for (var awaited : ASKED_FOR)
            sql.sql("insert into awaited (claim_id, partner, errand, since, reminders) values (?, ?, ?, ?, 0)"
                            + " on conflict do nothing")
                    .params(sent.claimId(), sent.institution(), awaited.name(), at.atOffset(ZoneOffset.UTC))
                    .update();
    }

    /// Only where it was asked for from here.
    private void awaitAgain(DocumentInvalidated gone, Instant at) {
        sql.sql("insert into awaited (claim_id, partner, errand, since, reminders)"
                        + " select claim_id, partner, ?, ?, 0 from answer_due"
                        + " where claim_id = ? and partner = ? and not received on conflict do nothing")
                .params(gone.errand().name(), at.atOffset(ZoneOffset.UTC), gone.claimId(), gone.institution())
                .update();
    }

    private void reminded(ReminderSent reminder, Instant at) {
        sql.sql("update awaited set reminders = ?, reminded_at = ?"
                        + " where claim_id = ? and partner = ? and errand = ?")
                .params(
                        reminder.number(),
                        at.atOffset(ZoneOffset.UTC),
                        reminder.claimId(),
                        reminder.institution(),
                        reminder.awaited().name())
                .update();
    }

    private void received(ReminderReceived reminder, Instant at) {
        sql.sql("insert into reminded (claim_id, partner, errand, number, since, reminded_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (claim_id, partner, errand) do update"
                        + " set number = excluded.number, reminded_at = excluded.reminded_at")
                .params(
                        reminder.claimId(),
                        reminder.institution(),
                        reminder.awaited().name(),
                        reminder.number(),
                        reminder.since().atOffset(ZoneOffset.UTC),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void forgetPartner(ClaimEvent removal) {
        for (var table : tables())
            sql.sql("delete from " + table + " where claim_id = ? and partner = ?")
                    .params(removal.claimId(), removal.institution())
                    .update();
    }

    private void forgetAll(String table, String claimId) {
        sql.sql("delete from " + table + " where claim_id = ?").param(claimId).update();
    }

    private void forget(String table, ClaimEvent event, Errand errand) {
        sql.sql("delete from " + table + " where claim_id = ? and partner = ? and errand = ?")
                .params(event.claimId(), event.institution(), errand.name())
                .update();
    }

    /// What is to be reminded of now, the oldest first.
    List<Due> due(Instant now, ReminderProperties settings, int atMost) {
        return sql.sql("""
                select claim_id, partner, errand, since, reminders from awaited
                where reminders < :most
                  and case when reminders > 0 then reminded_at <= :again
                           when errand = 'RECORD' then since <= :record
                           else since <= :decision end
                order by since, claim_id, partner, errand limit :page""")
                .param("most", settings.atMost())
                .param("again", now.minus(settings.againAfter()).atOffset(ZoneOffset.UTC))
                .param("record", now.minus(settings.recordWithin()).atOffset(ZoneOffset.UTC))
                .param("decision", now.minus(settings.decisionWithin()).atOffset(ZoneOffset.UTC))
                .param("page", atMost)
                .query((row, _) -> new Due(
                        row.getString(1),
                        row.getString(2),
                        Errand.valueOf(row.getString(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getInt(5)))
                .list();
    }
}
