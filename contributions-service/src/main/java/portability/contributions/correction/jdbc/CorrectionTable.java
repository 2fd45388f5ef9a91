package portability.contributions.correction.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.contributions.correction.CorrectionEvent;
import portability.contributions.correction.CorrectionEvent.CorrectionAnswered;
import portability.contributions.correction.CorrectionEvent.CorrectionAsked;
import portability.contributions.correction.CorrectionEvent.CorrectionForwarded;
import portability.contributions.correction.CorrectionEvent.CorrectionLodged;
import portability.contributions.correction.CorrectionEvent.CorrectionReminded;
import portability.contributions.correction.CorrectionEvent.CorrectionWithdrawn;
import portability.contributions.correction.CorrectionFile.State;
import portability.contributions.correction.CorrectionStep;
import portability.contributions.correction.CorrectionTermsSet;
import portability.contributions.correction.Due;
import portability.contributions.request.CurrentReads;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.processing.ReadModel;

/// Keeps requests for corrections in tables: what was said and done, sealed under the person's own key.
@Repository
@ProcessingGroup(CurrentReads.PROCESSOR)
public class CorrectionTable implements ReadModel {
    private final JdbcClient sql;
    private final SealedCorrections sealed;

    CorrectionTable(JdbcClient sql, SealedCorrections sealed) {
        this.sql = sql;
        this.sealed = sealed;
    }

    @Override
    public String processor() {
        return CurrentReads.PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("correction_terms", "correction", "correction_step");
    }

    @EventHandler
    public void on(CorrectionTermsSet event, @Timestamp Instant recordedAt) {
        var terms = event.terms();
        sql.sql("insert into correction_terms (from_day, recorded_at, months, days, reminder_days, source)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (from_day, recorded_at) do update set"
                        + " months = excluded.months, days = excluded.days,"
                        + " reminder_days = excluded.reminder_days, source = excluded.source")
                .params(
                        event.from(),
                        moment(recordedAt),
                        terms.months(),
                        terms.days(),
                        terms.reminderDays().toArray(Integer[]::new),
                        terms.source())
                .update();
    }

    @EventHandler
    public void on(CorrectionEvent event, @Timestamp Instant recordedAt) {
        switch (event) {
            case CorrectionLodged e -> lodge(e);
            case CorrectionAsked e -> add(e, new CorrectionStep.Asked(e.inquiry()), recordedAt);
            case CorrectionForwarded e -> add(e, new CorrectionStep.Forwarded(e.institution(), e.words()), recordedAt);
            case CorrectionAnswered e -> add(e, new CorrectionStep.Answered(e.answer(), e.effects()), recordedAt);
            case CorrectionWithdrawn e -> add(e, new CorrectionStep.Withdrawn(e.reason()), recordedAt);
            case CorrectionReminded e ->
                sql.sql("update correction set reminders = ? where number = ?")
                        .params(e.reminder(), e.number())
                        .update();
        }
    }

    private void lodge(CorrectionLodged event) {
        var due = event.due();
        sealed.lodged(event)
                .ifPresent(bytes -> sql.sql("insert into correction (number, person_id, sealed, received_on, answer_by,"
                                + " reminder_days, source, state, reminders) values (?, ?, ?, ?, ?, ?, ?, ?, 0)")
                        .param(event.number())
                        .param(event.personId())
                        .param(bytes)
                        .param(event.receivedOn())
                        .param(nullable(due.map(Due::answerBy)))
                        .param(nullable(due.map(known -> known.reminderDays().toArray(Integer[]::new))))
                        .param(nullable(due.map(Due::source)))
                        .param(State.RECEIVED.name())
                        .update());
    }

    private static <T> @Nullable T nullable(Optional<T> value) {
        return value.orElse(null);
    }

    private void add(CorrectionEvent event, CorrectionStep step, Instant recordedAt) {
        int place = sql.sql("select count(*) from correction_step where number = ?")
                .param(event.number())
                .query(Integer.class)
                .single();
        sealed.step(event.personId(), event.number(), place, step).ifPresent(bytes -> {
            sql.sql("insert into correction_step (number, place, person_id, kind, recorded_at, sealed)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            event.number(),
                            place,
                            event.personId(),
                            SealedCorrections.kind(step),
                            moment(recordedAt),
                            bytes)
                    .update();
            sql.sql("update correction set state = ? where number = ?")
                    .params(State.after(step).name(), event.number())
                    .update();
        });
    }

    @EventHandler
    public void on(SubjectErased event) {
        sql.sql("delete from correction_step where person_id = ?")
                .param(event.subject())
                .update();
        sql.sql("delete from correction where person_id = ?")
                .param(event.subject())
                .update();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
