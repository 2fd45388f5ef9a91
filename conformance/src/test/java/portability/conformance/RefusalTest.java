package portability.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.conformance.format.CaseFile;

/// What is not as it must be is refused with file, line and reason; the other cases of the file stand.
class RefusalTest {
    private static final String GOOD = """
            cases:
              - id: ONE
                title: five days a week
                kind: conversion
                source: {title: made up, address: nowhere}
                given:
                  instrument: EU-883-2004
                  time: 100 DAYS_5
                expect:
                  weeks: 20 weeks
                  months: 5 months
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: ONE|ident: ONE|2|missing: id",
                "kind: conversion|kind: alchemy|4|unknown kind alchemy",
                "source: {title: made up, address: nowhere}|status: sure|2|missing: source",
                "title: made up, address: nowhere|title: made up|5|missing: address",
                "EU-883-2004|EU-1|7|no such instrument: EU-1",
                "time: 100 DAYS_5|days: 100 DAYS_5|7|missing: time",
                "time: 100 DAYS_5|time: 100|8|expected an amount of time with its unit",
                "time: 100 DAYS_5|time: 100 fortnights|8|unknown unit: fortnights",
                "time: 100 DAYS_5|time: -1 DAYS_5|8|insured time must not be negative",
                "months: 5 months|months: 5|11|expected an amount of time with its unit",
                "months: 5 months|fortnights: 7|11|this kind does not compute fortnights",
            })
    void names_the_line_and_the_reason(String written, String instead, int line, String reason) {
        var report = Kit.report(Kit.run(GOOD.replace(written, instead)));
        assertThat(report).contains("test.yaml:" + line + ": ").contains(reason);
        assertThat(Kit.run(GOOD.replace(written, instead)).good()).isFalse();
    }

    @Test
    void what_is_not_yaml_is_refused_as_a_whole() {
        assertThat(Kit.report(Kit.run(GOOD + "]\n"))).contains("test.yaml:12: not YAML");
    }

    @Test
    void an_unknown_key_is_never_passed_over() {
        for (var place : new String[] {"kind: conversion", "instrument: EU-883-2004"}) {
            var more = GOOD.replaceFirst("( +)" + place, "$1" + place + "\n$1extra: 1");
            assertThat(Kit.report(Kit.run(more))).contains("extra: unknown key");
        }
        assertThat(Kit.report(Kit.run(GOOD + "extra: 1\n"))).contains("test.yaml:12: extra: unknown key");
    }

    @Test
    void a_case_that_expects_nothing_is_refused() {
        var nothing = GOOD.substring(0, GOOD.indexOf("expect:")) + "expect: {}\n";
        assertThat(Kit.report(Kit.run(nothing))).contains("test.yaml:9: ").contains("at least one result");
    }

    @Test
    void the_same_id_twice_is_refused() {
        var twice = GOOD + GOOD.substring(GOOD.indexOf('\n') + 1);
        assertThat(Kit.report(Kit.run(twice))).contains("the id ONE stands twice");
    }

    @Test
    void the_other_cases_of_the_file_stand() {
        var second =
                GOOD.substring(GOOD.indexOf('\n') + 1).replace("ONE", "TWO").replace("100 DAYS_5", "much");
        var run = Kit.run(GOOD + second);
        assertThat(run.total().passed()).isEqualTo(1);
        assertThat(run.faults()).hasSize(1);
    }

    @Test
    void json_is_read_as_yaml_is() {
        var json = """
                {\t"cases": [{"id": "J", "title": "t", "kind": "conversion",
                \t"source": {"title": "made up", "address": "nowhere"},
                \t"given": {"instrument": "EU-883-2004", "time": "100 DAYS_5"}, "expect": {"weeks": "20 weeks"}}]}
                """;
        var file = CaseFile.read("test.json", json, Kit.LAW);
        assertThat(file.faults()).isEmpty();
        assertThat(file.cases()).hasSize(1);
    }
}
