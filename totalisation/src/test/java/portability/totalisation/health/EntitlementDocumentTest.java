package portability.totalisation.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.DateSpan;
import portability.totalisation.Made;
import portability.totalisation.health.EntitlementDocument.Event;
import portability.totalisation.health.EntitlementDocument.PartOfMonth;
import portability.totalisation.health.EntitlementDocument.State;
import portability.totalisation.health.EntitlementDocument.Status;

class EntitlementDocumentTest {
    private static final DateSpan YEAR = DateSpan.closed("2024-01-01", "2024-12-31");

    @Test
    void care_is_charged_from_registration_until_the_right_ends() {
        var state = state(
                new Event.Requested(day("2024-01-05")),
                new Event.Issued(day("2024-02-01")),
                new Event.Registered(day("2024-03-10")),
                new Event.Cancelled(day("2024-09-01")));

        assertThat(state.status()).isEqualTo(Status.CANCELLED);
        assertThat(state.charged(YEAR)).contains(DateSpan.closed("2024-03-10", "2024-08-31"));
        assertThat(state.refused()).isEmpty();
    }

    @Test
    void without_registration_nothing_is_charged() {
        assertThat(state(new Event.Issued(day("2024-02-01"))).charged(YEAR)).isEmpty();
    }

    @Test
    void a_later_beginning_of_the_right_is_later_for_the_charge_too() {
        var state = state(
                new Event.Issued(day("2024-02-01")),
                new Event.Registered(day("2024-02-01")),
                new Event.Changed(day("2024-05-01")));

        assertThat(state.charged(YEAR)).contains(DateSpan.closed("2024-05-01", "2024-12-31"));
    }

    @Test
    void what_cannot_follow_is_left_out_and_named() {
        var early = new Event.Registered(day("2024-02-01"));
        var late = new Event.Changed(day("2024-08-01"));

        var state = state(early, new Event.Issued(day("2024-02-01")), new Event.Cancelled(day("2024-06-01")), late);

        assertThat(state.status()).isEqualTo(Status.CANCELLED);
        assertThat(state.refused()).containsExactly(early, late);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 2024-09-01, COUNTS, 6",
        "2024-03-01, 2024-09-01, DOES_NOT_COUNT, 6",
        "2024-03-02, 2024-09-01, COUNTS, 6",
        "2024-03-02, 2024-09-01, DOES_NOT_COUNT, 5",
        "2024-03-01, 2024-09-02, COUNTS, 7",
        "2024-03-01, 2024-09-02, DOES_NOT_COUNT, 6",
        "2024-03-10, 2024-03-20, COUNTS, 1",
        "2024-03-10, 2024-03-20, DOES_NOT_COUNT, 0",
    })
    void months_are_counted_as_the_law_data_choose(LocalDate from, LocalDate until, PartOfMonth part, long months) {
        var state = state(new Event.Issued(from), new Event.Registered(from), new Event.Cancelled(until));

        assertThat(EntitlementDocument.months(state, YEAR, Made.value(part)).value())
                .isEqualTo(months);
    }

    private static State state(Event... events) {
        return EntitlementDocument.of(List.of(events)).value();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
