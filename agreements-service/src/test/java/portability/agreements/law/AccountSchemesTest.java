package portability.agreements.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.kernel.PeriodUnit.MONTHS;
import static portability.kernel.PeriodUnit.QUARTERS;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Sex;
import portability.law.LawPack;
import portability.totalisation.NoAmount;
import portability.totalisation.question.CareerFault;
import portability.totalisation.question.CareerRefused;

/// Accounts, the American brackets, the Korean mixture.
class AccountSchemesTest {
    private static final LawPack PACK = LawPack.bundled();

    @ParameterizedTest(name = "{0} born {1}: from {2}, {3}")
    @CsvSource({
        "MALE, 1960-05-20, 2025-05-20, PLN 4528.99",
        "FEMALE, 1965-05-20, 2025-05-20, PLN 3753.75",
        "MALE, 1960-03-31, 2025-03-31, PLN 4568.30",
    })
    void poland_divides_the_account_by_months_of_life(Sex sex, String born, String start, String paid) {
        var told = Told.to("PL:ZUS", born, start).of(sex).time("300", MONTHS).figure("CAPITAL", "1000000");
        assertThat(told.decide(PACK).pensionStart()).contains(LocalDate.parse(start));
        assertThat(told.paid(PACK)).isEqualTo(paid);
    }

    @Test
    void where_women_have_another_age_the_sex_must_be_said() {
        var told = Told.to("PL:ZUS", "1960-05-20", "2025-05-20").time("300", MONTHS);
        assertThatThrownBy(() -> told.decide(PACK))
                .isInstanceOfSatisfying(
                        CareerRefused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(new CareerFault.SexNotStated()));
    }

    @ParameterizedTest(name = "from {2}: {3}")
    @CsvSource({
        "1958-05-31, 2025-05-31, 2025-06-01, EUR 14580.80",
        "1956-05-31, 2023-05-31, 2023-06-01, EUR 14879.80",
    })
    void italy_multiplies_the_account_by_the_coefficient_of_age_and_year(
            String born, String claimed, String start, String paid) {
        var told = Told.to("IT:INPS", born, claimed).time("300", MONTHS).figure("CAPITAL", "260000");
        assertThat(told.decide(PACK).pensionStart()).contains(LocalDate.parse(start));
        assertThat(told.paid(PACK)).isEqualTo(paid);
    }

    @ParameterizedTest(name = "{0} months")
    @CsvSource({"239, NO_OWN_RIGHT", "240, "})
    void italy_asks_for_twenty_years(String months, NoAmount nothing) {
        var decided = Told.to("IT:INPS", "1958-05-31", "2025-05-31")
                .time(months, MONTHS)
                .figure("CAPITAL", "260000")
                .decide(PACK);
        assertThat(decided.route("NATIONAL/twenty_years")
                        .orElseThrow()
                        .nothing()
                        .orElse(null))
                .isEqualTo(nothing);
    }

    @Test
    void sweden_has_no_figure_until_its_divisors_are_loaded() {
        var decided = Told.to("SE:PENSIONSMYNDIGHETEN", "1960-05-20", "2027-06-01")
                .time("300", MONTHS)
                .figure("CAPITAL", "1000000")
                .decide(PACK);
        assertThat(decided.route("NATIONAL/any_time").orElseThrow().nothing()).contains(NoAmount.LAW_MISSING);
    }

    @ParameterizedTest(name = "{0} months: {1}")
    @CsvSource({
        "119, none",
        "120, KRW 3000000",
        "180, KRW 4500000",
        "239, KRW 5975000",
        "240, KRW 6000000",
        "300, KRW 7500000"
    })
    void korea_mixes_the_average_of_all_and_the_own(String months, String paid) {
        assertThat(Told.to("KR:NPS", "1969-05-20", "2034-05-20")
                        .time(months, MONTHS)
                        .figure("A", "3000000")
                        .figure("B", "2000000")
                        .paid(PACK))
                .isEqualTo(paid);
    }

    @ParameterizedTest(name = "{0} quarters: {1}")
    @CsvSource({
        // Born in June 1963, eligible in 2025: 0.9 x 1226 + 0.32 x 1774 = 1671.08, to the lower dime 1671.00.
        // From July 2025 it is 59 months to 67: 36 at 5/9 % and 23 at 5/12 % less.
        "40, USD 1176.60",
        "39, none",
    })
    void the_united_states_take_brackets_of_indexed_earnings(String quarters, String paid) {
        assertThat(Told.to("US:SSA", "1963-06-15", "2025-06-20")
                        .time(quarters, QUARTERS)
                        .figure("INDEXED_MONTHLY_EARNINGS", "3000")
                        .paid(PACK))
                .isEqualTo(paid);
    }

    @Test
    void an_american_benefit_follows_prices_since_62_and_grows_after_full_retirement_age() {
        // Born in March 1956: 805.50 + 0.32 x 1105 = 1159.10; seven Decembers to 1492.90; 33 months after 66 and 4
        // months.
        assertThat(Told.to("US:SSA", "1956-03-17", "2025-10-20")
                        .time("40", QUARTERS)
                        .figure("INDEXED_MONTHLY_EARNINGS", "2000")
                        .paid(PACK))
                .isEqualTo("USD 1821.30");
    }

    @ParameterizedTest(name = "{0} years of coverage from {1}: {2}")
    @CsvSource({
        // The published figure: 17 x 11.50 with the increases of June 1979 to December 1989.
        "27, 1990-01-20, USD 372.20",
        "10, 1990-01-20, USD 0.00",
        "30, 1990-01-20, USD 437.60",
        "40, 1990-01-20, USD 437.60",
    })
    void the_special_minimum_counts_years_of_coverage_beyond_ten(String years, String claimed, String paid) {
        assertThat(Told.to("US:SSA", "1925-01-15", claimed)
                        .startingOn(claimed)
                        .time("160", QUARTERS)
                        .figure("INDEXED_MONTHLY_EARNINGS", "0")
                        .figure("YEARS_OF_COVERAGE", years)
                        .figure("MONTHS_LATE", "0")
                        .paid(PACK))
                .isEqualTo(paid);
    }
}
