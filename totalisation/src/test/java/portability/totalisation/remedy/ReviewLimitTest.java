package portability.totalisation.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Country;
import portability.kernel.LegalRef;
import portability.kernel.Step;
import portability.totalisation.law.Dated;
import portability.totalisation.law.LawValue;
import portability.totalisation.remedy.ReviewLaw.Time;
import portability.totalisation.remedy.ReviewLaw.Unit;
import portability.totalisation.remedy.ReviewLimit.From;

class ReviewLimitTest {
    private static final Country NL = Country.of("NL");
    private static final Country DE = Country.of("DE");

    private static ReviewLaw law(Unit unit, int length, Optional<Integer> abroad) {
        return new ReviewLaw(
                NL,
                LegalRef.of("Awb", "Art. 6:7"),
                new Time(unit, dated(length)),
                abroad.map(longer -> new Time(unit, dated(longer))));
    }

    private static Dated<Integer> dated(int length) {
        return Dated.of(
                "nl/test",
                List.of(new LawValue<>("nl/test", length, LocalDate.of(2010, 1, 1), "an act", false)),
                List.of());
    }

    /// The day of receipt is not counted; a month that lacks the day ends with its last; a weekend moves it.
    @ParameterizedTest
    @CsvSource({
        "WEEKS,6,2026-01-05,2026-02-16",
        "MONTHS,1,2026-01-30,2026-03-02",
        "MONTHS,3,2025-11-30,2026-03-02",
        "DAYS,30,2026-03-06,2026-04-06",
        "DAYS,30,2026-03-09,2026-04-08"
    })
    void counted_from_the_day_after_and_never_to_a_weekend(Unit unit, int length, LocalDate received, LocalDate last) {
        var found =
                ReviewLimit.lastDay(NL, Optional.of(law(unit, length, Optional.empty())), From.SUMMARY, received, NL);
        assertThat(found.value()).contains(last);
        assertThat(found.steps())
                .extracting(Step::rule)
                .contains(RemedyRule.REVIEW_RUNS_FROM_SUMMARY, RemedyRule.REVIEW_HOLIDAYS_UNKNOWN);
        assertThat(ReviewLimit.keptOn(last, last).value()).isTrue();
        assertThat(ReviewLimit.keptOn(last.plusDays(1), last).value()).isFalse();
    }

    @Test
    void whoever_lives_elsewhere_has_longer_where_the_law_says_so() {
        var law = Optional.of(law(Unit.MONTHS, 1, Optional.of(3)));
        var received = LocalDate.of(2026, 1, 5);
        assertThat(ReviewLimit.lastDay(NL, law, From.DECISION, received, NL).value())
                .contains(LocalDate.of(2026, 2, 5));
        assertThat(ReviewLimit.lastDay(NL, law, From.DECISION, received, DE).value())
                .contains(LocalDate.of(2026, 4, 6));
    }

    @Test
    void what_is_not_loaded_or_not_in_force_is_unknown() {
        var received = LocalDate.of(2026, 1, 5);
        assertThat(ReviewLimit.lastDay(DE, Optional.empty(), From.DECISION, received, DE)
                        .value())
                .isEmpty();
        var before = ReviewLimit.lastDay(
                NL, Optional.of(law(Unit.WEEKS, 6, Optional.empty())), From.DECISION, LocalDate.of(2009, 1, 5), NL);
        assertThat(before.value()).isEmpty();
        assertThat(before.steps()).extracting(Step::rule).contains(RemedyRule.REVIEW_LIMIT_UNKNOWN);
    }
}
