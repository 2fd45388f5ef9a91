package portability.contributions.career.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.contributions.career.CareerEntry;
import portability.contributions.career.CareerEvent;
import portability.contributions.career.CareerEvent.PeriodCorrected;
import portability.contributions.career.CareerEvent.PeriodRecorded;
import portability.contributions.career.CareerEvent.PeriodWithdrawn;
import portability.contributions.career.CareerEvent.RecordCertified;
import portability.contributions.career.CareerRecords;
import portability.contributions.career.jdbc.PeriodRow.ReturnLine;
import portability.contributions.period.PeriodFacts;
import portability.contributions.request.CurrentReads;
import portability.contributions.returns.RecordedLines;
import portability.contributions.returns.ReturnEvent.ReturnLinesPosted;

/// Careers: lines of returns and decisions of officers, folded. Rows are only added, so that the order in which streams
/// are read does not matter.
@Repository
@ProcessingGroup(CurrentReads.PROCESSOR)
class PeriodTable implements CareerRecords, RecordedLines {
    private final JdbcTemplate batches;
    private final JdbcClient sql;

    PeriodTable(JdbcTemplate batches, JdbcClient sql) {
        this.batches = batches;
        this.sql = sql;
    }

    @EventHandler
    void on(ReturnLinesPosted event, @Timestamp Instant recordedAt) {
        batches.batchUpdate(
                PeriodRow.INSERT,
                event.posted().stream()
                        .map(line -> PeriodRow.parameters(
                                line.periodId(),
                                line.personId(),
                                line.period(),
                                recordedAt,
                                Optional.of(new ReturnLine(event.returnId(), line.line()))))
                        .toList());
    }

    @EventHandler
    void on(CareerEvent event, @Timestamp Instant recordedAt) {
        switch (event) {
            case PeriodRecorded(var person, var _, var id, var period, var _) -> add(id, person, period, recordedAt);
            case PeriodCorrected(var person, var _, var superseded, var id, var period, var reason) -> {
                end(superseded, recordedAt, reason, Optional.of(id));
                add(id, person, period, recordedAt);
            }
            case PeriodWithdrawn(var _, var _, var id, var reason) -> end(id, recordedAt, reason, Optional.empty());
            case RecordCertified _ -> {
                // Says what was told to others; the career stays as it is.
            }
        }
    }

    private void add(String periodId, String personId, PeriodFacts period, Instant recordedAt) {
        batches.update(
                PeriodRow.INSERT, PeriodRow.parameters(periodId, personId, period, recordedAt, Optional.empty()));
    }

    private void end(String periodId, Instant endedAt, String reason, Optional<String> supersededBy) {
        batches.update(
                "insert into period_end (period_id, ended_at, reason, superseded_by) values (?, ?, ?, ?)",
                periodId,
                PeriodRow.moment(endedAt),
                reason,
                supersededBy.orElse(null));
    }

    @Override
    public List<CareerEntry> career(String personId, Optional<LocalDate> asOf, Optional<Instant> knownAt) {
        var entries = sql.sql("""
                        select p.*, e.reason, e.superseded_by
                        from period p
                        left join period_end e
                            on e.period_id = p.period_id
                            and e.ended_at <= coalesce(cast(:knownAt as timestamptz), 'infinity')
                        where p.person_id = :person
                            and p.recorded_at <= coalesce(cast(:knownAt as timestamptz), 'infinity')
                        order by p.first_day, p.last_day, p.period_id
                        """)
                .param("person", personId)
                .param("knownAt", knownAt.map(PeriodRow::moment).orElse(null))
                .query((row, _) -> PeriodRow.entry(row))
                .list();
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
    public Set<String> sameInReturns(String personId, PeriodFacts period) {
        var same = new HashSet<String>();
        sql.sql("select * from period where person_id = ? and first_day = ? and return_id is not null")
                .params(personId, period.firstDay())
                .query(row -> {
                    if (PeriodRow.facts(row).equals(period)) same.add(row.getString("period_id"));
                });
        return same;
    }

    @Override
    public Map<String, String> personsByNumber(String institution, Collection<String> numbers) {
        if (numbers.isEmpty()) return Map.of();
        return sql
                .sql("""
                        select number, person_id
                        from person_number
                        where institution = :institution and number in (:numbers)
                        """)
                .param("institution", institution)
                .param("numbers", numbers)
                .query((row, _) -> Map.entry(row.getString("number"), row.getString("person_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Set<RecordedLine> of(Collection<String> personIds) {
        if (personIds.isEmpty()) return Set.of();
        return Set.copyOf(sql.sql("select * from period where person_id in (:persons)")
                .param("persons", personIds)
                .query((row, _) -> new RecordedLine(
                        row.getString("person_id"),
                        PeriodRow.facts(row),
                        PeriodRow.text(row, "return_id").orElse("")))
                .list());
    }
}
