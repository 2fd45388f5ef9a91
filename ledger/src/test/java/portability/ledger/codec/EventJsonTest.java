package portability.ledger.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EventJsonTest {
    private final JsonMapper json = EventJson.mapper();

    record Day(LocalDate day) {}

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-31", "0001-01-01", "9999-12-31", "+10000-01-01", "-0044-03-15", "2024-02-29"})
    void a_date_is_read_as_it_is_written(String text) {
        var day = new Day(LocalDate.parse(text));
        assertThat(json.writeValueAsString(day)).isEqualTo("{\"day\":\"" + text + "\"}");
        assertThat(json.readValue(json.writeValueAsBytes(day), Day.class)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-13-01", "2026-1-01", "20260101", "2026-01-0x", "+202-01-01", ""})
    void what_is_no_date_is_refused(String text) {
        assertThatThrownBy(() -> json.readValue("{\"day\":\"" + text + "\"}", Day.class))
                .isInstanceOf(RuntimeException.class);
    }
}
