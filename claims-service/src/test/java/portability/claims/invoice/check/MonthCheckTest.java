package portability.claims.invoice.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import portability.claims.invoice.CareLine;
import portability.claims.invoice.Finding;
import portability.claims.invoice.Reason;
import portability.claims.invoice.check.CareRights.Right;
import portability.claims.invoice.months.MonthGroup;
import portability.claims.invoice.months.MonthlyPrices.Known;
import portability.claims.invoice.months.MonthlyPrices.Price;
import portability.claims.invoice.months.MonthlyPrices.Source;
import portability.claims.invoice.months.PersonMonths;

class MonthCheckTest {
    private static final MonthGroup GROUP = MonthGroup.parse("FROM_65/PENSIONERS");
    private static final Source PRINTED = new Source(LocalDate.of(2021, 6, 28), "OJ C 251, 28.6.2021, p. 4", true);
    private static final Known KNOWN =
            new Known(Optional.empty(), Map.of(GROUP, new Price(Money.parse("EUR 612.05"), PRINTED)));

    private static CareLine line(String first, String last, long price) {
        return new PersonMonths(1, "", "NL:CAK/1", GROUP, YearMonth.parse(first), YearMonth.parse(last), "").at(price);
    }

    private static Right right(String from, String until) {
        return new Right(
                "NL:CAK",
                "IE:DSP",
                Optional.of(LocalDate.parse(from)),
                until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)));
    }

    @Test
    void a_price_is_the_one_that_was_published() {
        assertThat(new MonthCheck(KNOWN).amounts(line("2018-01", "2018-11", 61_205)))
                .isEmpty();
        assertThat(new MonthCheck(KNOWN).amounts(line("2018-01", "2018-11", 65_031)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.reason()).isEqualTo(Reason.ABOVE_TARIFF);
                    assertThat(found.allowed()).contains(11 * 61_205L);
                    assertThat(found.about()).contains("OJ C 251");
                });
        assertThat(new MonthCheck(LineCheck.NO_MONTHS).amounts(line("2018-01", "2018-11", 61_205)))
                .extracting(Finding::reason)
                .containsExactly(Reason.EVIDENCE_MISSING);
    }

    @Test
    void a_waiver_is_told_with_its_source() {
        var waived =
                new Known(Optional.of(new Source(LocalDate.of(2014, 5, 1), "a convention", false)), KNOWN.prices());
        assertThat(new MonthCheck(waived).amounts(line("2018-01", "2018-11", 61_205)))
                .extracting(Finding::about)
                .containsExactly("the states waive it: a convention (not read)");
    }

    @Test
    void each_month_is_covered_from_registration_to_end() {
        var year = line("2018-01", "2018-12", 61_205);
        assertThat(MonthCheck.covered(year, right("2017-05-10", "")).covered()).isTrue();
        var ended = MonthCheck.covered(year, right("2017-05-10", "2018-11-01"));
        assertThat(ended.covered()).isFalse();
        assertThat(ended.finding().flatMap(Finding::allowed)).contains(10 * 61_205L);
        assertThat(ended.finding().map(Finding::about)).contains("outside: [2018-11, 2018-12]");
        var begun = MonthCheck.covered(year, right("2018-02-15", ""));
        assertThat(begun.finding().map(Finding::about)).contains("outside: [2018-01]; in part: [2018-02]");
        assertThat(begun.finding().flatMap(Finding::allowed)).isEmpty();
    }
}
