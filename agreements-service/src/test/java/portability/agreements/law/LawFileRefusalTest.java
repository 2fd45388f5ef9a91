package portability.agreements.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.law.LawFileRefused;
import portability.law.LawPack;

/// Every fault of a law file is refused with file, line and reason. The files are those of docs/law.md, each time with
/// one fault put in.
class LawFileRefusalTest {
    @TempDir
    Path directory;

    /// Single quotes stand for double quotes, `\n` for a new line, `~` for a space at an end.
    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                // Dates.
                "parameters/xx/pension.yaml | from: 2024-01-01, value: 1040 | from: 2023-01-01, value: 1040 | values overlap: 2023-01-01 does not come after 2023-01-01",
                "parameters/xx/pension.yaml | from: 2015-01-01, value: 10 | from: 1989-01-01, value: 10 | values overlap: 1989-01-01 does not come after 1990-01-01",
                "parameters/xx/pension.yaml | - {from: 2024-01-01, value: 1040, source: 'a newspaper of January 2024', verified: true, from_verified: false}\\n | - {from: 2024-12-01, value: 1, source: s, verified: true}\\n | values leave a gap: after 2023-01-01 comes 2024-12-01",
                "parameters/xx/pension.yaml | value: 15, source | value: 15, until: 2014-01-01, source | values leave a gap from 2014-01-01 to 2015-01-01",
                "parameters/xx/pension.yaml | value: 15, source | value: 15, until: 2016-01-01, source | values overlap: one holds until 2016-01-01, the next from 2015-01-01",
                "parameters/xx/pension.yaml | value: 40, source | value: 40, until: 2030-01-01, source | values leave a gap from 2030-01-01 on",
                "parameters/xx/pension.yaml | from: 1990-01-01, value: 6 | from: 1990-02-30, value: 6 | expected a date as 2025-12-31: 1990-02-30",
                "parameters/xx/pension.yaml | by: birth | by: death | values are dated by day",
                "parameters/xx/pension.yaml | every: YEAR | every: MONTH | a series has a value for every YEAR",
                // Units and values.
                "parameters/xx/pension.yaml | unit: YEARS\\n  values:\\n    - {from: 1990-01-01, value: 15 | unit: DECADES\\n  values:\\n    - {from: 1990-01-01, value: 15 | unknown unit: DECADES",
                "parameters/xx/pension.yaml | unit: money per month | unit: money per moon | unknown unit: money per moon",
                "parameters/xx/pension.yaml | unit: money per month | unit: bands of FORTNIGHTS | unknown unit: FORTNIGHTS",
                "parameters/xx/pension.yaml | unit: age | unit: number | expected a text",
                "parameters/xx/pension.yaml | {years: 65, months: 0} | {years: 65, months: 12} | an age has years and 0 to 11 months",
                "parameters/xx/pension.yaml | {years: 65, months: 0} | {years: 65} | missing: months",
                "parameters/xx/pension.yaml | {years: 65, months: 0} | {years: 65, months: 0, days: 3} | unknown key",
                "parameters/xx/pension.yaml | value: 1080.50 | value: 1080.505 | more decimals than EUR has",
                "parameters/xx/pension.yaml | value: 0.005 | value: half | expected a number: half",
                "parameters/xx/pension.yaml | currency: EUR | currency: EURO | unknown currency: EURO",
                "parameters/xx/pension.yaml | ~ currency: EUR\\n | | missing: currency",
                // Sources.
                "parameters/xx/pension.yaml | , source: 'Pension Act s. 6' | | missing: source",
                "parameters/xx/pension.yaml | source: 'Pension Act s. 6' | source: '' | expected a text",
                "parameters/xx/pension.yaml | source: 'Pension Act s. 6', verified: true | source: 'Pension Act s. 6' | missing: verified",
                "parameters/xx/pension.yaml | source: 'Pension Act s. 6', verified: true | source: 'Pension Act s. 6', verified: yes | expected true or false: yes",
                "parameters/xx/pension.yaml | source: no value seen, verified: true | verified: true | missing: source",
                "schemes/xx-pbo-state-pension.yaml | ~ source: 'whole years as recorded: Pension Act s. 4'\\n | | missing: source",
                "instruments/xx-yy-2020.yaml | ~ source: 'art. 20'\\n | | missing: source",
                // Rounding.
                "schemes/xx-pbo-state-pension.yaml | rounding: | cutting: | missing: rounding",
                "schemes/xx-pbo-state-pension.yaml | decimals: 2 | decimals: 3 | more decimals than EUR has",
                "schemes/xx-pbo-state-pension.yaml | value: DOWN | value: SOMEHOW | unknown value SOMEHOW",
                // Time without earnings.
                "schemes/xx-pbo-state-pension.yaml | per: MONTH | per: MONTH\\nwithout_earnings: {article: s. 4, kinds: [], from: 1990-01-01, source: s, verified: true} | no kind of time is named",
                "schemes/xx-pbo-state-pension.yaml | per: MONTH | per: MONTH\\nwithout_earnings: {article: s. 4, kinds: [COMPULSORY], from: 1990-01-01, source: s, verified: true} | compulsory insurance is paid for by earnings",
                "schemes/xx-pbo-state-pension.yaml | per: MONTH | per: MONTH\\nwithout_earnings: {article: s. 4, kinds: [EQUIVALENT], from: 1990-01-01, verified: true} | missing: source",
                // Beside the formula.
                "schemes/xx-pbo-state-pension.yaml | per: MONTH | per: MONTH\\nreductions: [{article: s. 21, for: [SAME_PERSON, INCOME], counts_foreign: true}] | pensions on the person's own time are reduced for by a rule of their own",
                "schemes/xx-pbo-state-pension.yaml | per: MONTH | per: MONTH\\nreductions: [{article: s. 21, for: [INCOME], counts_foreign: true}, {article: s. 22, for: [INCOME, OTHER_PERSON], counts_foreign: false}] | two rules reduce for the same: INCOME",
                "schemes/xx-pbo-state-pension.yaml | per: MONTH | per: MONTH\\nreductions: [{article: s. 21, for: [], counts_foreign: true}] | a reduction is for something",
                "schemes/xx-pbo-state-pension.yaml | per: MONTH | per: MONTH\\nreductions: [{article: s. 21, for: [INCOME]}] | missing: counts_foreign",
                "schemes/xx-pbo-state-pension.yaml | per: MONTH | per: MONTH\\nreductions: [{article: s. 21, for: [INCOME], counts_foreign: true, rate: xx/full_pension}] | expected the unit number",
                "schemes/xx-pbo-state-pension.yaml | per: MONTH | per: MONTH\\nminimum_benefit: {article: s. 23, formula: {family: LUMP_SUM, times: 1, of: xx/full_pension}} | a minimum is of a pension, not of a lump sum",
                "schemes/xx-pbo-state-pension.yaml | per: MONTH | per: MONTH\\ngranted_time: {article: s. 24} | no time is granted",
                "schemes/xx-pbo-state-pension.yaml | per: MONTH | per: MONTH\\ngranted_time: {article: s. 24, future: {until: xx/late_per_month}} | no time lies between a pension by age and that age",
                "schemes/xx-pbo-state-pension.yaml | per: MONTH | per: MONTH\\ngranted_time: {article: s. 24, non_contributory: {kinds: [COMPULSORY], part: xx/late_per_month}} | compulsory insurance is contributory time",
                "schemes/xx-pbo-state-pension.yaml | per: MONTH | per: MONTH\\ngranted_time: {article: s. 24, notional: {figure: months}} | a figure's name is in capitals",
                // Keys.
                "schemes/xx-pbo-state-pension.yaml | per: MONTH | per: MONTH\\nmood: good | unknown key",
                "schemes/xx-pbo-state-pension.yaml | per: MONTH | per: MONTH\\nper: WEEK | the key stands twice",
                "parameters/xx/pension.yaml | late_per_month: | full_time: | the key stands twice",
                "schemes/xx-pbo-state-pension.yaml | ~ late: WINDOW | ~ lately: WINDOW | missing: late",
                // References.
                "schemes/xx-pbo-state-pension.yaml | minimum: xx/minimum_time | minimum: xx/least_time | no such parameter: xx/least_time",
                "schemes/xx-pbo-state-pension.yaml | minimum: xx/minimum_time | minimum: xx/full_pension | unknown unit: money per month",
                "schemes/xx-pbo-state-pension.yaml | minimum: xx/minimum_time | minimum: xx/pension_age | expected values by day, not by day of birth: xx/pension_age",
                "schemes/xx-pbo-state-pension.yaml | dated_by: PENSION_START | dated_by: BIRTH | expected values by day of birth (`by: birth`): xx/minimum_time",
                "schemes/xx-pbo-state-pension.yaml | by_birth: xx/pension_age | by_birth: xx/late_per_month | expected values by day of birth",
                "schemes/xx-pbo-state-pension.yaml | window_months: xx/claim_window_months | window_months: xx/pension_age | expected values by day",
                "schemes/xx-pbo-state-pension.yaml | unit: YEARS | unit: MONTHS | a condition in YEARS, but the scheme counts in MONTHS",
                "schemes/xx-pbo-state-pension.yaml | family: FLAT_PERIOD | family: FLAT_EARTH | unknown value FLAT_EARTH",
                "index.yaml | schemes/xx-pbo-state-pension.yaml | schemes/yy.yaml | no such file: schemes/yy.yaml",
                "index.yaml | schemes/xx-pbo-state-pension.yaml | parameters/xx/pension.yaml | the file stands twice: parameters/xx/pension.yaml",
                // Circles.
                "schemes/xx-pbo-state-pension.yaml | op: AGE_ADJUSTED | &a\\n      op: AGE_ADJUSTED | a reference to another place of the file, which could lead in a circle: *a",
                // Instruments.
                "instruments/xx-yy-2020.yaml | state: YY, from | state: ZZ, from | no rule says how ZZ calculates",
                "instruments/xx-yy-2020.yaml | act: Agreement XX-YY 2020 | act: Agreement XX-YY 2020\\nlike: treaties | no such rule set: treaties",
                "instruments/xx-yy-2020.yaml | unit: YEARS | unit: AGES | unknown value AGES",
                "instruments/xx-yy-2020.yaml | value: OWN_PERIODS_ONLY | value: HALF | unknown value HALF",
                "instruments/xx-yy-2020.yaml | precedence: 2 | {precedence: 2 | not YAML",
            })
    void a_fault_is_refused_with_file_line_and_reason(String file, String before, String after, String reason) {
        var files = new LinkedHashMap<>(LawPage.files());
        var text = files.get(file);
        var faulty = text.replaceFirst(
                Pattern.quote(plain(before)), Matcher.quoteReplacement(plain(Objects.requireNonNullElse(after, ""))));
        if (reason.contains("circle")) faulty = faulty.replace("of:\n", "of: *a\n      not:\n");
        assertThat(faulty).isNotEqualTo(text);
        files.put(file, faulty);
        assertThatThrownBy(() -> load(files)).isInstanceOfSatisfying(LawFileRefused.class, refused -> {
            assertThat(refused.getMessage()).contains(reason);
            assertThat(refused.line()).isPositive();
            assertThat(refused.line()).isLessThanOrEqualTo((int) lines(files.get(refused.file())));
        });
    }

    private static long lines(String text) {
        return text.lines().count() + 1;
    }

    private static String plain(String cell) {
        return cell.replace('\'', '"').replace("\\n", "\n").replace("~", " ");
    }

    private LawPack load(Map<String, String> files) {
        return LawPack.in(LawPage.write(directory, files));
    }

    @Test
    void the_line_is_that_of_the_fault() {
        var files = new LinkedHashMap<>(LawPage.files());
        var text = files.get("parameters/xx/pension.yaml").replace("value: 1080.50", "value: lots");
        files.put("parameters/xx/pension.yaml", text);
        var line = text.substring(0, text.indexOf("value: lots")).lines().count();
        assertThatThrownBy(() -> load(files))
                .hasMessageStartingWith("parameters/xx/pension.yaml:" + line + ": ")
                .hasMessageEndingWith("expected a number: lots");
    }

    @Test
    void a_gap_that_is_said_is_none() {
        var files = new LinkedHashMap<>(LawPage.files());
        files.computeIfPresent(
                "parameters/xx/pension.yaml",
                (_, text) -> text.replace(
                        "{from: 2024-01-01, value: 1040,", "{from: 2024-01-01, value: null, until: 2025-01-01,"));
        assertThat(load(files).schemes()).hasSize(1);
    }

    @Test
    void a_waiting_time_in_parts_of_a_unit_is_refused_where_it_is_asked_for() {
        var files = new LinkedHashMap<>(LawPage.files());
        files.computeIfPresent(
                "parameters/xx/pension.yaml", (_, text) -> text.replace("value: 15, source", "value: 1.5, source"));
        files.computeIfPresent(
                "schemes/xx-pbo-state-pension.yaml",
                (_, text) -> text.replace(
                        "age: {article: s. 2, by_birth: xx/pension_age}",
                        "incapacity: {article: s. 2, waiting: xx/minimum_time}"));
        assertThatThrownBy(() -> load(files))
                .hasMessageContaining("schemes/xx-pbo-state-pension.yaml")
                .hasMessageContaining("a waiting time is in whole units: 1.5 years");
    }

    @Test
    void a_parameter_in_two_files_is_refused() {
        var files = more("parameters/xx/other.yaml", """
                full_time:
                  description: Insured time of the full pension
                  unit: YEARS
                  values:
                    - {from: 1990-01-01, value: 40, source: "Pension Act s. 5", verified: true}
                """);
        assertThatThrownBy(() -> load(files))
                .isInstanceOf(LawFileRefused.class)
                .hasMessageContaining("another file has this parameter: xx/full_time");
    }

    @Test
    void two_schemes_of_one_institution_for_one_branch_are_refused() {
        var files = more(
                "schemes/xx-second.yaml",
                LawPage.files()
                        .get("schemes/xx-pbo-state-pension.yaml")
                        .replace("id: XX.PBO.STATE_PENSION", "id: XX.PBO.SECOND"));
        assertThatThrownBy(() -> load(files))
                .isInstanceOf(LawFileRefused.class)
                .hasMessageContaining("schemes/xx-second.yaml")
                .hasMessageContaining("another scheme of XX:PBO for OLD_AGE: XX.PBO.STATE_PENSION");
    }

    @Test
    void rule_sets_that_are_like_each_other_are_refused() {
        var files = more("instruments/sets.yaml", "rule_set: one\nlike: two\n");
        files.put("instruments/sets-two.yaml", "rule_set: two\nlike: one\n");
        files.computeIfPresent("index.yaml", (_, text) -> text + "  - instruments/sets-two.yaml\n");
        files.computeIfPresent("instruments/xx-yy-2020.yaml", (_, text) -> "like: one\n" + text);
        assertThatThrownBy(() -> load(files))
                .isInstanceOf(LawFileRefused.class)
                .hasMessageContaining("rule sets are like each other");
    }

    private static Map<String, String> more(String name, String text) {
        var files = new LinkedHashMap<>(LawPage.files());
        files.put(name, text);
        files.computeIfPresent("index.yaml", (_, index) -> index + "  - " + name + "\n");
        return files;
    }
}
