package portability.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.claims.Octets;

class RecordNameTest {
    @ParameterizedTest(name = "{0} {1} {2} against {3} {4} {5}: {6}")
    @CsvSource({
        // numbered records of one person: the number tells, whatever the moments say
        "ana/2, 2, 10:00, ana/1, 1, 09:00, true",
        "ana/2, 2, 09:00, ana/1, 1, 10:00, true",
        "ana/1, 1, 10:00, ana/2, 2, 09:00, false",
        "ana/10, 10, 10:00, ana/9, 9, 09:00, true",
        // the same
        "ana/1, 1, 10:00, ana/1, 1, 10:00, false",
        "ana/1, 1, 11:00, ana/1, 1, 10:00, false",
        // of two registrations of one person, or from before records had numbers: the moment tells
        "eva/1, 1, 11:00, ana/7, 7, 10:00, true",
        "eva/9, 9, 09:00, ana/7, 7, 10:00, false",
        "ana/2, 2, 11:00, ana/1, 0, 10:00, true",
        "ana/1, 0, 09:00, ana/2, 2, 10:00, false",
        "eva/1, 1, 10:00, ana/1, 1, 10:00, false"
    })
    void the_greater_number_holds_or_the_later_moment(
            String id, int version, String time, String heldId, int heldVersion, String heldTime, boolean newer) {
        var come = new RecordName(id, version, at(time));
        var held = new RecordName(heldId, heldVersion, at(heldTime));
        assertThat(come.isNewerThan(held)).isEqualTo(newer);
    }

    private static Instant at(String time) {
        return Instant.parse("2025-03-03T" + time + ":00Z");
    }

    @Test
    void a_records_name_is_read_from_its_head() {
        assertThat(RecordName.of(Facts.record("NL:SVB", 3)))
                .isEqualTo(new RecordName("NL:SVB/3", 3, Facts.NOON.plusSeconds(3)));
    }

    @Test
    void what_is_no_record_has_no_name() {
        assertThatThrownBy(() -> RecordName.of(Octets.of("no record".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> RecordName.of(Octets.none())).isInstanceOf(IllegalStateException.class);
    }
}
