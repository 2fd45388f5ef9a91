package portability.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A wrong expectation fails, and tells why the figure is another one.
class FailureTest {
    private static final String CASE = """
            cases:
              - id: SHARE
                title: a share of a theoretical amount
                kind: pro-rata
                source: {title: made up, address: nowhere}
                given:
                  instrument: EU-883-2004
                  state: ES
                  time: {ES: 26 quarters, DE: 78 quarters}
                  theoretical: 453.10 EUR
                expect:
                  amount: EXPECTED
            """;

    @ParameterizedTest
    @CsvSource({"113.275 EUR", "113.2750 EUR", "{rounded: 113.28 EUR}", "'{rounded: 113.27 EUR, mode: half down}'"})
    void holds_exactly_or_as_its_source_rounded(String expected) {
        assertThat(Kit.run(CASE.replace("EXPECTED", expected)).good()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"113.28 EUR", "113.27 EUR", "113.275 USD", "{rounded: 113.27 EUR}", "none"})
    void anything_else_fails_with_what_it_is_and_its_steps(String expected) {
        var run = Kit.run(CASE.replace("EXPECTED", expected));
        assertThat(run.good()).isFalse();
        assertThat(Kit.report(run))
                .contains("FAILED SHARE")
                .contains("but it is 113.275 EUR")
                .contains("x 26/104 =")
                .contains("Art. 52(1) and (3)")
                .contains("source: made up, nowhere");
    }
}
