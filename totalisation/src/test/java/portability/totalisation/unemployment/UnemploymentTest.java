package portability.totalisation.unemployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.Made;
import portability.totalisation.exact.Fraction;
import portability.totalisation.unemployment.UnemploymentRight.Situation;
import portability.totalisation.unemployment.UnemploymentRight.Time;

class UnemploymentTest {
    private static final Country AA = Country.of("AA");
    private static final Country BB = Country.of("BB");
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private final UnemploymentAbroad abroad = new UnemploymentAbroad(new UnemploymentLaw(
            Made.always(4),
            Made.always(3),
            Made.always(6),
            Made.always(7),
            Made.always(3),
            Made.always(5),
            Made.always(12),
            Made.always(24)));

    @ParameterizedTest
    @CsvSource({
        // months in AA, in BB, last state, claims by residence, right in BB
        "9, 4, BB, false, true",
        "8, 4, BB, false, true",
        "7, 4, BB, false, false",
        "9, 4, AA, false, false",
        "9, 4, AA, true, true",
        "0, 12, AA, false, true",
        "12, 0, BB, false, true",
    })
    void foreign_time_is_added_where_the_person_was_insured_last(
            int aa, int bb, String last, boolean residence, boolean right) {
        var times = List.of(new Time(AA, Fraction.of(aa), true), new Time(BB, Fraction.of(bb), true));

        assertThat(UnemploymentRight.entitled(BB, times, months(12), Country.of(last), residence)
                        .value())
                .isEqualTo(right);
    }

    @Test
    void employment_that_would_not_have_been_insured_here_is_left_out() {
        var times = List.of(new Time(AA, Fraction.of(9), false), new Time(BB, Fraction.of(4), true));

        assertThat(UnemploymentRight.entitled(BB, times, months(12), BB, false).value())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "LIVED_WHERE_EMPLOYED, AA",
        "PARTLY_UNEMPLOYED_ELSEWHERE, AA",
        "STAYS_AVAILABLE, AA",
        "FRONTIER_WORKER, BB",
        "RETURNS_TO_RESIDENCE, BB",
    })
    void who_pays(Situation situation, String state) {
        assertThat(UnemploymentRight.competent(situation, AA, BB).value()).isEqualTo(Country.of(state));
    }

    @ParameterizedTest
    @CsvSource({
        // available since, left, registered, allowed earlier, extended, paid from, last day
        "2024-01-01, 2024-01-29, 2024-01-31, false, false, 2024-01-29, 2024-04-28",
        "2024-01-01, 2024-01-28, 2024-01-31, false, false, , ",
        "2024-01-01, 2024-01-10, 2024-01-12, true, false, 2024-01-10, 2024-04-09",
        "2024-01-01, 2024-02-01, 2024-02-08, false, false, 2024-02-01, 2024-04-30",
        "2024-01-01, 2024-02-01, 2024-02-09, false, false, 2024-02-09, 2024-04-30",
        "2024-01-01, 2024-02-01, 2024-02-02, false, true, 2024-02-01, 2024-07-31",
        "2024-01-01, 2024-02-01, 2024-05-02, false, false, , ",
    })
    void benefits_are_paid_abroad_for_a_time(
            LocalDate since,
            LocalDate left,
            LocalDate registered,
            boolean earlier,
            boolean extended,
            @Nullable String from,
            @Nullable String last) {
        var expected =
                from == null || last == null ? Optional.<DateSpan>empty() : Optional.of(DateSpan.closed(from, last));

        assertThat(abroad.exported(since, left, registered, earlier, extended).value())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2024-04-30, true", "2024-05-01, true", "2024-05-02, false"})
    void who_comes_back_too_late_loses_the_right(LocalDate returned, boolean kept) {
        var exported = DateSpan.closed("2024-02-01", "2024-04-30");

        assertThat(UnemploymentAbroad.keptOnReturn(exported, returned).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"8, 14, 5", "8, 12, 5", "8, 11, 3", "2, 14, 2", "3, 0, 3", "0, 14, 0"})
    void three_months_are_paid_back_or_five_after_a_year_of_insurance(int paid, int insured, int months) {
        assertThat(abroad.reimbursedMonths(paid, insured, DAY).value()).isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({"900, 5, 4500", "1000, 5, 5000", "1100, 5, 5000", "900, 0, 0"})
    void no_more_is_paid_back_than_the_last_state_would_have_paid(String perMonth, int months, String amount) {
        var paid = Collections.nCopies(8, Money.parse("EUR " + perMonth));

        assertThat(UnemploymentAbroad.reimbursed(paid, months, Money.parse("EUR 1000"))
                        .value())
                .isEqualTo(Money.parse("EUR " + amount));
    }

    @Test
    void the_earnings_of_the_last_activity_count() {
        var earned = List.of(Money.parse("EUR 3000"), Money.parse("EUR 2000"));

        assertThat(UnemploymentAbroad.earnings(earned).value()).isEqualTo(Money.parse("EUR 2000"));
    }

    private static Quantity months(int amount) {
        return Quantity.of(amount, PeriodUnit.MONTHS);
    }
}
