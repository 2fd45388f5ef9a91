package portability.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What somebody writes who has only the page: it is understood, or the answer says what to write instead.
class NewcomerTest {
    private static String judged(String kind, String given, String expect) {
        return Kit.report(Kit.run("""
            cases:
              - id: FIRST
                title: a first try
                kind: %s
                source: {title: made up, address: nowhere}
                given: %s
                expect: %s
            """.formatted(kind, given, expect)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conversion|{instrument: eu-883-2004, time: 100 days_5}|{months: 5 months}|did you mean EU-883-2004?",
                "conversion|{instrument: DE-MAR, time: 100 days_5}|{months: 5 months}|there are DE-",
                "conversion|{instrument: EU-883-2004, time: 100 days}|{months: 5 months}|unknown unit: days",
                "amount|{scheme: de.drv.old_age, start: 2024-01-01}|{amount: 1 EUR}|did you mean DE.DRV.OLD_AGE?",
                "aggregation|{instrument: EU-883-2004, unit: months, deciding: MA, periods: [{state: MA, days: 2001}]}"
                        + "|{total: 12 months}|MA is no party of EU-883-2004",
                "aggregation|{instrument: EU-883-2004, unit: months, deciding: DE, periods: [{state: DE, days: 2001,"
                        + " time: 13 months}]}|{total: 12 months}|the periods contradict each other: more time than span",
                "currency|{amount: 5 USD, to: EUR}|{converted: 5 EUR}|has no fixed rate: state a rate",
                "currency|{rate_date: {}}|{rate_date: 2024-01-01}|expected what an amount is converted for",
                "currency|{rate_date: {yesterday: 2024-01-01}}|{rate_date: 2024-01-01}|expected one of operation",
                "deadline|{counted_from: {payment: 2024}}|{payment: 2025-07-31}|expected a date as 2025-12-31: 2024",
                "deadline|{counted_from: {payment: 2024-01-01}, calendar: mondays}|{payment: 2025-07-31}"
                        + "|no such calendar: mondays",
                "legislation|{on: 2024-01-01, residence: AT, standing: {}}|{legislation: AT}"
                        + "|expected unemployed, or a standing with its state",
                "overlap-rule|{benefit: {amount: 5 EUR, share: 5/4}, kind_of_the_other: same kind}|{may_reduce: false}"
                        + "|a share is between 0 and 1: 5/4",
                "entitlement-document|{events: [{sent: 2024-01-01}]}|{status: NONE}|unknown event, expected one of",
                "register|{between: [DE], on: 2024-01-01}|{answer: NONE_KNOWN}|expected two states",
            })
    void is_told_what_to_write_instead(String kind, String given, String expect, String answer) {
        assertThat(judged(kind, given, expect)).contains(answer).containsPattern("test\\.yaml:[1-9]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "disagreement|{of: objection, informed: 2024-03-10, on: 2024-05-11}|{standing: definitive}",
                "disagreement|{of: provisional legislation, work: AT, residence: BE, asked_first: BE}"
                        + "|{legislation: AT}",
                "supplement|{minimum: 900 EUR, pensions: 700 EUR, pays_a_pension: true}|{supplement: 200 EUR}",
                "register|{between: [DE, MA], on: 2025-01-01, branch: old age}|{answer: rules loaded}",
                "deadline|{counted_from: {inventory: 2023}}|{inventory: 2024-12-31}",
                "deadline|{counted_from: {payment: 2023-11-30}, calendar: weekends}|{payment: 2025-06-02}",
                "currency|{rate_date: {first_calculation: 2024-03-31}}|{rate_date: 2024-02-01}",
                "currency|{rate_date: {compared_income: 2024-02}}|{rate_date: 2024-02-29}",
            })
    void is_understood_as_it_is_meant(String kind, String given, String expect) {
        assertThat(judged(kind, given, expect)).contains("1 passed, 0 failed");
    }
}
