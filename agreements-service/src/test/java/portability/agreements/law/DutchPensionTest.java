package portability.agreements.law;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.agreements.law.Fatima.DRV;
import static portability.agreements.law.Fatima.SVB;
import static portability.agreements.law.Fatima.period;
import static portability.kernel.Activity.EMPLOYED;
import static portability.kernel.Activity.NONE;

import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.totalisation.NoAmount;
import portability.totalisation.Outcome;
import portability.totalisation.Right;
import portability.totalisation.question.Household;

class DutchPensionTest {
    private static final String NATIONAL = "NATIONAL/insured_years";

    private static Asked asked() {
        return Asked.of(SVB, "1958-01-20", "2025-01-06");
    }

    private static InsurancePeriod insured(String firstDay, String lastDay) {
        return period("nl", SVB, PeriodKind.RESIDENCE, NONE, firstDay, lastDay);
    }

    /// Window 1975-01-20 to 2025-01-19. SVB, "How is your AOW pension calculated": 2 % for each insured year.
    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "1975-01-20, 2025-01-19, 1580.92", // 50 years: 100 %
        "1958-01-20, 2025-01-19, 1580.92", // years before the window add nothing
        "1985-01-20, 2025-01-19, 1264.74", // 40 years: 1,580.92 x 0.8 = 1,264.736
        "1995-01-20, 2025-01-19, 948.55", // 30 years, as Pensioenkijker's Yousef: 60 %
        "1995-01-21, 2025-01-19, 948.55", // 20 years and a day are missing: 20 whole years
        "1994-01-21, 2025-01-19, 980.17", // 19 years and a day are missing: 19 whole years, 62 %
        "2024-01-20, 2025-01-19, 31.62", // one year: 2 %
    })
    void each_whole_missing_year_costs_two_percent(String first, String last, String amount) {
        assertThat(asked().with(insured(first, last)).decide().payablePerMonth())
                .contains(Money.parse("EUR " + amount));
    }

    /// SVB: whoever was born from 1 April 1950 and has less than one insured year gets nothing.
    @ParameterizedTest(name = "insured from {0}: {1}")
    @CsvSource({"2024-01-20, OWN", "2024-01-21, NONE"})
    void less_than_one_year_gives_nothing(String first, Right right) {
        var decision = asked().with(insured(first, "2025-01-19")).decide();
        assertThat(decision.route(NATIONAL).orElseThrow().right()).isEqualTo(right);
    }

    @Test
    void foreign_periods_do_not_help_over_the_one_year() {
        var german = period("de", DRV, PeriodKind.COMPULSORY, EMPLOYED, "1990-01-01", "2009-12-31");
        var decision = asked().with(insured("2024-06-01", "2025-01-19"), german).decide();
        assertThat(decision.outcome()).isEqualTo(new Outcome.NotAwarded(NoAmount.NO_OWN_RIGHT));
        assertThat(decision.route("EU-883-2004").orElseThrow().nothing()).contains(NoAmount.PRO_RATA_WAIVED);
    }

    @Test
    void two_people_together_get_less_each() {
        var decision = asked().household(Household.COUPLE)
                .with(insured("1975-01-20", "2025-01-19"))
                .decide();
        assertThat(decision.payablePerMonth()).contains(Money.parse("EUR 1081.50"));
    }

    @ParameterizedTest(name = "born {0}: from {1}")
    @CsvSource({
        "1956-05-31, 2022-12-31", // 66 years and 7 months, from the last day of a month that has it
        "1956-06-01, 2023-04-01", // 66 years and 10 months
        "1957-02-28, 2023-12-28",
        "1957-03-01, 2024-03-01", // 67
        "1960-02-29, 2027-03-01",
        "1961-01-01, 2028-04-01", // 67 years and 3 months
    })
    void the_pension_starts_on_the_day_the_cohorts_age_is_reached(LocalDate born, LocalDate start) {
        var asked = Asked.of(SVB, born.toString(), start.toString()).with(insured("1990-01-01", "2019-12-31"));
        assertThat(asked.decide().pensionStart()).contains(start);
    }

    @Test
    void a_late_claim_goes_back_one_year_at_most() {
        var late = Asked.of(SVB, "1957-03-10", "2025-06-15").with(insured("1990-01-01", "2019-12-31"));
        assertThat(late.decide().pensionStart()).contains(LocalDate.of(2024, 6, 15));
    }

    @Test
    void a_cohort_whose_age_is_not_fixed_is_not_determinable() {
        var young = Asked.of(SVB, "1970-01-01", "2025-01-06").with(insured("1990-01-01", "2019-12-31"));
        assertThat(young.decide().outcome())
                .isEqualTo(new Outcome.NotDeterminable("nl/pension_age", LocalDate.of(1970, 1, 1)));
    }

    @Test
    void a_year_without_a_loaded_amount_is_not_determinable() {
        var future = Asked.of(SVB, "1960-01-20", "2027-01-06").with(insured("1990-01-01", "2019-12-31"));
        assertThat(future.decide().outcome()).isInstanceOf(Outcome.NotDeterminable.class);
    }
}
