package portability.claims.claim.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import portability.claims.claim.AwardWish;
import portability.claims.claim.AwardWishes;
import portability.claims.claim.ClaimEvent.AwardWishesReceived;
import portability.claims.claim.ClaimEvent.AwardWishesSaid;
import portability.claims.claim.ClaimEvent.Decided;
import portability.claims.claim.ClaimEvent.DocumentInvalidated;
import portability.claims.claim.ClaimEvent.LegislationsToldLate;
import portability.claims.claim.ClaimEvent.NewerRecordReceived;
import portability.claims.claim.ClaimEvent.OwnRecordRenewed;
import portability.claims.claim.ClaimEvent.RecalculationOpened;
import portability.claims.claim.ClaimEvent.RecordReceived;
import portability.claims.claim.ClaimEvent.TurnMayHaveCome;
import portability.claims.claim.Errand;
import portability.claims.claim.RecalculationCause;
import portability.claims.lawchange.LawReviewEvent;
import portability.claims.lawchange.LawReviewEvent.LawChangesDecision;
import portability.claims.situation.SituationEvent;
import portability.claims.situation.SituationEvent.ChangeHeard;
import portability.claims.situation.SituationEvent.ChangeSettled;
import portability.claims.situation.SituationEvent.ChangeTakenBack;
import portability.claims.situation.SituationEvent.ChangeTold;
import portability.claims.situation.SituationEvent.TakeBackHeard;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.processing.ReadModel;

/// Read model: claims whose decision an officer has to look at again, because a record, her situation or the law
/// changed
/// after it, or because the day has come on which a pension that was to begin later is due. Nothing is calculated anew
/// by this.
@Component
@ProcessingGroup(RecalculationsDue.PROCESSOR)
public class RecalculationsDue implements ReadModel {
    public static final String PROCESSOR = "recalculations-due";

    private static final LocalDate AT_ONCE = LocalDate.EPOCH;
    /// In the place of differences: what was told of her situation was taken back after it was decided upon.
    private static final String TAKEN_BACK = "TAKEN_BACK";
    /// Or: the state that was to pay has refused.
    private static final String REFUSED_ELSEWHERE = "REFUSED_ELSEWHERE";
    /// Or: the types of legislations on invalidity were told after the decision.
    private static final String LEGISLATIONS_TOLD = "LEGISLATIONS_TOLD";

    private final JdbcClient sql;

    /// @param from        from which day it is due; the beginning of 1970 where it is since it is known
    /// @param changeId    which change of her situation; empty where it is another cause
    /// @param differences what a change of law makes different; or TAKEN_BACK, REFUSED_ELSEWHERE,
    ///                    LEGISLATIONS_TOLD; else none
    public record Due(
            String claimId,
            RecalculationCause cause,
            LocalDate from,
            Instant since,
            String changeId,
            List<String> differences) {
        public Due {
            differences = List.copyOf(differences);
        }

        public boolean isAtOnce() {
            return from.equals(AT_ONCE);
        }
    }

    /// Where a page begins: behind this place.
    public record After(LocalDate from, String claimId, String cause, String changeId) {
        public static After nothing() {
            return new After(LocalDate.of(1, 1, 1), "", "", "");
        }
    }

    RecalculationsDue(JdbcClient sql) {
        this.sql = sql;
    }

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
        return Set.of("recalculation_due", "decided_claim");
    }

    @EventHandler
    void on(Decided event) {
        decided(event.claimId());
    }

    @EventHandler
    void on(RecordReceived event, @Timestamp Instant at) {
        changed(event.claimId(), at);
    }

    @EventHandler
    void on(NewerRecordReceived event, @Timestamp Instant at) {
        changed(event.claimId(), at);
    }

    @EventHandler
    void on(OwnRecordRenewed event, @Timestamp Instant at) {
        changed(event.claimId(), at);
    }

    @EventHandler
    void on(DocumentInvalidated event, @Timestamp Instant at) {
        if (event.errand() == Errand.RECORD) changed(event.claimId(), at);
    }

    @EventHandler
    void on(RecalculationOpened event) {
        remove(event.claimId(), RecalculationCause.PERIODS_CHANGED);
        remove(event.claimId(), RecalculationCause.RULES_CHANGED);
        var opened = event.recalculation();
        if (opened.cause() == RecalculationCause.CONDITIONS_MET_ELSEWHERE)
            remove(event.claimId(), RecalculationCause.CONDITIONS_MET_ELSEWHERE);
        if (opened.cause() == RecalculationCause.SITUATION_CHANGED) situationOf(event.claimId(), opened.from());
    }

    @EventHandler
    void on(AwardWishesSaid event, @Timestamp Instant at) {
        wished(event.claimId(), event.wishes(), at);
    }

    @EventHandler
    void on(AwardWishesReceived event, @Timestamp Instant at) {
        wished(event.claimId(), event.wishes(), at);
    }

    @EventHandler
    void on(TurnMayHaveCome event, @Timestamp Instant at) {
        toldLater(event.claimId(), REFUSED_ELSEWHERE, at);
    }

    @EventHandler
    void on(LegislationsToldLate event, @Timestamp Instant at) {
        toldLater(event.claimId(), LEGISLATIONS_TOLD, at);
    }

    @EventHandler
    void on(SituationEvent event, @Timestamp Instant at) {
        switch (event) {
            case ChangeTold told -> situation(told, told.change().on(), at);
            case ChangeHeard heard -> situation(heard, heard.change().on(), at);
            case ChangeSettled settled -> forget(settled);
            case ChangeTakenBack back -> takenBack(back, back.decision(), at);
            case TakeBackHeard back -> takenBack(back, back.decision(), at);
        }
    }

    private void forget(SituationEvent event) {
        sql.sql("delete from recalculation_due where claim_id = ? and cause = ? and change_id = ?")
                .params(event.claimId(), RecalculationCause.SITUATION_CHANGED.name(), event.changeId())
                .update();
    }

    /// Where something was decided because of it, that has to be looked at again.
    private void takenBack(SituationEvent event, int decision, Instant at) {
        forget(event);
        if (decision == 0) return;
        sql.sql("insert into recalculation_due (claim_id, cause, due_from, since, change_id, differences)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        event.claimId(),
                        RecalculationCause.SITUATION_CHANGED.name(),
                        AT_ONCE,
                        at.atOffset(ZoneOffset.UTC),
                        event.changeId(),
                        TAKEN_BACK)
                .update();
    }

    @EventHandler
    void on(LawReviewEvent event, @Timestamp Instant at) {
        remove(event.claimId(), RecalculationCause.RULES_CHANGED);
        if (event instanceof LawChangesDecision changes)
            sql.sql("insert into recalculation_due (claim_id, cause, due_from, since, differences)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(
                            changes.claimId(),
                            RecalculationCause.RULES_CHANGED.name(),
                            AT_ONCE,
                            at.atOffset(ZoneOffset.UTC),
                            String.join(" ", changes.differences()))
                    .update();
    }

    @EventHandler
    void on(SubjectErased event) {
        for (var table : tables())
            sql.sql("delete from " + table + " where claim_id = ?")
                    .param(event.subject())
                    .update();
    }

    private void decided(String claimId) {
        sql.sql("insert into decided_claim (claim_id) values (?) on conflict do nothing")
                .param(claimId)
                .update();
        remove(claimId, RecalculationCause.PERIODS_CHANGED);
        remove(claimId, RecalculationCause.RULES_CHANGED);
    }

    /// What was claimed is decided as it was when it was claimed: the change comes up also where it is told before
    /// that,
    /// but not before the decision.
    private void situation(SituationEvent event, LocalDate on, Instant at) {
        sql.sql("insert into recalculation_due (claim_id, cause, due_from, since, change_id)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        event.claimId(),
                        RecalculationCause.SITUATION_CHANGED.name(),
                        on,
                        at.atOffset(ZoneOffset.UTC),
                        event.changeId())
                .update();
    }

    /// The new decision is about what she lives in from that day on: later changes are still to be looked at.
    private void situationOf(String claimId, LocalDate from) {
        sql.sql("delete from recalculation_due where claim_id = ? and cause = ? and due_from <= ?")
                .params(claimId, RecalculationCause.SITUATION_CHANGED.name(), from)
                .update();
    }

    /// Before the decision it is determined again by itself.
    private void changed(String claimId, Instant at) {
        sql.sql("insert into recalculation_due (claim_id, cause, due_from, since)"
                        + " select claim_id, ?, ?, ? from decided_claim where claim_id = ? on conflict do nothing")
                .params(RecalculationCause.PERIODS_CHANGED.name(), AT_ONCE, at.atOffset(ZoneOffset.UTC), claimId)
                .update();
    }

    /// On what was decided, more is known of an incapacity. Reg. (EC) 883/2004 Art. 44.
    private void toldLater(String claimId, String what, Instant at) {
        sql.sql("insert into recalculation_due (claim_id, cause, due_from, since, differences)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        claimId,
                        RecalculationCause.CONDITIONS_MET_ELSEWHERE.name(),
                        AT_ONCE,
                        at.atOffset(ZoneOffset.UTC),
                        what)
                .update();
    }

    /// The first day on which one of the pensions that were to begin later is due; none where it was said to be.
    private void wished(String claimId, AwardWishes wishes, Instant at) {
        remove(claimId, RecalculationCause.CONDITIONS_MET_ELSEWHERE);
        wishes.said().values().stream()
                .filter(RecalculationsDue::beginsLater)
                .flatMap(wish -> wish.paysFrom().stream())
                .min(LocalDate::compareTo)
                .ifPresent(from -> sql.sql("insert into recalculation_due (claim_id, cause, due_from, since)"
                                + " values (?, ?, ?, ?)")
                        .params(
                                claimId,
                                RecalculationCause.CONDITIONS_MET_ELSEWHERE.name(),
                                from,
                                at.atOffset(ZoneOffset.UTC))
                        .update());
    }

    private static boolean beginsLater(AwardWish wish) {
        return switch (wish.kind()) {
            case DEFERRED, NOT_MET_YET -> true;
            case WITHDRAWN, DUE -> false;
        };
    }

    private void remove(String claimId, RecalculationCause cause) {
        sql.sql("delete from recalculation_due where claim_id = ? and cause = ?")
                .params(claimId, cause.name())
                .update();
    }

    /// What has been due for longest first.
    ///
    /// @param until what is due later is not listed
    public List<Due> list(LocalDate until, After after, int atMost) {
        return sql.sql("select claim_id, cause, due_from, since, change_id, differences from recalculation_due d"
                        + " where due_from <= ? and (due_from, claim_id, cause, change_id) > (?, ?, ?, ?)"
                        + " and (change_id = '' or exists (select from decided_claim c where c.claim_id = d.claim_id))"
                        + " order by due_from, claim_id, cause, change_id limit ?")
                .params(until, after.from(), after.claimId(), after.cause(), after.changeId(), atMost)
                .query((row, _) -> new Due(
                        row.getString(1),
                        RecalculationCause.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5),
                        Stream.of(row.getString(6).split(" "))
                                .filter(difference -> !difference.isEmpty())
                                .toList()))
                .list();
    }
}
