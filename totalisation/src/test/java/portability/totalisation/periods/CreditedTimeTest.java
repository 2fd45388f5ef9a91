package portability.totalisation.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.LegalRef;
import portability.kernel.PeriodUnit;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;
import portability.totalisation.reason.TimeRule;

class CreditedTimeTest {
    private static final LegalRef ARTICLE = LegalRef.of("Reg. (EC) 883/2004", "Art. 52(1)(b)");

    private static Fraction time(int amount) {
        return Fraction.of(amount);
    }

    /// CJEU C-793/79 Menzies: 24 German and 248 British months; what Germany adds for the future is not in the ratio.
    @ParameterizedTest(name = "{0} future, {1} before the risk: theoretical {2}, share {3}/{4}")
    @CsvSource({"0, 0, 272, 24, 272", "300, 0, 572, 24, 272", "0, 12, 284, 36, 284", "300, 12, 584, 36, 284"})
    void future_time_makes_the_theoretical_amount_and_notional_time_the_share_too(
            int future, int notional, int theoretical, int own, int total) {
        var shared =
                new CreditedTime(PeriodUnit.MONTHS, time(future), time(notional)).with(time(24), time(272), ARTICLE);
        assertThat(shared.value()).isEqualTo(new CreditedTime.Shared(time(theoretical), time(own), time(total)));
        assertThat(shared.steps().stream().map(Step::rule).anyMatch(TimeRule.FUTURE_TIME_IN_THEORETICAL_ONLY::equals))
                .isEqualTo(future > 0);
        assertThat(shared.steps().stream().map(Step::rule).anyMatch(TimeRule.NOTIONAL_TIME_IN_BOTH::equals))
                .isEqualTo(notional > 0);
    }

    @Test
    void nothing_credited_changes_nothing() {
        var shared = new CreditedTime(PeriodUnit.WEEKS, time(0), time(0)).with(time(52), time(52), ARTICLE);
        assertThat(shared.value()).isEqualTo(new CreditedTime.Shared(time(52), time(52), time(52)));
        assertThat(shared.steps()).isEmpty();
    }

    @Test
    void credited_time_holds_no_nonsense() {
        assertThatThrownBy(() -> new CreditedTime(PeriodUnit.MONTHS, time(-1), time(0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CreditedTime(PeriodUnit.MONTHS, time(0), time(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CreditedTime(PeriodUnit.MONTHS, time(0), time(0)).with(time(2), time(1), ARTICLE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// CJEU C-866/19: 240 Polish and 120 Dutch contributory months, 120 Polish ones without contributions.
    @ParameterizedTest(name = "{0} own, {1} foreign, {2} without contributions: {3} and {4}")
    @CsvSource({
        "240, 120, 120, 120, 80",
        "240, 120, 121, 120, 80",
        "240, 0, 120, 80, 80",
        "240, 120, 80, 80, 80",
        "240, 120, 79, 79, 79",
        "0, 120, 60, 40, 0",
        "240, 120, 0, 0, 0"
    })
    void of_time_without_contributions_a_third_counts(int own, int foreign, int without, int theoretical, int actual) {
        var time = NonContributoryTime.capped(
                        PeriodUnit.MONTHS, time(own), time(foreign), time(without), Fraction.of(1, 3), ARTICLE)
                .value();
        assertThat(time).isEqualTo(new NonContributoryTime(PeriodUnit.MONTHS, time(theoretical), time(actual)));
    }

    @Test
    void a_part_of_nothing_is_no_rule() {
        assertThatThrownBy(() -> NonContributoryTime.capped(
                        PeriodUnit.MONTHS, time(1), time(1), time(1), Fraction.ZERO, ARTICLE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
