package portability.totalisation.invalidity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.totalisation.Made;
import portability.totalisation.invalidity.Concordance.Concordant;
import portability.totalisation.invalidity.LaterChanges.Aggravation;
import portability.totalisation.invalidity.WaitingTimes.Cover;
import portability.totalisation.invalidity.WaitingTimes.Gap;

class InvalidityAcrossBordersTest {
    private static final Country AA = Country.of("AA");
    private static final Country BB = Country.of("BB");

    @ParameterizedTest
    @CsvSource({"AA, BB, true", "BB, AA, false", "AA, CC, false"})
    void a_degree_binds_only_where_the_annex_says_so_and_in_that_direction(String from, String to, boolean binds) {
        var annex = Made.always(Set.of(new Concordant(AA, "general", BB, "general")));
        var asked = new Concordant(Country.of(from), "general", Country.of(to), "general");

        assertThat(Concordance.binds(asked, annex, LocalDate.of(2024, 1, 1)).value())
                .isEqualTo(binds);
    }

    @ParameterizedTest
    @CsvSource({
        // AA pays a pension from, sickness until; BB pays a pension from, sickness until; the gap
        "2021-01-01, 2021-01-01, 2022-01-01, , 2021-01-01, 2021-12-31",
        "2021-01-01, 2021-01-01, 2022-01-01, 2022-01-01, , ",
        "2021-01-01, 2021-01-01, 2022-01-01, 2021-07-01, 2021-07-01, 2021-12-31",
        "2021-01-01, , 2021-01-01, , , ",
        "2021-01-01, , 2021-01-02, , 2021-01-01, 2021-01-01",
    })
    void different_waiting_times_leave_no_gap(
            LocalDate pensionA,
            @Nullable LocalDate sicknessA,
            LocalDate pensionB,
            @Nullable LocalDate sicknessB,
            @Nullable String first,
            @Nullable String last) {
        var covers = List.of(
                new Cover(AA, pensionA, Optional.ofNullable(sicknessA)),
                new Cover(BB, pensionB, Optional.ofNullable(sicknessB)));

        var expected = first == null || last == null
                ? Optional.<Gap>empty()
                : Optional.of(new Gap(AA, DateSpan.closed(first, last)));
        assertThat(WaitingTimes.gap(covers).value()).isEqualTo(expected);
    }

    @Test
    void without_any_state_there_is_nothing_to_bridge() {
        assertThatThrownBy(() -> WaitingTimes.gap(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"AA, , PAYING_STATE", "AA, AA, PAYING_STATE", "AA, BB, NEW_STATE", ", BB, PENSION_RULES"})
    void worse_health_is_for_the_paying_state_unless_insurance_went_on_elsewhere(
            @Nullable String paying, @Nullable String insured, Aggravation how) {
        assertThat(LaterChanges.worse(
                                Optional.ofNullable(paying).map(Country::of),
                                Optional.ofNullable(insured).map(Country::of))
                        .value())
                .isEqualTo(how);
    }

    @ParameterizedTest
    @CsvSource({"true, 900, 900", "true, 700, 800", "true, 800, 800", "false, 900, 800", "true, , 800"})
    void at_the_age_the_pension_becomes_one_of_old_age_and_no_lower(
            boolean age, @Nullable String oldAge, String amount) {
        var old = Optional.ofNullable(oldAge).map(text -> Money.parse("EUR " + text));

        assertThat(LaterChanges.atAge(AA, age, Money.parse("EUR 800"), old).value())
                .isEqualTo(Money.parse("EUR " + amount));
    }
}
