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

    @ParameterizedTest(name = "{0} years {1} months: {2}")
    @CsvSource({
        "65, 12, ",
        "65, -1, ",
        "-1, 0, ",
        "65, 11, 65 years 11 months",
        "0, 0, 0 years",
        "60, 1, 60 years 1 months"
    })
    void an_age_has_years_and_at_most_eleven_months(int years, int months, String told) {
        if (told == null) assertThatThrownBy(() -> new Age(years, months)).isInstanceOf(IllegalArgumentException.class);
        else assertThat(new Age(years, months)).hasToString(told);
    }

    @ParameterizedTest(name = "born {0}, 65 years 6 months, {1}: {2}")
    @CsvSource({
        "1960-02-29, ON_BIRTHDAY, 2025-08-29",
        "1960-08-31, ON_BIRTHDAY, 2026-03-01",
        "1960-08-31, ON_BIRTHDAY_WITHIN_MONTH, 2026-02-28",
        "1960-08-31, DAY_BEFORE_BIRTHDAY, 2026-02-28",
        "1960-01-01, DAY_BEFORE_BIRTHDAY, 2025-06-30",
    })
    void the_law_says_on_which_day_an_age_is_reached(LocalDate born, Age.Reached rule, LocalDate reached) {
        assertThat(new Age(65, 6).reachedBy(born, rule)).isEqualTo(reached);
    }

    @Test
    void a_day_row_has_positive_columns_alone() {
        assertThat(new ConversionTable.DayRow(1, 1, 1, 1, 1).year()).isEqualTo(1);
        assertThat(List.of(new int[] {0, 1, 1, 1, 1}, new int[] {1, 0, 1, 1, 1}, new int[] {1, 1, 0, 1, 1}))
                .allSatisfy(AgeTest::refused);
        assertThat(List.of(new int[] {1, 1, 1, 0, 1}, new int[] {1, 1, 1, 1, 0}))
                .allSatisfy(AgeTest::refused);
    }

    private static void refused(int[] of) {
        assertThatThrownBy(() -> new ConversionTable.DayRow(of[0], of[1], of[2], of[3], of[4]))
                .isInstanceOf(IllegalArgumentException.class);
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
