package portability.totalisation.claimdate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Country;
import portability.totalisation.Made;
import portability.totalisation.claimdate.ClaimAcrossBorders.Departure;
import portability.totalisation.claimdate.ClaimAcrossBorders.Lodged;

class ClaimAcrossBordersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);
    private static final LocalDate LATER = LocalDate.of(2026, 9, 1);
    private static final Country AA = Country.of("AA");
    private static final Country BB = Country.of("BB");
    private static final Country CC = Country.of("CC");

    @ParameterizedTest
    @CsvSource({
        // lodged at, residence, insured in, last, contact
        "AA, AA, BB CC, BB, BB",
        "AA, AA, AA BB, BB, AA",
        "BB, AA, BB CC, CC, BB",
        "CC, AA, BB, BB, BB",
        "AA, AA, , , ",
    })
    void the_contact_is_where_lodged_or_the_state_of_last_insurance(
            String at, String residence, @Nullable String insured, @Nullable String last, @Nullable String contact) {
        var claim = new Lodged(
                Country.of(at),
                Country.of(residence),
                states(insured),
                Optional.ofNullable(last).map(Country::of),
                DAY);

        assertThat(ClaimAcrossBorders.contact(claim, Optional.of(Made.clause())).value())
                .isEqualTo(Optional.ofNullable(contact).map(Country::of));
    }

    @Test
    void without_a_clause_there_is_no_contact_and_the_date_counts_where_lodged() {
        assertThat(ClaimAcrossBorders.contact(lodged(), Optional.empty()).value())
                .isEmpty();
        assertThat(ClaimAcrossBorders.dates(lodged(), Set.of(AA, BB), Map.of(), Optional.empty())
                        .value())
                .isEqualTo(Map.of(AA, DAY));
    }

    @Test
    void with_a_clause_the_date_counts_everywhere() {
        assertThat(dates(Map.of())).isEqualTo(Map.of(AA, DAY, BB, DAY, CC, DAY));
    }

    @Test
    void concealed_work_moves_the_date_in_that_state_alone() {
        assertThat(dates(Map.of(CC, Departure.concealed(LATER)))).isEqualTo(Map.of(AA, DAY, BB, DAY, CC, LATER));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-01, 2026-05-01", "2026-10-01, 2026-09-01"})
    void unless_national_law_is_more_favourable(LocalDate national, LocalDate date) {
        var departure = new Departure(Optional.of(LATER), Optional.of(national), false);

        assertThat(dates(Map.of(CC, departure))).containsEntry(CC, date);
    }

    @Test
    void a_state_whose_award_is_deferred_has_no_date() {
        var deferred = new Departure(Optional.empty(), Optional.empty(), true);

        assertThat(dates(Map.of(BB, deferred))).isEqualTo(Map.of(AA, DAY, CC, DAY));
    }

    @Test
    void a_departure_that_conceals_nothing_changes_nothing() {
        var nothing = new Departure(Optional.empty(), Optional.empty(), false);

        assertThat(dates(Map.of(BB, nothing))).containsEntry(BB, DAY);
    }

    @Test
    void the_last_insurance_is_one_of_those_known() {
        assertThatThrownBy(() -> new Lodged(AA, AA, Set.of(BB), Optional.of(CC), DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Lodged lodged() {
        return new Lodged(AA, AA, Set.of(AA, BB, CC), Optional.of(BB), DAY);
    }

    private static Map<Country, LocalDate> dates(Map<Country, Departure> departures) {
        return ClaimAcrossBorders.dates(lodged(), Set.of(AA, BB, CC), departures, Optional.of(Made.clause()))
                .value();
    }

    private static Set<Country> states(@Nullable String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(" ", -1)).map(Country::of).collect(Collectors.toSet());
    }
}
