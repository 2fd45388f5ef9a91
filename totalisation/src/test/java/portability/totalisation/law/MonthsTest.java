package portability.totalisation.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthsTest {
    @ParameterizedTest(name = "{1} months from {0} end with {2}")
    @CsvSource({
        "2024-01-01, 24, 2025-12-31",
        "2024-01-15, 1, 2024-02-14",
        "2024-01-31, 1, 2024-02-29",
        "2023-01-31, 1, 2023-02-28",
        "2023-01-30, 1, 2023-02-28",
        "2023-01-29, 1, 2023-02-28",
        "2023-01-28, 1, 2023-02-27",
        "2024-02-29, 12, 2025-02-28",
        "2024-02-29, 48, 2028-02-28",
        "2023-11-30, 3, 2024-02-29",
        "2024-05-31, 0, 2024-05-30",
    })
    void the_last_month_ends_with_its_last_day_where_it_has_no_such_day(LocalDate first, int months, LocalDate last) {
        assertThat(Months.after(first, months)).isEqualTo(last.plusDays(1));
    }
}
