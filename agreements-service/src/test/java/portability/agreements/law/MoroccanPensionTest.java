package portability.agreements.law;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.agreements.law.Fatima.CNSS;
import static portability.agreements.law.Fatima.DRV;
import static portability.agreements.law.Fatima.SVB;
import static portability.agreements.law.Fatima.period;
import static portability.kernel.Activity.EMPLOYED;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.InsurancePeriod;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.NoAmount;
import portability.totalisation.Outcome;
import portability.totalisation.Right;
import portability.totalisation.Share;
import portability.totalisation.UnverifiedValue;

class MoroccanPensionTest {
    /// So many days from 1990 on, 312 a year, at a monthly wage. 26 days are a month.
    private static InsurancePeriod[] days(int days, String wagePerMonth) {
        var periods = new ArrayList<InsurancePeriod>();
        int left = days;
        for (int year = 1990; left > 0; year++) {
            int part = Math.min(left, 312);
            var wage = new BigDecimal(wagePerMonth)
                    .multiply(BigDecimal.valueOf(part))
                    .divide(BigDecimal.valueOf(26), 2, RoundingMode.HALF_UP);
            periods.add(period("y" + year, CNSS, PeriodKind.COMPULSORY, EMPLOYED, year + "-01-01", year + "-12-31")
                    .reporting(Quantity.of(part, PeriodUnit.DAYS_6))
                    .earning(Money.of(CurrencyUnit.of("MAD"), wage)));
            left -= part;
        }
        return periods.toArray(InsurancePeriod[]::new);
    }

    private static Asked asked() {
        return Asked.of(CNSS, "1964-03-10", "2024-03-15");
    }

    private static String paid(int days, String wagePerMonth) {
        return asked().with(days(days, wagePerMonth))
                .decide()
                .payablePerMonth()
                .map(money -> money.getAmount().toPlainString())
                .orElse("nothing");
    }

    /// Decree 2.25.265, as le360.ma prints its table.
    @ParameterizedTest(name = "{0} days: {1}")
    @CsvSource({
        "1319, nothing",
        "1320, 600.00",
        "1704, 600.00",
        "1705, 700.00",
        "2088, 700.00",
        "2089, 800.00",
        "2472, 800.00",
        "2473, 900.00",
        "2856, 900.00",
        "2857, 1000.00",
        "3239, 1000.00",
    })
    void the_scale_pays_by_bands_below_3240_days(int days, String amount) {
        assertThat(paid(days, "2000")).isEqualTo(amount);
    }

    @ParameterizedTest(name = "{0} days at {1} a month: {2}")
    @CsvSource({
        "3240, 2000, 1000.00", // lesessais.com: 50 % at 3,240 days
        "3455, 5000, 2500.00", // only whole blocks of 216 days count
        "3456, 5000, 2550.00",
        "7559, 5000, 3450.00",
        "7560, 5000, 3500.00", // 70 % is reached at 3,240 + 20 x 216
        "9000, 5000, 3500.00",
        "3240, 1500, 1000.00", // 750 is raised to the minimum
    })
    void from_3240_days_half_the_wage_and_one_percent_for_each_216_days(int days, String wage, String amount) {
        assertThat(paid(days, wage)).isEqualTo(amount);
    }

    @Test
    void wages_above_the_ceiling_do_not_count() {
        var years = new ArrayList<InsurancePeriod>();
        for (int year = 2008; year < 2020; year++)
            years.add(period("h" + year, CNSS, PeriodKind.COMPULSORY, EMPLOYED, year + "-01-01", year + "-12-31")
                    .reporting(Quantity.of(312, PeriodUnit.DAYS_6))
                    .earning(Money.parse("MAD 120000")));
        // 12 x 312 = 3,744 days: 50 % + 2 % of 6,000
        assertThat(asked().with(years.toArray(InsurancePeriod[]::new)).decide().payablePerMonth())
                .contains(Money.parse("MAD 3120"));
    }

    @Test
    void the_reduced_pension_exists_for_starts_from_2023_only() {
        var before = Asked.of(CNSS, "1962-06-10", "2022-06-15")
                .with(days(1800, "2000"))
                .decide();
        assertThat(before.route("NATIONAL/reduced").orElseThrow().nothing()).contains(NoAmount.CONDITION_NOT_IN_FORCE);
        assertThat(before.payablePerMonth()).isEmpty();
        var after = Asked.of(CNSS, "1963-06-10", "2023-06-15")
                .with(days(1800, "2000"))
                .decide();
        assertThat(after.outcome())
                .isEqualTo(new Outcome.Awarded(
                        "NATIONAL/reduced",
                        LocalDate.of(2023, 6, 10),
                        LocalDate.of(2025, 5, 1),
                        Money.parse("MAD 700")));
    }

    @ParameterizedTest(name = "claimed {0}: from {1}")
    @CsvSource({"2024-03-10, 2024-03-10", "2024-09-10, 2024-03-10", "2024-09-11, 2024-10-01"})
    void a_claim_within_six_months_of_the_age_gives_the_first_day(String claimed, LocalDate start) {
        var decision =
                Asked.of(CNSS, "1964-03-10", claimed).with(days(4000, "3000")).decide();
        assertThat(decision.pensionStart()).contains(start);
    }

    /// 1,000 days; 2,240 are missing. With 87 Dutch months x 26 = 2,262: 3,262 >= 3,240, so 50 % of 3,000 = 1,500,
    /// x 1,000 / 3,262 = 459.84. With 12 German months: 1,000 + 312 = 1,312 < 1,320.
    @Test
    void each_partner_is_added_by_itself_and_the_better_one_pays() {
        var dutch = period("nl", SVB, PeriodKind.COMPULSORY, EMPLOYED, "2000-01-01", "2007-03-31");
        var german = period("de", DRV, PeriodKind.COMPULSORY, EMPLOYED, "2008-01-01", "2008-12-31");
        var decision = asked().with(days(1000, "3000")).with(dutch, german).decide();
        var withDutch = decision.route("MA-NL-1972").orElseThrow();
        assertThat(withDutch.share().map(Share::toString)).contains("1000/3262");
        assertThat(withDutch.theoretical().orElseThrow().rounded()).isEqualTo(Money.parse("MAD 1500"));
        assertThat(decision.payablePerMonth()).contains(Money.parse("MAD 459.84"));
        var withGerman = decision.route("DE-MA-1981").orElseThrow();
        assertThat(withGerman.nothing()).contains(NoAmount.NO_TOTALISED_RIGHT);
        assertThat(withGerman.totalPeriod()).isEqualTo(Quantity.of(1312, PeriodUnit.DAYS_6));
    }

    @Test
    void an_own_right_to_the_full_pension_leaves_nothing_to_totalise() {
        var dutch = period("nl", SVB, PeriodKind.COMPULSORY, EMPLOYED, "2005-01-01", "2010-12-31");
        var decision = asked().with(days(3240, "3000")).with(dutch).decide();
        assertThat(decision.route("MA-NL-1972").orElseThrow().nothing()).contains(NoAmount.TOTALISATION_NOT_NEEDED);
        assertThat(decision.chosenRoute().orElseThrow().right()).isEqualTo(Right.OWN);
    }

    @Test
    void a_claim_lodged_in_the_netherlands_keeps_its_date_only_by_the_convention() {
        var dutch = period("nl", SVB, PeriodKind.COMPULSORY, EMPLOYED, "2005-01-01", "2010-12-31");
        var covered =
                asked().lodgedAbroad(SVB, "2024-12-01").with(days(4000, "3000")).with(dutch);
        assertThat(covered.decide().pensionStart()).contains(LocalDate.of(2024, 3, 10));
        // A Turkish national is not covered by the convention: the day of arrival counts.
        assertThat(covered.national("TR").decide().pensionStart()).contains(LocalDate.of(2025, 1, 1));
    }

    /// Eleven years, 3,432 days: half the wage. Time of two employers counts once, their wages add, under one ceiling.
    @ParameterizedTest(name = "two employers with {0} days a year and {1} a month each: {2}")
    @CsvSource({
        "156, 2000, 2000.00", // half of 2 x 2,000
        "312, 2500, 2500.00", // half of 2 x 2,500
        "312, 4000, 3000.00", // half of the ceiling of 6,000
    })
    void wages_of_two_employers_at_once_add(int days, int wage, String amount) {
        var periods = new ArrayList<InsurancePeriod>();
        for (int year = 2008; year < 2019; year++)
            for (var employer : new String[] {"first", "second"})
                periods.add(
                        period(employer + year, CNSS, PeriodKind.COMPULSORY, EMPLOYED, year + "-01-01", year + "-12-31")
                                .reporting(Quantity.of(days, PeriodUnit.DAYS_6))
                                .earning(Money.of(CurrencyUnit.of("MAD"), BigDecimal.valueOf(12L * wage))));
        var decision = asked().with(periods.toArray(InsurancePeriod[]::new)).decide();
        assertThat(decision.route("NATIONAL/full").orElseThrow().ownPeriod())
                .isEqualTo(Quantity.of(3432, PeriodUnit.DAYS_6));
        assertThat(decision.payablePerMonth()).contains(Money.parse("MAD " + amount));
    }

    @Test
    void one_employer_after_the_other_is_averaged_over_the_months_of_each() {
        var periods = new ArrayList<InsurancePeriod>();
        for (int year = 2008; year < 2019; year++) {
            periods.add(period("a" + year, CNSS, PeriodKind.COMPULSORY, EMPLOYED, year + "-01-01", year + "-06-30")
                    .reporting(Quantity.of(156, PeriodUnit.DAYS_6))
                    .earning(Money.parse("MAD 12000")));
            periods.add(period("b" + year, CNSS, PeriodKind.COMPULSORY, EMPLOYED, year + "-07-01", year + "-12-31")
                    .reporting(Quantity.of(156, PeriodUnit.DAYS_6))
                    .earning(Money.parse("MAD 48000")));
        }
        // 2,000 and the ceiling of 6,000 by turns: 4,000 on average, half of it.
        assertThat(asked().with(periods.toArray(InsurancePeriod[]::new))
                        .decide()
                        .payablePerMonth())
                .contains(Money.parse("MAD 2000"));
    }

    @Test
    void the_assumed_days_of_a_month_are_among_what_the_figure_rests_on() {
        assertThat(asked().with(days(1500, "2000")).decide().restsOn())
                .extracting(UnverifiedValue::key)
                .anyMatch(key -> key.startsWith("MA.CNSS.OLD_AGE/") && key.contains("DAYS_6"));
    }
}
