package portability.totalisation.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
    @ParameterizedTest(name = "born {0}, {1} years {2} months: {3}")
    @CsvSource({
        "1958-01-20, 66, 0, 2024-01-20",
        "1958-01-01, 66, 0, 2024-01-01",
        "1960-02-29, 65, 0, 2025-03-01",
        "1960-02-29, 64, 0, 2024-02-29",
        "1958-12-31, 66, 2, 2025-03-01",
        "1958-08-31, 66, 1, 2024-10-01",
        "1961-10-15, 67, 3, 2029-01-15",
    })
    void a_day_the_month_does_not_have_becomes_the_first_of_the_next(
            LocalDate born, int years, int months, LocalDate reached) {
        assertThat(new Age(years, months).reachedBy(born)).isEqualTo(reached);
    }

    @Test
    void an_age_has_at_most_eleven_months() {
        assertThatThrownBy(() -> new Age(65, 12)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_dated_value_holds_until_the_next_and_is_never_extrapolated() {
        var first = LocalDate.of(2020, 1, 1);
        var second = LocalDate.of(2021, 1, 1);
        var ended = LocalDate.of(2022, 1, 1);
        var dated = Dated.of(
                "k",
                List.of(new LawValue<>("k", 1, first, "s", true), new LawValue<>("k", 2, second, "s", true)),
                List.of(ended));
        assertThat(dated.find(first.minusDays(1))).isEmpty();
        assertThat(dated.on(second.minusDays(1)).value()).isEqualTo(1);
        assertThat(dated.on(second).value()).isEqualTo(2);
        assertThatThrownBy(() -> dated.on(ended)).isInstanceOfSatisfying(LawMissing.class, missing -> {
            assertThat(missing.key()).isEqualTo("k");
            assertThat(missing.day()).isEqualTo(ended);
        });
    }
}
