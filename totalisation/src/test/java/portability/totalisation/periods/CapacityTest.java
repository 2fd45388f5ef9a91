package portability.totalisation.periods;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.DateSpan;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;

/// The most that dates can hold, unit by unit, and one more.
class CapacityTest {
    @ParameterizedTest(name = "{0} to {1} hold {2} {3}, not {4}")
    @CsvSource({
        "2024-01-01, 2024-12-31, 366, DAYS_7, 367",
        "2023-01-01, 2023-12-31, 365, DAYS_6, 366",
        "2024-02-01, 2024-02-29, 29, DAYS_5, 30",
        "2024-02-29, 2024-02-29, 1, DAYS_7, 2",
        "2024-01-01, 2024-01-01, 2, WEEKS, 3",
        "2024-01-01, 2024-01-14, 4, WEEKS, 5",
        "2024-01-01, 2024-12-31, 54, WEEKS, 55",
        "2024-01-31, 2024-02-01, 2, MONTHS, 3",
        "2023-11-15, 2024-02-15, 4, MONTHS, 5",
        "2024-01-01, 2024-12-31, 12, MONTHS, 13",
        "2024-03-31, 2024-04-01, 2, QUARTERS, 2.1",
        "2024-01-01, 2024-12-31, 5.3, QUARTERS, 5.4",
        "2024-01-01, 2024-12-31, 1.08, YEARS, 1.09",
        "2023-12-31, 2024-01-01, 0.25, YEARS, 0.26",
    })
    void as_much_as_the_dates_can_hold_and_no_more(
            String first, String last, String most, PeriodUnit unit, String more) {
        var span = DateSpan.closed(first, last);
        assertThat(Capacity.holds(span, Quantity.of(most, unit))).isTrue();
        assertThat(Capacity.holds(span, Quantity.of(more, unit))).isFalse();
    }
}
