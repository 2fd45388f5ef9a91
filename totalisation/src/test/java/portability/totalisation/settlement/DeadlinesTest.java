package portability.totalisation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.totalisation.Made;
import portability.totalisation.reason.StepText;

class DeadlinesTest {
    private static final Calendar WEEKENDS = new Calendar(
            "weekends and new year",
            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Set.of(LocalDate.of(2025, 1, 1), LocalDate.of(2024, 7, 1)));
    private final Deadlines deadlines = new Deadlines(MadeSettlement.LIMITS, Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 2024-06-30",
        "2023-02-15, 2024-06-30",
        "2023-06-30, 2024-06-30",
        "2023-07-01, 2024-12-31",
        "2023-12-31, 2024-12-31",
    })
    void actual_costs_are_claimed_within_twelve_months_of_the_half_year(LocalDate recorded, LocalDate last) {
        assertThat(deadlines.introduceActual(recorded).value().lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2021-06-28, 2022-06-30", "2021-02-01, 2022-02-28", "2023-02-28, 2024-02-29"})
    void fixed_amounts_are_claimed_within_twelve_months_of_the_month_of_publication(
            LocalDate published, LocalDate last) {
        assertThat(deadlines.introduceFixed(published).value().lastDay()).isEqualTo(last);
    }

    @Test
    void the_inventory_is_due_by_the_end_of_the_year_after() {
        assertThat(deadlines.inventory(2018).value().lastDay()).isEqualTo("2019-12-31");
    }

    @Test
    void payment_down_payment_and_dispute_count_from_the_month_of_introduction() {
        var introduced = LocalDate.of(2024, 3, 10);

        assertThat(deadlines.payment(introduced).value().lastDay()).isEqualTo("2025-09-30");
        assertThat(deadlines.contest(introduced).value().lastDay()).isEqualTo("2025-09-30");
        assertThat(deadlines.downPayment(introduced).value().lastDay()).isEqualTo("2024-09-30");
        assertThat(deadlines.dispute(introduced).value().lastDay()).isEqualTo("2027-03-31");
        assertThat(deadlines.auditBoard(introduced).value().lastDay()).isEqualTo("2024-09-30");
        assertThat(deadlines.answerContestation(introduced).value().lastDay()).isEqualTo("2025-03-31");
    }

    @ParameterizedTest
    @CsvSource({"2024-01-15, 2024-12-31", "2024-06-30, 2024-12-31", "2024-07-01, 2025-06-30"})
    void unemployment_benefits_are_claimed_within_six_months_of_the_half_year(LocalDate paid, LocalDate last) {
        assertThat(deadlines.unemployment(paid).value().lastDay()).isEqualTo(last);
    }

    @Test
    void two_months_three_months_and_five_years_count_from_date_to_date() {
        assertThat(deadlines.arrearsAnswer(LocalDate.of(2023, 12, 31)).value().lastDay())
                .isEqualTo("2024-02-29");
        assertThat(deadlines
                        .provisionalStatement(LocalDate.of(2024, 1, 15))
                        .value()
                        .lastDay())
                .isEqualTo("2024-04-15");
        assertThat(deadlines.assistance(LocalDate.of(2020, 2, 29)).value().lastDay())
                .isEqualTo("2025-02-28");
    }

    @ParameterizedTest
    @CsvSource({"2024-06-30, true", "2024-07-01, false", "2024-08-31, false"})
    void what_comes_late_is_not_considered(LocalDate introduced, boolean accepted) {
        var limit = deadlines.introduceActual(LocalDate.of(2023, 5, 2));

        assertThat(limit.then(last -> last.keptOn(introduced)).value()).isEqualTo(accepted);
    }

    @Test
    void the_clock_waits_until_the_competent_institution_is_known() {
        var event = LocalDate.of(2023, 5, 2);

        assertThat(Deadlines.clock(event, LocalDate.of(2023, 9, 1)).value()).isEqualTo("2023-09-01");
        assertThat(Deadlines.clock(event, event).value()).isEqualTo(event);
        assertThat(Deadlines.clock(event, event).steps()).isEmpty();
    }

    @Test
    void without_a_calendar_the_steps_say_that_none_was_applied() {
        var limit = deadlines.introduceActual(LocalDate.of(2023, 2, 15));

        assertThat(limit.value().effective()).isEqualTo("2024-06-30");
        assertThat(limit.steps()).extracting(step -> step.rule().name()).contains("CALENDAR_NOT_APPLIED");
        assertThat(limit.steps())
                .allSatisfy(step -> assertThat(StepText.english().of(step)).isNotBlank());
    }

    @Test
    void with_a_calendar_a_limit_on_a_day_off_ends_on_the_next_working_day() {
        var moving = new Deadlines(MadeSettlement.LIMITS, Optional.of(Made.value(WEEKENDS)));

        var limit = moving.introduceActual(LocalDate.of(2023, 2, 15)).value();

        assertThat(limit.lastDay()).isEqualTo("2024-06-30");
        assertThat(limit.effective()).isEqualTo("2024-07-02");
        assertThat(limit.keptOn(LocalDate.of(2024, 7, 2)).value()).isTrue();
        assertThat(limit.keptOn(LocalDate.of(2024, 7, 3)).value()).isFalse();
        assertThat(moving.introduceActual(LocalDate.of(2023, 8, 1)).value().moved())
                .isEmpty();
    }

    @Test
    void a_calendar_has_a_working_day() {
        assertThatThrownBy(() -> new Calendar("never", EnumSet.allOf(DayOfWeek.class), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
