package portability.contributions.certified;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class OutdatedRecordsAggregateTest {
    private static final Difference ADDED = new Difference(List.of("p-2"), List.of(), List.of());
    private static final RecordOutdated OUTDATED =
            new RecordOutdated("ana", "ana/1", List.of("p-2"), List.of(), List.of());

    private final FixtureConfiguration<OutdatedRecordsAggregate> records =
            new AggregateTestFixture<>(OutdatedRecordsAggregate.class);

    @Test
    void a_record_is_found_out_of_date_once() {
        records.givenNoPriorActivity()
                .when(new NoteOutdated("ana", "ana/1", ADDED))
                .expectEvents(OUTDATED);
        records.given(OUTDATED)
                .when(new NoteOutdated("ana", "ana/1", new Difference(List.of(), List.of("p-1"), List.of())))
                .expectNoEvents();
    }

    @Test
    void each_record_of_a_person_goes_out_of_date_by_itself() {
        records.given(OUTDATED)
                .when(new NoteOutdated("ana", "ana/2", ADDED))
                .expectEvents(new RecordOutdated("ana", "ana/2", List.of("p-2"), List.of(), List.of()));
    }

    @Test
    void what_does_not_differ_is_not_out_of_date() {
        records.givenNoPriorActivity()
                .when(new NoteOutdated("ana", "ana/1", new Difference(List.of(), List.of(), List.of())))
                .expectNoEvents();
    }
}
