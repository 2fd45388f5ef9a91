package portability.contributions.clarification.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.contributions.clarification.Clarification;
import portability.contributions.clarification.Clarification.Status;
import portability.contributions.clarification.ClarificationEvent;
import portability.contributions.clarification.ClarificationEvent.ClarificationOpened;
import portability.contributions.clarification.ClarificationEvent.ClarificationReopened;
import portability.contributions.clarification.ClarificationRecords;
import portability.contributions.clarification.ContradictionRule;
import portability.contributions.person.jdbc.TableOfPersons;
import portability.contributions.request.CurrentReads;
import portability.ledger.privacy.sealing.SealedRows;

/// Clarifications, what they say sealed under the key of the person they are about. The events of one case are one
/// stream's, so that they come in their order.
@Repository
@ProcessingGroup(CurrentReads.PROCESSOR)
public class ClarificationTable extends TableOfPersons implements ClarificationRecords {
    private static final String TABLE = "clarification";

    ClarificationTable(JdbcClient sql, SealedRows rows) {
        super(TABLE, sql, rows);
    }

    /// What is sealed of a case.
    record Sealed(Clarification now, Instant openedAt, List<Moment> history) {}

    @EventHandler
    public void on(ClarificationEvent event, @Timestamp Instant recordedAt) {
        var moment = Moments.of(event, recordedAt);
        if (event instanceof ClarificationOpened opened) {
            write(event, new Sealed(Clarification.opened(opened), recordedAt, List.of(moment)));
            return;
        }
        find(event.personId(), event.caseId()).ifPresent(before -> {
            var history = new ArrayList<>(before.history);
            history.add(moment);
            var openedAt = event instanceof ClarificationReopened ? recordedAt : before.openedAt;
            write(event, new Sealed(before.now.evolve(event), openedAt, history));
        });
    }

    private void write(ClarificationEvent event, Sealed sealed) {
        var now = sealed.now;
        rows.seal(event.personId(), TABLE, event.caseId(), sealed)
                .ifPresent(bytes -> sql.sql("""
                    insert into clarification (case_id, person_id, rule, one, other, status, opened_at,
                        due_on, moves, sealed)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (case_id) do update set status = excluded.status,
                        opened_at = excluded.opened_at, due_on = excluded.due_on,
                        moves = excluded.moves, sealed = excluded.sealed
                    """)
                        .params(
                                event.caseId(),
                                event.personId(),
                                now.rule().name(),
                                now.one(),
                                now.other(),
                                now.status().name(),
                                sealed.openedAt.atOffset(ZoneOffset.UTC),
                                now.dueOn(),
                                sealed.history.size(),
                                bytes)
                        .update());
    }

    private Optional<Sealed> find(String personId, String caseId) {
        return sql.sql("select sealed from clarification where case_id = ?")
                .param(caseId)
                .query(byte[].class)
                .optional()
                .flatMap(bytes -> rows.open(personId, TABLE, caseId, bytes, Sealed.class));
    }

    @Override
    public List<Told> of(String personId) {
        return opened(
                sql.sql("select case_id, sealed from clarification where person_id = ? order by due_on, case_id")
                        .param(personId),
                (row, _) -> told(personId, row));
    }

    private Optional<Told> told(String personId, ResultSet row) throws SQLException {
        return rows.open(personId, TABLE, row.getString("case_id"), row.getBytes("sealed"), Sealed.class)
                .map(told -> new Told(personId, told.now, told.openedAt, told.history));
    }

    @Override
    public List<Listed> open(Optional<LocalDate> dueBefore, int most) {
        return sql.sql("""
            select * from clarification
            where status = 'OPEN' and due_on < coalesce(cast(:before as date), 'infinity')
            order by due_on, case_id limit :most
            """)
                .param("before", dueBefore.orElse(null))
                .param("most", most)
                .query((row, _) -> listed(row))
                .list();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getString("person_id"),
                row.getString("case_id"),
                ContradictionRule.valueOf(row.getString("rule")),
                row.getString("one"),
                row.getString("other"),
                Status.valueOf(row.getString("status")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class));
    }
}
