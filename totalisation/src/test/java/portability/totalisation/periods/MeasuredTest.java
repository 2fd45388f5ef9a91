package portability.totalisation.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.kernel.DateSpan;
import portability.totalisation.Seeds;
import portability.totalisation.law.Counting;

/// What days measure, whole and by year. The seed is the test's name: a failure can be run again.
class MeasuredTest {
    static LongStream seeds() {
        return Seeds.first(100);
    }

    private static Measured of(Counting counting, String first, String last) {
        return Measured.of(Days.of(List.of(DateSpan.closed(first, last))), counting);
    }

    @Test
    void cuts_a_stretch_at_the_turn_of_each_year() {
        var years = of(Counting.DAYS_OF_360, "2022-11-16", "2025-01-31").byYear();
        assertThat(List.of(years.get(2021), years.get(2022), years.get(2023), years.get(2024), years.get(2025)))
                .containsExactly(0L, 45L, 360L, 360L, 30L);
    }

    @Test
    void a_stretch_that_ends_with_the_year_has_nothing_in_the_next() {
        var years = of(Counting.CALENDAR_DAYS, "2023-01-01", "2024-12-31").byYear();
        assertThat(List.of(years.from(), years.until())).containsExactly(2023, 2025);
        assertThat(List.of(years.get(2023), years.get(2024))).containsExactly(365L, 366L);
    }

    @Test
    void no_days_measure_nothing() {
        var none = Measured.of(Days.NONE, Counting.AS_REPORTED);
        assertThat(none.whole()).isZero();
        assertThat(none.byYear().isNone()).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void years_are_the_parts_of_the_stretches_that_lie_in_them(long seed) {
        var random = new Random(seed);
        var start = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(2000));
        var span = new DateSpan(start, start.plusDays(1 + random.nextInt(2500)));
        for (var counting : Counting.values()) {
            var measured = Measured.of(Days.of(List.of(span)), counting);
            assertThat(measured.whole()).isEqualTo(Measure.thirtieths(span.start(), span.end(), counting));
            Spans.byYear(span)
                    .forEach((year, part) -> assertThat(measured.byYear().get(year))
                            .as("%s in %s", counting, year)
                            .isEqualTo(Measure.thirtieths(part.start(), part.end(), counting)));
        }
    }
}
