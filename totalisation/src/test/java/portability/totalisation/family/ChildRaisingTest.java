package portability.totalisation.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Activity;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.kernel.InstitutionId;
import portability.kernel.PeriodKind;
import portability.totalisation.family.ChildRaising.Credit;
import portability.totalisation.family.ChildRaising.Raising;

class ChildRaisingTest {
    private static final DateSpan SPAN = DateSpan.closed("2020-01-01", "2022-12-31");

    @ParameterizedTest
    @CsvSource({
        // competent, crediting, work at start, activity elsewhere from, all work in, credited by, last day
        "BB, AA, AA, , , AA, 2022-12-31",
        "BB, AA BB, AA, , , BB, 2022-12-31",
        "BB, BB, AA, , , BB, 2022-12-31",
        "BB, CC, AA, , , , ",
        "BB, AA, , , , , ",
        "BB, AA, , , AA, AA, 2022-12-31",
        "BB, CC, , , AA, , ",
        "BB, AA, AA, 2021-07-01, , AA, 2021-06-30",
        "BB, AA, AA, 2020-01-01, , , ",
        "BB, AA, AA, 2019-06-01, , , ",
        "BB, AA, AA, 2023-01-01, , AA, 2022-12-31",
        "AA, AA, AA, , , AA, 2022-12-31",
    })
    void who_credits_and_until_when(
            String competent,
            String crediting,
            @Nullable String work,
            @Nullable LocalDate activity,
            @Nullable String only,
            @Nullable String state,
            @Nullable String last) {
        var raising = new Raising(
                SPAN,
                Country.of(competent),
                states(crediting),
                Optional.ofNullable(work).map(Country::of),
                Optional.ofNullable(activity),
                Optional.ofNullable(only).map(Country::of));

        var expected = state == null || last == null
                ? Optional.<Credit>empty()
                : Optional.of(new Credit(Country.of(state), DateSpan.closed("2020-01-01", last)));
        assertThat(ChildRaising.credited(raising).value()).isEqualTo(expected);
    }

    @Test
    void credited_time_enters_a_career_as_equivalent_time() {
        var credit = new Credit(Country.of("AA"), SPAN);

        var period = ChildRaising.period(credit, "line-1", InstitutionId.of("AA", "INST"), "general")
                .value();

        assertThat(period.kind()).isEqualTo(PeriodKind.EQUIVALENT);
        assertThat(period.activity()).isEqualTo(Activity.NONE);
        assertThat(period.span()).isEqualTo(SPAN);
    }

    @Test
    void nobody_certifies_another_state_s_credit() {
        var credit = new Credit(Country.of("AA"), SPAN);

        assertThatThrownBy(() -> ChildRaising.period(credit, "line-1", InstitutionId.of("BB", "INST"), "general"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<Country> states(String text) {
        return Arrays.stream(text.split(" ", -1)).map(Country::of).collect(Collectors.toSet());
    }
}
