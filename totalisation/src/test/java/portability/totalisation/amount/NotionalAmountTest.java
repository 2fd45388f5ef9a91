package portability.totalisation.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.totalisation.amount.Facts.ARTICLE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.totalisation.Made;
import portability.totalisation.law.Dated;
import portability.totalisation.law.FigureMissing;
import portability.totalisation.law.Formula.Capital;
import portability.totalisation.law.Formula.NotionalAccount;
import portability.totalisation.law.Formula.TableUse;
import portability.totalisation.law.LawMissing;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.Wage.Ceiling;
import portability.totalisation.law.Wage.Index;

class NotionalAmountTest {
    private static final NavigableMap<Integer, BigDecimal> COEFFICIENTS = new TreeMap<>(
            Map.of(60, new BigDecimal("0.04536"), 61, new BigDecimal("0.04600"), 62, new BigDecimal("0.04795")));

    private static NotionalAccount account(TableUse use, Optional<Capital.Contributions> contributions) {
        return new NotionalAccount(ARTICLE, new Capital(contributions), use, Made.always(COEFFICIENTS));
    }

    private static Facts certified() {
        return Facts.months(240).figure("CAPITAL", "260000");
    }

    /// 260,000 × 4.536 % = 11,793.60 a year at 60; between two ages the coefficient moves month by month.
    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({
        "1965-01-01, 11793.6",
        "1964-12-01, 11807.466667",
        "1964-07-01, 11876.8",
        "1964-02-01, 11946.133333",
        "1964-01-01, 11960",
        "1963-01-01, 12467",
    })
    void the_coefficient_of_the_age_at_the_start(String born, String amount) {
        var law = account(new TableUse(false, true, false), Optional.empty());
        assertThat(certified().born(born).paid(law)).isEqualTo(amount);
    }

    @Test
    void without_months_the_age_in_whole_years_counts() {
        var law = account(new TableUse(false, false, false), Optional.empty());
        assertThat(certified().born("1964-01-02").paid(law)).isEqualTo("11793.6");
    }

    @Test
    void above_the_table_the_last_value_holds_only_where_the_law_says_so() {
        var last = account(new TableUse(false, true, true), Optional.empty());
        assertThat(certified().born("1950-06-15").paid(last)).isEqualTo("12467");
        var refused = account(new TableUse(false, true, false), Optional.empty());
        assertThatThrownBy(() -> certified().born("1962-12-01").paid(refused)).isInstanceOf(LawMissing.class);
        assertThatThrownBy(() -> certified().born("1966-01-01").paid(last)).isInstanceOf(LawMissing.class);
    }

    @Test
    void a_divisor_divides() {
        var table = new TreeMap<>(Map.of(65, new BigDecimal("208")));
        var law = new NotionalAccount(
                ARTICLE, new Capital(Optional.empty()), new TableUse(true, false, false), Made.always((NavigableMap<
                                Integer, BigDecimal>)
                        table));
        assertThat(Facts.months(1).figure("CAPITAL", "520000").paid(law)).isEqualTo("2500");
    }

    @Test
    void capital_is_certified_or_contributions_of_own_years() {
        var index = Dated.of(
                "made-up",
                List.of(
                        new LawValue<>("made-up", new BigDecimal("100"), LocalDate.of(2000, 1, 1), "made up", true),
                        new LawValue<>("made-up", new BigDecimal("150"), LocalDate.of(2010, 1, 1), "made up", true)),
                List.of());
        var contributions = new Capital.Contributions(
                Made.always(new BigDecimal("0.33")),
                Optional.of(new Ceiling(Made.always(Money.of(Facts.EUR, 20000)), Ceiling.Span.YEAR)),
                Optional.of(new Index(index, Index.To.YEAR_BEFORE_START)));
        var law = account(new TableUse(false, false, true), Optional.of(contributions));
        // 20,000 x 33 % x 1.5 and 10,000 x 33 %, at 62 or more 4.795 %.
        assertThat(Facts.months(24).year(2000, "30000").year(2010, "10000").paid(law))
                .isEqualTo("632.94");
        assertThat(Facts.months(24)
                        .figure("CAPITAL", "1000")
                        .year(2000, "30000")
                        .paid(law))
                .isEqualTo("47.95");
        assertThatThrownBy(() -> Facts.months(24).paid(law)).isInstanceOf(FigureMissing.class);
        assertThatThrownBy(() -> Facts.months(24).paid(account(new TableUse(false, false, true), Optional.empty())))
                .isInstanceOf(FigureMissing.class);
    }

    @Test
    void own_capital_stands_for_foreign_time_too() {
        var law = account(new TableUse(false, false, false), Optional.empty());
        assertThat(certified().born("1965-01-01").counting(480).paid(law)).isEqualTo("23587.2");
        assertThat(LengthOfInsurance.dependsOnDuration(law)).isTrue();
        assertThat(LengthOfInsurance.fullTime(law, certified().basis())).isEmpty();
    }
}
