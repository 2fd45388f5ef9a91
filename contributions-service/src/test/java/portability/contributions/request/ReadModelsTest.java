package portability.contributions.request;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.contributions.client.Samples.HEADING;
import static portability.contributions.client.Samples.period;
import static portability.contributions.client.Samples.row;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import portability.contributions.client.ServiceTest;
import portability.ledger.testkit.postgres.TestDatabase;
import portability.proto.contributions.v1.WithdrawPeriodRequest;

class ReadModelsTest extends ServiceTest {
    private static final List<String> TABLES =
            List.of("answered_request", "person", "person_number", "period", "period_end", "refused_row");

    /// The registration of another person, as another process would write it.
    private static final String COPY = """
            insert into log_entry
                (event_id, stream_id, stream_seq, stream_type, event_name, event_version, recorded_at, payload, metadata)
            select 'late', 'person/late', 0, stream_type, event_name, event_version, recorded_at,
                convert_to(
                    replace(
                        replace(convert_from(payload, 'UTF8'), '120000004', '120000005'),
                        substring(stream_id from 8), 'late'),
                    'UTF8'),
                metadata
            from log_entry where stream_id = ?
            """;

    @Autowired
    EventProcessingConfiguration processing;

    @Test
    void numbers_of_the_log_that_were_drawn_and_never_used_do_not_stop_anyone() {
        officer().register("120000001");
        for (int i = 0; i < 3; i++)
            assertThat(sql.sql("select nextval('log_entry_global_index_seq')")
                            .query(Long.class)
                            .single())
                    .isPositive();
        var ana = officer().register("120000002");
        officer().record(ana, period("1990-01-01", "1990-12-31"));
        assertThat(officer().career(ana).getEntriesList()).hasSize(1);
    }

    @Test
    void a_fact_that_was_numbered_early_and_committed_late_is_seen_by_the_next_query(TestDatabase database)
            throws SQLException {
        var early = officer().register("120000004");
        try (var other = database.connect();
                var insert = other.prepareStatement(COPY)) {
            other.setAutoCommit(false);
            insert.setString(1, "person/" + early);
            assertThat(insert.executeUpdate()).isEqualTo(1);
            var later = officer().register("120000006");
            assertThat(officer().career(later).getEntriesList()).isEmpty();
            other.commit();
        }
        assertThat(officer().career("late").getEntriesList()).isEmpty();
    }

    @Test
    void rebuilt_from_zero_they_are_the_same() {
        var ana = officer().register("120000003");
        officer()
                .importReturn(
                        newId(),
                        HEADING
                                + row("120000003", "E1", "2001-01-01", "2001-12-31", "30000.00")
                                + row("120000003", "E1", "2002-01-01", "2002-12-31", "14000.50")
                                + "a bad row\n");
        var period = officer().record(ana, period("1990-01-01", "1990-12-31"));
        var _ = officer()
                .call()
                .withdrawPeriod(WithdrawPeriodRequest.newBuilder()
                        .setRequestId(newId())
                        .setPersonId(ana)
                        .setPeriodId(period)
                        .setReason("another person's")
                        .build());
        assertThat(officer().history(ana).getEntriesList()).hasSize(3);
        var before = contents();
        assertThat(before).hasSizeGreaterThan(8);

        var processor = processing
                .eventProcessor(CurrentReads.PROCESSOR, StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        for (var table : TABLES)
            assertThat(sql.sql("delete from " + table).update()).isPositive();
        // Not by Axon's reset: its replay token does not survive being stored as JSON.
        sql.sql("delete from processor_token").update();
        processor.start();

        assertThat(officer().history(ana).getEntriesList()).hasSize(3);
        assertThat(contents()).isEqualTo(before);
    }

    private List<String> contents() {
        var rows = new ArrayList<String>();
        for (var table : TABLES)
            rows.addAll(sql.sql("select '%1$s ' || r::text from %1$s r order by 1".formatted(table))
                    .query(String.class)
                    .list());
        return rows;
    }
}
