package portability.contributions.request;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.contributions.client.Samples.HEADING;
import static portability.contributions.client.Samples.period;
import static portability.contributions.client.Samples.row;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import portability.contributions.client.ServiceTest;
import portability.proto.contributions.v1.WithdrawPeriodRequest;

class ReadModelsTest extends ServiceTest {
    private static final List<String> TABLES =
            List.of("person", "person_number", "period", "period_end", "refused_row");

    @Autowired
    EventProcessingConfiguration processing;

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
        assertThat(before).hasSizeGreaterThan(6);

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
