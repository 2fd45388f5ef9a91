package portability.totalisation.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.totalisation.amount.Facts.ARTICLE;
import static portability.totalisation.amount.Facts.fixed;
import static portability.totalisation.amount.Facts.number;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.PeriodUnit;
import portability.totalisation.Made;
import portability.totalisation.law.Age;
import portability.totalisation.law.AgeAdjustment;
import portability.totalisation.law.Combined;
import portability.totalisation.law.Dated;
import portability.totalisation.law.Growth;
import portability.totalisation.law.Growth.Blocks;
import portability.totalisation.law.LawValue;

class AgeFactorTest {
    private static Combined adjusted(AgeAdjustment adjustment) {
        return new Combined.AgeAdjusted(adjustment, fixed("1000"));
    }

    private static AgeAdjustment of(List<Growth> early, List<Growth> late, Optional<String> fullTime, String cap) {
        return new AgeAdjustment(
                ARTICLE,
                Optional.of(Made.always(new Age(65, 0))),
                early,
                late,
                fullTime.map(Facts::number),
                Optional.empty(),
                Optional.of(number(cap)));
    }

    /// Five ninths of a percent for each of the first 36 months, five twelfths for each further one.
    @ParameterizedTest(name = "{0} months early: {1}")
    @CsvSource({"0, 1000", "1, 994.444444", "36, 800", "37, 795.833333", "60, 700"})
    void early_months_in_two_steps(String early, String amount) {
        var steps = List.of(
                new Growth(number("36"), number("0.20"), Optional.empty(), Optional.of(number("36")), Blocks.PARTS),
                Facts.step("12", "0.05", Blocks.PARTS));
        var law = adjusted(of(steps, List.of(), Optional.empty(), "2"));
        assertThat(Facts.months(1).figure("MONTHS_EARLY", early).paid(law)).isEqualTo(amount);
    }

    @ParameterizedTest(name = "{0} months late: {1}")
    @CsvSource({"0, 1000", "11, 1073.333333", "12, 1080", "60, 1400", "61, 1400"})
    void late_months_up_to_the_cap(String late, String amount) {
        var law = adjusted(of(List.of(), List.of(Facts.step("12", "0.08", Blocks.PARTS)), Optional.empty(), "1.4"));
        assertThat(Facts.months(1).figure("MONTHS_LATE", late).paid(law)).isEqualTo(amount);
    }

    /// 2.5 % for each quarter begun, by the smaller of what is missing to the age and to full time.
    @ParameterizedTest(name = "from {0} with {1} quarters: {2}")
    @CsvSource({
        "2023-01-01, 100, 800", // two years from the age, far from full time
        "2023-01-01, 152, 800",
        "2023-01-01, 153, 825",
        "2023-01-01, 159, 975",
        "2023-01-01, 160, 1000",
        "2023-01-01, 170, 1000",
        "2024-11-30, 100, 975", // a month and a day: a quarter begun
        "2025-01-01, 100, 1000",
        "2026-01-01, 100, 1000", // late, but short of full time
        "2026-01-01, 160, 1000",
        "2026-01-01, 162, 1025", // four quarters late, two above full time
        "2026-01-01, 170, 1050",
    })
    void the_shortfall_is_the_smaller_of_age_and_time(String start, long quarters, String amount) {
        var law = adjusted(of(
                List.of(Facts.step("3", "0.025", Blocks.BEGUN)),
                List.of(Facts.step("3", "0.0125", Blocks.WHOLE)),
                Optional.of("160"),
                "2"));
        assertThat(Facts.of(quarters, PeriodUnit.QUARTERS).starting(start).paid(law))
                .isEqualTo(amount);
    }

    @Test
    void without_a_reference_age_late_months_count_from_the_earliest_start() {
        var law = adjusted(new AgeAdjustment(
                ARTICLE,
                Optional.empty(),
                List.of(Facts.step("1", "0.1", Blocks.WHOLE)),
                List.of(Facts.step("1", "0.01", Blocks.WHOLE)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        assertThat(Facts.months(1).starting("2024-01-01").paid(law)).isEqualTo("1000");
        assertThat(Facts.months(1).starting("2025-03-31").paid(law)).isEqualTo("1020");
        assertThat(Facts.months(1).starting("2025-04-01").paid(law)).isEqualTo("1030");
        assertThat(Facts.months(1).figure("MONTHS_EARLY", "2").paid(law)).isEqualTo("800");
    }

    @Test
    void a_factor_is_never_negative() {
        var law = adjusted(of(List.of(Facts.step("1", "0.1", Blocks.WHOLE)), List.of(), Optional.empty(), "2"));
        assertThat(Facts.months(1).figure("MONTHS_EARLY", "11").paid(law)).isEqualTo("0");
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({"1959-12-31, 1000", "1960-01-01, 990"})
    void the_reference_age_is_that_of_the_cohort(String born, String amount) {
        var ages = Dated.of(
                "made-up",
                List.of(
                        new LawValue<>("made-up", new Age(65, 0), LocalDate.of(1950, 1, 1), "made up", true),
                        new LawValue<>("made-up", new Age(65, 1), LocalDate.of(1960, 1, 1), "made up", true)),
                List.of());
        var law = adjusted(new AgeAdjustment(
                ARTICLE,
                Optional.of(ages),
                List.of(Facts.step("1", "0.01", Blocks.BEGUN)),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        assertThat(Facts.months(1).born(born).paid(law)).isEqualTo(amount);
    }
}
