package portability.contributions.career.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.contributions.career.CareerEntry;
import portability.contributions.career.CareerEvent;
import portability.contributions.career.CareerEvent.PeriodCorrected;
import portability.contributions.career.CareerEvent.PeriodRecorded;
import portability.contributions.career.CareerEvent.PeriodWithdrawn;
import portability.contributions.career.CareerEvent.RecordCertified;
import portability.contributions.career.CareerEvent.RecordIssued;
import portability.contributions.career.CareerRecords;
import portability.contributions.career.jdbc.PeriodRow.ReturnLine;
import portability.contributions.period.LineHash;
import portability.contributions.period.PeriodFacts;
import portability.contributions.person.jdbc.NumberIndex;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.jdbc.RowBatch;
import portability.contributions.returns.RecordedLines;
import portability.contributions.returns.ReturnEvent.ReturnLinesPosted;
import portability.contributions.returns.ReturnLineEvent.LinePosted;
import portability.contributions.returns.account.PostedLines;
import portability.ledger.privacy.erasure.ErasureEvent.SubjectErased;
import portability.ledger.privacy.sealing.SealedRows;
import portability.ledger.processing.ReadModel;

/// Careers: lines of returns and decisions of officers, folded. Rows are only added, so that the order in which
/// streams are read does not matter.
@Repository
@ProcessingGroup(CurrentReads.PROCESSOR)
public class PeriodTable implements CareerRecords, RecordedLines, PostedLines, ReadModel {
    private final PeriodRow row;
    private final RowBatch rows;
    private final JdbcClient sql;
    private final LineHash hash;
    private final NumberIndex persons;

    public PeriodTable(SealedRows sealed, JdbcTemplate batches, JdbcClient sql, LineHash hash, NumberIndex persons) {
        this.row = new PeriodRow(sealed);
        this.rows = PeriodRow.batch(batches);
        this.sql = sql;
        this.hash = hash;
        this.persons = persons;
    }

    @Override
    public String processor() {
        return CurrentReads.PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("period", "period_end", "period_evidence");
    }

    @EventHandler
    void on(ReturnLinesPosted event, @Timestamp Instant recordedAt) {
        for (var line : event.posted())
            add(line.periodId(), line.personId(), line.period(), recordedAt, source(event.returnId(), line.line()));
    }

    @EventHandler
    void on(LinePosted event, @Timestamp Instant recordedAt) {
        add(event.periodId(), event.personId(), event.period(), recordedAt, source(event.returnId(), event.line()));
    }

    private static Optional<ReturnLine> source(String returnId, int line) {
        return Optional.of(new ReturnLine(returnId, line));
    }

    @EventHandler
    void on(CareerEvent event, @Timestamp Instant recordedAt) {
        switch (event) {
            case PeriodRecorded(var person, var _, var id, var period, var evidence) ->
                add(id, person, period, recordedAt, evidence);
            case PeriodCorrected(var person, var _, var superseded, var id, var period, var reason) -> {
                end(superseded, person, recordedAt, reason, Optional.of(id));
                add(id, person, period, recordedAt, reason);
            }
            case PeriodWithdrawn(var person, var _, var id, var reason) ->
                end(id, person, recordedAt, reason, Optional.empty());
            case RecordCertified _, RecordIssued _ -> {
                // Says what was told to others; the career stays as it is.
            }
        }
    }

    /// After the batch's rows, lest one of them stays.
    @EventHandler
    public void on(SubjectErased event) {
        CurrentUnitOfWork.get().onPrepareCommit(_ -> remove(event.subject()));
    }

    private void remove(String personId) {
        sql.sql("delete from period_evidence where person_id = ?")
                .param(personId)
                .update();
        sql.sql("delete from period_end where person_id = ?").param(personId).update();
        sql.sql("delete from period where person_id = ?").param(personId).update();
    }

    private void add(
            String periodId, String personId, PeriodFacts period, Instant recordedAt, Optional<ReturnLine> source) {
        row.cells(periodId, personId, period, recordedAt, source, hash.of(personId, period))
                .ifPresent(rows::add);
    }

    /// What an officer said, on some evidence.
    private void add(String periodId, String personId, PeriodFacts period, Instant recordedAt, String evidence) {
        add(periodId, personId, period, recordedAt, Optional.<ReturnLine>empty());
        row.evidence(personId, periodId, evidence)
                .ifPresent(
                        bytes -> sql.sql("insert into period_evidence (period_id, person_id, sealed) values (?, ?, ?)")
                                .params(periodId, personId, bytes)
                                .update());
    }

    private void end(String periodId, String personId, Instant endedAt, String reason, Optional<String> supersededBy) {
        row.reason(personId, periodId, reason)
                .ifPresent(bytes -> sql.sql("insert into period_end"
                                + " (period_id, person_id, ended_at, sealed, superseded_by) values (?, ?, ?, ?, ?)")
                        .param(periodId)
                        .param(personId)
                        .param(PeriodRow.moment(endedAt))
                        .param(bytes)
                        .param(supersededBy.orElse(null))
                        .update());
    }

    @Override
    public List<CareerEntry> career(String personId, Optional<LocalDate> asOf, Optional<Instant> knownAt) {
        var schemes = UnpaidTime.knownAt(sql, knownAt);
        var recorded = sql.sql("""
            select p.*, e.ended_at, e.sealed as end_sealed, e.superseded_by,
                coalesce(f.ended_at, p.recorded_at) as held_from,
                r.ended_at as return_ended_at, r.reason as return_reason,
                r.superseded_by as return_superseded_by,
                (select bool_and(d.amount <= (select coalesce(sum(y.amount), 0) from return_payment y
                        where y.return_id = d.return_id and y.currency = d.currency
                            and y.recorded_at <= coalesce(cast(:knownAt as timestamptz), 'infinity')))
                    from return_due d where d.return_id = p.return_id)
                or exists (select from return_payment_line l
                    join return_payment y on y.payment_id = l.payment_id
                    where l.return_id = p.return_id and l.line = p.return_line
                        and y.recorded_at <= coalesce(cast(:knownAt as timestamptz), 'infinity')
                        and not exists (select from return_payment b
                            where b.payment_id = y.payment_id || '/reversed'
                                and b.recorded_at
                                    <= coalesce(cast(:knownAt as timestamptz), 'infinity')))
                    as paid_in_full,
                v.sealed as evidence
            from period p
            left join period_evidence v on v.period_id = p.period_id
            left join period_end e
                on e.period_id = p.period_id
                and e.ended_at <= coalesce(cast(:knownAt as timestamptz), 'infinity')
            left join return_end r
                on r.return_id = p.return_id
                and r.ended_at <= coalesce(cast(:knownAt as timestamptz), 'infinity')
            left join return_replacing s on s.return_id = p.return_id
            -- What replaces a return holds from the moment that one ended.
            left join return_end f on f.return_id = s.replaces and f.superseded_by = s.return_id
            where p.person_id = :person
                and (s.return_id is null or f.return_id is not null)
                and coalesce(f.ended_at, p.recorded_at)
                    <= coalesce(cast(:knownAt as timestamptz), 'infinity')
            """)
                .param("person", personId)
                .param("knownAt", knownAt.map(PeriodRow::moment).orElse(null))
                .query((found, _) -> row.entry(personId, found, schemes))
                .list();
        var entries = CareerEntry.countedOnce(recorded.stream()
                .flatMap(Optional::stream)
                .sorted(CareerEntry.BY_DAYS)
                .toList());
        return asOf.isEmpty()
                ? entries
                : entries.stream()
                        .flatMap(entry -> entry.upTo(asOf.get()).stream())
                        .toList();
    }

    @Override
    public boolean isFromReturn(String personId, String periodId) {
        return sql.sql("""
            select exists (
                select from period
                where period_id = ? and person_id = ? and return_id is not null)
            """).params(periodId, personId).query(Boolean.class).single();
    }

    @Override
    public boolean endedWithItsReturn(String personId, String periodId) {
        return sql.sql("""
            select exists (
                select from period p join return_end r on r.return_id = p.return_id
                where p.period_id = ? and p.person_id = ?)
            """).params(periodId, personId).query(Boolean.class).single();
    }

    @Override
    public Set<String> sameInReturns(String personId, PeriodFacts period) {
        return Set.copyOf(sql.sql("""
            select period_id from period p
            where line_hash = ? and return_id is not null
                and not exists (select from return_end r where r.return_id = p.return_id)
            """)
                .param(hash.of(personId, period))
                .query(String.class)
                .list());
    }

    @Override
    public boolean posted(String returnId, Set<Integer> lines) {
        return sql.sql("select count(*) from period where return_id = ? and return_line = any(?)")
                        .params(returnId, lines.toArray(Integer[]::new))
                        .query(Integer.class)
                        .single()
                == lines.size();
    }

    @Override
    public Map<String, String> personsByNumber(String institution, Collection<String> numbers) {
        return persons.personsByNumber(institution, numbers);
    }

    @Override
    public Map<UUID, String> recorded(Collection<UUID> lines, String returnId, Optional<String> replaced) {
        var cameBy = new HashMap<UUID, String>();
        if (lines.isEmpty()) return cameBy;
        sql.sql("""
            select p.line_hash, coalesce(p.return_id, '') as came_by
            from period p
            where p.line_hash = any(:lines)
                and (exists (select from period_end e where e.period_id = p.period_id)
                    or coalesce(p.return_id <> :replaced, true)
                        and not exists (select from return_end r where r.return_id = p.return_id))
            """)
                .param("lines", lines.toArray(UUID[]::new))
                .param("replaced", replaced.orElse(""))
                .query(row -> {
                    cameBy.merge(
                            row.getObject("line_hash", UUID.class),
                            row.getString("came_by"),
                            (one, other) -> other.equals(returnId) ? other : one);
                });
        return cameBy;
    }
}
