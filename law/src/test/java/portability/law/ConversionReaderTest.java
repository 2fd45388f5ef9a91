package portability.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.PeriodUnit;
import portability.kernel.Quantity;
import portability.totalisation.law.ConversionTable;
import portability.totalisation.law.ConversionTable.Carry;
import portability.totalisation.law.ConversionTable.DayPath;
import portability.totalisation.law.ConversionTable.Decimals;
import portability.totalisation.law.ConversionTable.Manner;
import portability.totalisation.law.ConversionTable.Remainder;
import portability.totalisation.law.Counting;
import portability.totalisation.law.LawValue;

/// Tables of units as the law files write them.
class ConversionReaderTest {
    private static final String ROW =
            "{unit: DAYS_6, value: {hours: 8, week: 6, month: 26, quarter: 78, year: 312}, from: 2010-05-01, source: s,"
                    + " verified: true}";

    private static ConversionTable read(String weekRow, String row, String more) {
        var text = String.join(
                "\n", "article: Art. 13", "path: MONTH", "week_row: " + weekRow, "rows:", "  - " + row, more);
        return new Articles("Made-up Act", "XX").conversion(LawNode.parse("instruments/xx.yaml", text));
    }

    @Test
    void what_a_table_does_not_say_is_as_the_regulation_has_it() {
        var table = read("DAYS_6", ROW, "");
        assertThat(table.manner()).isEqualTo(Manner.STRICT);
        assertThat(table.path()).isEqualTo(DayPath.MONTH);
        assertThat(table.rows()).containsOnlyKeys(PeriodUnit.DAYS_6);
    }

    @Test
    void a_table_may_say_how_amounts_are_read_rounded_dated_and_credited() {
        var manner = read("DAYS_6", ROW, """
                        manner:
                          decimals: HALF_UNIT_OF_LAST
                          remainder: DOWN
                          carry: EACH_YEAR
                          dates: QUARTERS_TOUCHED
                          year_credit:
                            least:
                              - {value: 3, unit: MONTHS}
                              - {value: 13, unit: WEEKS}
                            from: 2010-05-01
                            source: s
                            verified: false
                        """).manner();
        assertThat(manner.decimals()).isEqualTo(Decimals.HALF_UNIT_OF_LAST);
        assertThat(manner.remainder()).isEqualTo(Remainder.DOWN);
        assertThat(manner.carry()).isEqualTo(Carry.EACH_YEAR);
        assertThat(manner.dates()).isEqualTo(Counting.QUARTERS_TOUCHED);
        assertThat(manner.credit().map(LawValue::verified)).contains(false);
        assertThat(manner.credit().orElseThrow().value().least())
                .isEqualTo(List.of(Quantity.of(3, PeriodUnit.MONTHS), Quantity.of(13, PeriodUnit.WEEKS)));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "manner: {decimals: SLOPPY} | SLOPPY",
                "manner: {rounding: UP} | unknown key",
                "manner: {year_credit: {least: [], from: 2010-05-01, source: s, verified: true}} | earns it",
                "manner: {year_credit: {least: [{value: 3, unit: FORTNIGHTS}], from: 2010-05-01, source: s, verified: true}}"
                        + " | FORTNIGHTS",
                "manner: {year_credit: {least: [{value: 3, unit: MONTHS}], from: 2010-05-01, verified: true}} | source",
            })
    void a_manner_that_is_none_is_refused_with_its_place(String manner, String reason) {
        assertThatThrownBy(() -> read("DAYS_6", ROW, manner))
                .isInstanceOf(LawFileRefused.class)
                .hasMessageContaining("instruments/xx.yaml:6")
                .hasMessageContaining(reason);
    }

    @Test
    void only_days_have_a_row() {
        assertThatThrownBy(() -> read("WEEKS", ROW, ""))
                .isInstanceOf(LawFileRefused.class)
                .hasMessageContaining("instruments/xx.yaml:3")
                .hasMessageContaining("expected DAYS_5, DAYS_6 or DAYS_7: WEEKS");
        assertThatThrownBy(() -> read("DAYS_6", ROW.replace("DAYS_6", "MONTHS"), ""))
                .isInstanceOf(LawFileRefused.class)
                .hasMessageContaining("instruments/xx.yaml:5");
    }
}
