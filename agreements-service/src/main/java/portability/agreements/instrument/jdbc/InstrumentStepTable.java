package portability.agreements.instrument.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import portability.agreements.instrument.Draft;
import portability.agreements.instrument.InstrumentEvent;
import portability.agreements.instrument.InstrumentEvent.ProposalDropped;
import portability.agreements.instrument.InstrumentEvent.StepEnacted;
import portability.agreements.instrument.InstrumentEvent.StepProposed;
import portability.agreements.instrument.InstrumentSteps;
import portability.agreements.instrument.RecordedStep;
import portability.agreements.instrument.Step;
import portability.ledger.processing.ReadModel;

/// Read model: what was proposed and enacted, with when.
@Repository
@ProcessingGroup(InstrumentSteps.PROCESSOR)
public class InstrumentStepTable implements InstrumentSteps, ReadModel {
    private final JdbcClient sql;

    public InstrumentStepTable(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public Set<String> tables() {
        return Set.of("instrument_step");
    }

    @EventHandler
    void on(InstrumentEvent event, @Timestamp Instant recordedAt) {
        switch (event) {
            case StepProposed proposed -> add(proposed, recordedAt);
            case StepEnacted enacted ->
                sql.sql("""
                        update instrument_step set enacted_by = ?, enacted_at = ?
                        where instrument_id = ? and proposal = ?
                        """)
                        .params(
                                enacted.enactedBy(),
                                utc(recordedAt),
                                enacted.instrumentId(),
                                Integer.parseInt(enacted.proposalId()))
                        .update();
            case ProposalDropped dropped ->
                sql.sql("update instrument_step set dropped_at = ? where instrument_id = ? and proposal = ?")
                        .params(utc(recordedAt), dropped.instrumentId(), Integer.parseInt(dropped.proposalId()))
                        .update();
        }
    }

    private void add(StepProposed proposed, Instant recordedAt) {
        sql.sql("""
                        insert into instrument_step
                            (instrument_id, proposal, step, effective_on, reason, proposed_by, proposed_at, title, states)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        proposed.instrumentId(),
                        Integer.parseInt(proposed.proposalId()),
                        proposed.step().name(),
                        proposed.effectiveOn(),
                        proposed.reason(),
                        proposed.proposedBy(),
                        utc(recordedAt),
                        proposed.draft().map(Draft::title).orElse(""),
                        proposed.draft()
                                .map(draft -> String.join(" ", draft.states()))
                                .orElse(""))
                .update();
    }

    @Override
    public List<RecordedStep> all() {
        return sql.sql("select * from instrument_step order by instrument_id, proposal")
                .query((row, _) -> step(row, Instant.MAX))
                .list();
    }

    @Override
    public List<RecordedStep> knownAt(Instant moment) {
        return sql.sql("select * from instrument_step where proposed_at <= ? order by instrument_id, proposal")
                .param(utc(moment))
                .query((row, _) -> step(row, moment))
                .list();
    }

    private static RecordedStep step(ResultSet row, Instant moment) throws SQLException {
        var title = row.getString("title");
        var enactedAt = instant(row, "enacted_at").filter(at -> !at.isAfter(moment));
        return new RecordedStep(
                row.getString("instrument_id"),
                row.getString("proposal"),
                Step.valueOf(row.getString("step")),
                row.getObject("effective_on", LocalDate.class),
                row.getString("reason"),
                row.getString("proposed_by"),
                instant(row, "proposed_at").orElseThrow(),
                title.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Draft(title, List.of(row.getString("states").split(" ", -1)))),
                enactedAt.isEmpty() ? Optional.empty() : Optional.of(row.getString("enacted_by")),
                enactedAt,
                instant(row, "dropped_at").filter(at -> !at.isAfter(moment)).isPresent());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
