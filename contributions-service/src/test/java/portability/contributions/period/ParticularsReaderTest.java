package portability.contributions.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import portability.contributions.period.Ground.Cause;
import portability.kernel.Branch;

/// What few periods have: read by one set of rules from files and messages.
class ParticularsReaderTest {
    private static final PeriodReader READER = new PeriodReader("NL:SVB", LocalDate.parse("2025-06-30"));
    private static final Map<Column, String> MILITARY = Map.of(
            Column.INSTITUTION, "NL:SVB",
            Column.SCHEME, "nl-aow",
            Column.KIND, "equivalent",
            Column.ACTIVITY, "none",
            Column.FIRST_DAY, "1978-01-01",
            Column.LAST_DAY, "1979-12-31",
            Column.GROUND, "military");

    private static StatedPeriod stating(String changes) {
        var values = new EnumMap<Column, String>(MILITARY);
        if (!changes.isEmpty())
            for (var change : changes.split(" *; *", -1)) {
                var parts = change.split("=", 2);
                values.put(Column.valueOf(parts[0]), parts[1]);
            }
        return column -> values.getOrDefault(column, "");
    }

    private static Particulars read(String changes) {
        return READER.read(stating(changes)).particulars();
    }

    @ParameterizedTest(name = "{0} is {1} at {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "GROUND=holiday                                     | UNKNOWN_CODE     | ground",
                "GROUND=Military                                    | UNKNOWN_CODE     | ground",
                "GROUND=other                                       | MISSING_VALUE    | ground_in_words",
                "GROUND=; GROUND_IN_WORDS=study                     | MISSING_VALUE    | ground",
                "GROUND_IN_WORDS=navy                               | NOT_OF_THIS_KIND | ground_in_words",
                "KIND=compulsory                                    | NOT_OF_THIS_KIND | ground",
                "KIND=voluntary                                     | NOT_OF_THIS_KIND | ground",
                "KIND=residence                                     | NOT_OF_THIS_KIND | ground",
                "BRANCHES=pensions                                  | UNKNOWN_CODE     | branches",
                "BRANCHES=old_age,sickness                          | UNKNOWN_CODE     | branches",
                "BRANCHES=old_age  sickness                         | UNKNOWN_CODE     | branches",
                "BRANCHES=OLD_AGE                                   | UNKNOWN_CODE     | branches",
                "EARNED=100                                         | MISSING_VALUE    | earned_currency",
                "EARNED_CURRENCY=NLG                                | MISSING_VALUE    | earned",
                "EARNED=100; EARNED_CURRENCY=NLG                    | MISSING_VALUE    | earnings",
                "EARNINGS=1; CURRENCY=NLG; EARNED=-1; EARNED_CURRENCY=NLG    | NEGATIVE_AMOUNT  | earned",
                "EARNINGS=1; CURRENCY=NLG; EARNED=1.005; EARNED_CURRENCY=NLG | INVALID_NUMBER   | earned",
                "EARNINGS=1; CURRENCY=NLG; EARNED=1; EARNED_CURRENCY=XAU     | UNKNOWN_CURRENCY | earned_currency",
                "DATING=roughly                                     | UNKNOWN_CODE     | dating",
                "DATING=months; FIRST_DAY=1978-01-02                | NOT_WHOLE        | first_day",
                "DATING=months; LAST_DAY=1979-12-30                 | NOT_WHOLE        | last_day",
                "DATING=months; LAST_DAY=1980-02-28                 | NOT_WHOLE        | last_day",
                "DATING=years; FIRST_DAY=1978-02-01                 | NOT_WHOLE        | first_day",
                "DATING=years; LAST_DAY=1979-11-30                  | NOT_WHOLE        | last_day",
                "DATING=years                                       | MISSING_VALUE    | quantity",
                "DATING=undated                                     | MISSING_VALUE    | quantity",
                "SPECIAL_SCHEME=bakers                              | UNKNOWN_CODE     | special_scheme",
                "KIND=residence; GROUND=; SPECIAL_SCHEME=miners     | NOT_OF_THIS_KIND | special_scheme",
            })
    void names_the_flaw_and_the_column(String changes, Flaw flaw, String heading) {
        assertThatThrownBy(() -> READER.read(stating(changes))).isInstanceOfSatisfying(FlawedPeriod.class, flawed -> {
            assertThat(flawed.flaw()).isEqualTo(flaw);
            assertThat(flawed.columnHeading()).isEqualTo(heading);
        });
    }

    @Test
    void blank_words_are_none() {
        assertThatThrownBy(() -> READER.read(stating("GROUND=other; GROUND_IN_WORDS= ")))
                .isInstanceOfSatisfying(
                        FlawedPeriod.class, flawed -> assertThat(flawed.flaw()).isEqualTo(Flaw.MISSING_VALUE));
    }

    @Test
    void words_without_an_end_are_malformed() {
        assertThatThrownBy(() -> READER.read(stating("GROUND=other; GROUND_IN_WORDS=" + "x".repeat(65))))
                .isInstanceOfSatisfying(
                        FlawedPeriod.class, flawed -> assertThat(flawed.flaw()).isEqualTo(Flaw.MALFORMED_ROW));
    }

    @ParameterizedTest(name = "{0} is known")
    @CsvSource(
            delimiter = '|',
            value = {
                "DATING=months                                            | MONTHS",
                "DATING=months; LAST_DAY=1980-02-29                       | MONTHS",
                "DATING=months; QUANTITY=40; UNIT=weeks                   | MONTHS",
                "DATING=years; QUANTITY=14; UNIT=months                   | YEARS",
                "DATING=undated; FIRST_DAY=1978-03-05; QUANTITY=5; UNIT=weeks | UNDATED",
                "DATING=days                                              | DAYS",
                "DATING=                                                  | DAYS",
            })
    void how_much_is_known_of_the_days(String changes, Dating dating) {
        assertThat(read(changes).dating()).isEqualTo(dating);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void every_named_cause_has_a_code(Cause cause) {
        assertThat(read("GROUND=" + PeriodReader.code(cause)).ground()).contains(new Ground(cause, Optional.empty()));
    }

    @Test
    void another_cause_is_told_in_words() {
        assertThat(read("GROUND=other; GROUND_IN_WORDS=study").ground())
                .contains(new Ground(Cause.OTHER, Optional.of("study")));
    }

    @Test
    void the_cause_of_an_equivalent_period_need_not_be_told() {
        assertThat(READER.read(stating("GROUND=")).more()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_branch_has_a_code(Branch branch) {
        assertThat(read("BRANCHES=" + PeriodReader.code(branch)).branches()).containsExactly(branch);
    }

    @ParameterizedTest
    @EnumSource
    void every_special_scheme_has_a_code(SpecialScheme scheme) {
        assertThat(read("SPECIAL_SCHEME=" + PeriodReader.code(scheme)).special())
                .contains(scheme);
    }

    @Test
    void branches_are_a_set_in_whatever_order_they_are_told() {
        assertThat(read("BRANCHES=survivors old_age survivors").branches())
                .containsExactlyElementsOf(EnumSet.of(Branch.OLD_AGE, Branch.SURVIVORS));
    }

    @Test
    void what_was_earned_may_be_more_than_the_base_or_less_and_in_another_currency() {
        assertThat(read("EARNINGS=100; CURRENCY=NLG; EARNED=120.50; EARNED_CURRENCY=NLG")
                        .earned())
                .contains(new Earnings(new BigDecimal("120.5"), "NLG"));
        assertThat(read("EARNINGS=100; CURRENCY=NLG; EARNED=7; EARNED_CURRENCY=DEM")
                        .earned())
                .contains(new Earnings(new BigDecimal("7"), "DEM"));
    }

    @Test
    void facts_that_contradict_themselves_cannot_be_made() {
        var work = Periods.work("1990-01-01", "1990-12-31", "200", "30000");
        var residence = Periods.residence("1990-01-01", "1990-12-31");
        var partOfMonth = Periods.residence("1990-01-02", "1990-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> work.saying(Particulars.NONE.on(new Ground(Cause.CARE, Optional.empty()))));
        assertThatIllegalArgumentException().isThrownBy(() -> residence.saying(Particulars.NONE.dated(Dating.UNDATED)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> partOfMonth.saying(Particulars.NONE.dated(Dating.MONTHS)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> residence.saying(Particulars.NONE.earning(new Earnings(BigDecimal.ONE, "NLG"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> residence.saying(Particulars.NONE.under(SpecialScheme.MINERS)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ground(Cause.OTHER, Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ground(Cause.CARE, Optional.of("of a child")));
    }

    @Test
    void nothing_said_is_no_other_fact() {
        var plain = Periods.residence("1990-01-01", "1990-12-31");
        assertThat(plain.saying(Particulars.NONE)).isEqualTo(plain);
    }
}
