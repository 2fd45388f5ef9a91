package portability.contributions.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodFactsTest {
    private static final LocalDate DAY = LocalDate.parse("1990-06-30");

    @Test
    void what_begins_after_the_day_is_left_out() {
        assertThat(Periods.residence("1990-07-01", "1990-12-31").upTo(DAY)).isEmpty();
        assertThat(Periods.work("1990-07-01", "1990-12-31", "100", "1000").upTo(DAY))
                .isEmpty();
    }

    @Test
    void what_ends_by_the_day_is_kept() {
        var until = Periods.residence("1990-01-01", "1990-06-30");
        assertThat(until.upTo(DAY)).contains(until);
    }

    @Test
    void what_goes_on_is_cut_where_the_dates_say_all() {
        assertThat(Periods.residence("1990-01-01", "1990-12-31").upTo(DAY))
                .contains(Periods.residence("1990-01-01", "1990-06-30"));
        assertThat(Periods.residence("1990-06-30", "1990-12-31").upTo(DAY))
                .contains(Periods.residence("1990-06-30", "1990-06-30"));
    }

    @Test
    void what_goes_on_is_kept_whole_where_time_or_earnings_were_stated_for_the_whole() {
        var work = Periods.work("1990-01-01", "1990-12-31", "200", "30000");
        assertThat(work.upTo(DAY)).contains(work);
    }

    @Test
    void of_what_is_known_by_months_no_month_is_cut() {
        var year = Periods.residence("1990-01-01", "1990-12-31").saying(Particulars.NONE.dated(Dating.MONTHS));
        assertThat(year.upTo(LocalDate.parse("1990-02-03")))
                .contains(Periods.residence("1990-01-01", "1990-02-28").saying(Particulars.NONE.dated(Dating.MONTHS)));
        assertThat(year.upTo(LocalDate.parse("1989-12-31"))).isEmpty();
    }

    @Test
    void what_has_no_dates_is_kept_whole_from_the_first_day_on_which_it_may_lie() {
        var undated =
                Periods.work("1990-01-01", "1991-12-31", "200", "30000").saying(Particulars.NONE.dated(Dating.UNDATED));
        assertThat(undated.upTo(DAY)).contains(undated);
        assertThat(undated.upTo(LocalDate.parse("1989-12-31"))).isEmpty();
    }

    @Test
    void equal_amounts_are_equal_facts_however_they_are_written() {
        assertThat(Periods.work("1990-01-01", "1990-12-31", "200", "30000.00"))
                .isEqualTo(Periods.work("1990-01-01", "1990-12-31", "200.0", "30000"));
    }

    @Test
    void an_amount_is_never_negative_and_days_are_in_order() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Earnings(new BigDecimal("-0.01"), "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> Periods.residence("1990-01-02", "1990-01-01"));
    }
}
