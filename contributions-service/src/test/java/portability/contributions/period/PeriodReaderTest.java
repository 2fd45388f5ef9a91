package portability.contributions.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static portability.contributions.period.Column.ACTIVITY;
import static portability.contributions.period.Column.CURRENCY;
import static portability.contributions.period.Column.EARNINGS;
import static portability.contributions.period.Column.EMPLOYER;
import static portability.contributions.period.Column.FIRST_DAY;
import static portability.contributions.period.Column.INSTITUTION;
import static portability.contributions.period.Column.KIND;
import static portability.contributions.period.Column.LAST_DAY;
import static portability.contributions.period.Column.QUANTITY;
import static portability.contributions.period.Column.SCHEME;
import static portability.contributions.period.Column.UNIT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import portability.kernel.Activity;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;

class PeriodReaderTest {
    private static final PeriodReader READER = new PeriodReader("MA:CNSS", LocalDate.parse("2025-06-30"));
    private static final Map<Column, String> GOOD = Map.ofEntries(
            Map.entry(INSTITUTION, "MA:CNSS"),
            Map.entry(Column.PERSON_NUMBER, "996404019"),
            Map.entry(EMPLOYER, "9910427"),
            Map.entry(SCHEME, "ma-cnss"),
            Map.entry(KIND, "compulsory"),
            Map.entry(ACTIVITY, "employed"),
            Map.entry(FIRST_DAY, "2024-01-01"),
            Map.entry(LAST_DAY, "2024-12-31"),
            Map.entry(QUANTITY, "302"),
            Map.entry(UNIT, "days_6"),
            Map.entry(EARNINGS, "3895.80"),
            Map.entry(CURRENCY, "MAD"));

    private static StatedPeriod with(Object... changes) {
        var values = new EnumMap<Column, String>(GOOD);
        for (int i = 0; i < changes.length; i += 2) values.put((Column) changes[i], (String) changes[i + 1]);
        return column -> values.getOrDefault(column, "");
    }

    @Test
    void reads_a_good_line() {
        assertThat(READER.read(with()))
                .isEqualTo(new PeriodFacts(
                        "MA:CNSS",
                        "ma-cnss",
                        PeriodKind.COMPULSORY,
                        Activity.EMPLOYED,
                        LocalDate.parse("2024-01-01"),
                        LocalDate.parse("2024-12-31"),
                        Optional.of(new ReportedTime(new BigDecimal("302"), PeriodUnit.DAYS_6)),
                        Optional.of(new Earnings(new BigDecimal("3895.8"), "MAD")),
                        Optional.of("9910427")));
    }

    @Test
    void leaves_empty_what_a_line_does_not_state() {
        var read = READER.read(with(EMPLOYER, "", QUANTITY, "", UNIT, "", EARNINGS, "", CURRENCY, ""));
        assertThat(read.employer()).isEmpty();
        assertThat(read.reported()).isEmpty();
        assertThat(read.earnings()).isEmpty();
    }

    @ParameterizedTest(name = "{0} = \"{1}\" is {2} at {3}")
    @CsvSource({
        "INSTITUTION, '',           MISSING_VALUE,     institution",
        "SCHEME,      '',           MISSING_VALUE,     scheme",
        "KIND,        ' ',          MISSING_VALUE,     kind",
        "ACTIVITY,    '',           MISSING_VALUE,     activity",
        "FIRST_DAY,   '',           MISSING_VALUE,     first_day",
        "LAST_DAY,    '',           MISSING_VALUE,     last_day",
        "UNIT,        '',           MISSING_VALUE,     unit",
        "QUANTITY,    '',           MISSING_VALUE,     quantity",
        "CURRENCY,    '',           MISSING_VALUE,     currency",
        "EARNINGS,    '',           MISSING_VALUE,     earnings",
        "INSTITUTION, NL:SVB,       WRONG_INSTITUTION, institution",
        "INSTITUTION, ma:cnss,      WRONG_INSTITUTION, institution",
        "SCHEME,      MA CNSS,      UNKNOWN_CODE,      scheme",
        "KIND,        holiday,      UNKNOWN_CODE,      kind",
        "KIND,        Compulsory,   UNKNOWN_CODE,      kind",
        "ACTIVITY,    retired,      UNKNOWN_CODE,      activity",
        "UNIT,        days,         UNKNOWN_CODE,      unit",
        "FIRST_DAY,   01.01.2024,   INVALID_DATE,      first_day",
        "FIRST_DAY,   2024-1-1,     INVALID_DATE,      first_day",
        "FIRST_DAY,   +2024-01-01,  INVALID_DATE,      first_day",
        "LAST_DAY,    2024-02-30,   INVALID_DATE,      last_day",
        "LAST_DAY,    2023-02-29,   INVALID_DATE,      last_day",
        "LAST_DAY,    2023-12-31,   LAST_BEFORE_FIRST, last_day",
        "LAST_DAY,    2025-07-01,   DATE_IN_FUTURE,    last_day",
        "QUANTITY,    seventy,      INVALID_NUMBER,    quantity",
        "QUANTITY,    1e3,          INVALID_NUMBER,    quantity",
        "QUANTITY,    '7,5',        INVALID_NUMBER,    quantity",
        "QUANTITY,    0.00001,      INVALID_NUMBER,    quantity",
        "QUANTITY,    -1,           NEGATIVE_AMOUNT,   quantity",
        "EARNINGS,    12.345,       INVALID_NUMBER,    earnings",
        "EARNINGS,    1.000.000,    INVALID_NUMBER,    earnings",
        "EARNINGS,    .5,           INVALID_NUMBER,    earnings",
        "EARNINGS,    12345678901234567, INVALID_NUMBER, earnings",
        "EARNINGS,    -0.01,        NEGATIVE_AMOUNT,   earnings",
        "CURRENCY,    XYZ,          UNKNOWN_CURRENCY,  currency",
        "CURRENCY,    mad,          UNKNOWN_CURRENCY,  currency",
        "CURRENCY,    XXX,          UNKNOWN_CURRENCY,  currency",
        "CURRENCY,    XAU,          UNKNOWN_CURRENCY,  currency",
    })
    void names_the_flaw_and_the_column(Column column, String value, Flaw flaw, String heading) {
        assertFlawed(with(column, value), flaw, heading);
    }

    @Test
    void a_period_that_begins_in_the_future_is_told_at_its_first_day() {
        assertFlawed(with(FIRST_DAY, "2199-01-01", LAST_DAY, "2199-12-31"), Flaw.DATE_IN_FUTURE, FIRST_DAY.heading());
    }

    @Test
    void today_is_not_in_the_future() {
        assertThat(READER.read(with(LAST_DAY, "2025-06-30")).lastDay()).isEqualTo(READER.today());
    }

    @Test
    void one_day_is_a_period() {
        assertThat(READER.read(with(LAST_DAY, "2024-01-01")).lastDay()).isEqualTo("2024-01-01");
    }

    @Test
    void an_employer_of_any_length_or_with_control_characters_is_malformed() {
        assertFlawed(with(EMPLOYER, "9".repeat(65)), Flaw.MALFORMED_ROW, "employer");
        assertFlawed(with(EMPLOYER, "99\u0000"), Flaw.MALFORMED_ROW, "employer");
    }

    @ParameterizedTest
    @CsvSource({"DEM, 12.34", "NLG, 12.34", "EUR, 12.34", "JPY, 1234", "JPY, 1234.00", "TND, 1.234", "ITL, 1000"})
    void money_of_today_and_of_the_past_has_as_many_decimals_as_its_currency(String currency, String amount) {
        assertThat(READER.read(with(CURRENCY, currency, EARNINGS, amount)).earnings())
                .contains(new Earnings(new BigDecimal(amount), currency));
    }

    @Test
    void yen_have_no_decimals() {
        assertFlawed(with(CURRENCY, "JPY", EARNINGS, "0.5"), Flaw.INVALID_NUMBER, "earnings");
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_has_a_code(PeriodKind kind) {
        assertThat(READER.read(with(KIND, PeriodReader.code(kind))).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource
    void every_activity_has_a_code(Activity activity) {
        assertThat(READER.read(with(ACTIVITY, PeriodReader.code(activity))).activity())
                .isEqualTo(activity);
    }

    @ParameterizedTest
    @EnumSource
    void every_unit_has_a_code(PeriodUnit unit) {
        assertThat(READER.read(with(UNIT, PeriodReader.code(unit)))
                        .reported()
                        .orElseThrow()
                        .unit())
                .isEqualTo(unit);
    }

    @Test
    void the_first_flaw_in_the_order_of_the_checks_is_told() {
        assertFlawed(with(KIND, "holiday", LAST_DAY, "", EARNINGS, "-1"), Flaw.MISSING_VALUE, "last_day");
        assertFlawed(with(KIND, "holiday", EARNINGS, "-1"), Flaw.UNKNOWN_CODE, "kind");
    }

    @ParameterizedTest
    @EnumSource
    void no_message_of_a_flaw_is_empty(Flaw flaw) {
        assertThat(flaw.message()).isNotBlank();
    }

    private static void assertFlawed(StatedPeriod stated, Flaw flaw, String heading) {
        assertThatThrownBy(() -> READER.read(stated)).isInstanceOfSatisfying(FlawedPeriod.class, flawed -> {
            assertThat(flawed.flaw()).isEqualTo(flaw);
            assertThat(flawed.columnHeading()).isEqualTo(heading);
            assertThat(flawed).hasMessage(flaw.name());
        });
    }
}
