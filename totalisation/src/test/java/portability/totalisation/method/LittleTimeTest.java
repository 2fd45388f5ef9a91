package portability.totalisation.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import portability.kernel.Country;
import portability.kernel.LegalRef;
import portability.totalisation.exact.Fraction;
import portability.totalisation.law.ShortPeriod.WhenAllShort;
import portability.totalisation.method.LittleTime.Obliged;
import portability.totalisation.method.LittleTime.State;

/// The two minima. Reg. (EC) 883/2004 Art. 57 and its like.
class LittleTimeTest {
    private static final LegalRef ACT = LegalRef.of("Reg. (EC) 883/2004", "Art. 57");
    private static final Country A = Country.of("AA");
    private static final Country B = Country.of("BB");
    private static final Country C = Country.of("CC");

    private static State state(Country country, int months, boolean ownRight) {
        return new State(country, Fraction.of(months), Fraction.of(12), ownRight);
    }

    private static Obliged obliged(WhenAllShort when, State... states) {
        return LittleTime.obliged(List.of(states), when, ACT).value();
    }

    /// Case US-TOT-04: five and six quarters. 51 and 52 weeks, 11 and 12 months.
    @ParameterizedTest(name = "{0} of {1} opens: {2}")
    @CsvSource({"5, 6, false", "6, 6, true", "7, 6, true", "51, 52, false", "52, 52, true", "11, 12, false"})
    void below_the_opening_minimum_nothing_is_totalised(int own, int required, boolean opens) {
        var result = LittleTime.opens(Fraction.of(own), Fraction.of(required), ACT);
        assertThat(result.value()).isEqualTo(opens);
    }

    /// Cases SHORT-1, SHORT-2 and MERCOSUR-01.
    @ParameterizedTest(name = "A {0}, B {1}, C {2}: released {3}")
    @CsvSource({
        "8, 10, 300, AA BB",
        "8, 200, 100, AA",
        "12, 11, 300, BB",
        "12, 12, 12, ''",
        "11, 170, 0, AA CC",
    })
    void states_with_less_than_a_year_are_released(int a, int b, int c, String released) {
        var result =
                obliged(WhenAllShort.LAST_STATE_PAYS_ALONE, state(A, a, false), state(B, b, false), state(C, c, false));
        assertThat(result.released())
                .containsExactlyElementsOf(Stream.of(released.split(" ", -1))
                        .filter(code -> !code.isEmpty())
                        .map(Country::of)
                        .toList());
        assertThat(result.paysAlone()).isEmpty();
    }

    /// Case SHORT-4.
    @Test
    void a_right_on_the_little_time_keeps_the_state_in() {
        var result = obliged(WhenAllShort.LAST_STATE_PAYS_ALONE, state(A, 8, true), state(C, 300, false));
        assertThat(result.released()).isEmpty();
        assertThat(LittleTime.shares(List.of(state(A, 8, true), state(C, 300, false)), result))
                .containsEntry(A, Fraction.of(8, 308));
    }

    @Test
    void the_released_time_is_not_in_the_shares_of_the_others() {
        var states = List.of(state(A, 8, false), state(B, 200, false), state(C, 100, false));
        var result = LittleTime.obliged(states, WhenAllShort.LAST_STATE_PAYS_ALONE, ACT);
        assertThat(LittleTime.shares(states, result.value()))
                .hasSize(2)
                .containsEntry(B, Fraction.of(2, 3))
                .containsEntry(C, Fraction.of(1, 3));
    }

    @ParameterizedTest
    @EnumSource
    void where_every_state_would_be_released_the_instrument_decides(WhenAllShort when) {
        var result = obliged(when, state(A, 8, false), state(B, 10, false));
        var expected = switch (when) {
            case LAST_STATE_PAYS_ALONE -> List.of(A);
            case NOBODY_PAYS -> List.of(A, B);
            case NOBODY_IS_RELEASED -> List.<Country>of();
        };
        assertThat(result.released()).containsExactlyElementsOf(expected);
        assertThat(result.paysAlone())
                .isEqualTo(when == WhenAllShort.LAST_STATE_PAYS_ALONE ? Optional.of(B) : Optional.empty());
    }

    @Test
    void of_no_states_none_is_released() {
        assertThat(obliged(WhenAllShort.LAST_STATE_PAYS_ALONE).paysAlone()).isEmpty();
    }
}
