package portability.totalisation.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portability.kernel.Country;
import portability.totalisation.law.Instrument.Party;

class PartiesTest {
    private static Party party(String state, int from) {
        var day = LocalDate.of(from, 1, 1);
        return new Party(
                Country.of(state), new LawValue<>("made/" + state, day, day, "a made-up act", true), Optional.empty());
    }

    private static final List<Party> WRITTEN = List.of(party("BB", 1990), party("AA", 2000), party("BB", 2010));

    @Test
    void are_the_list_that_was_written() {
        var parties = Parties.of(WRITTEN);
        assertThat(parties).isEqualTo(WRITTEN).hasSameHashCodeAs(WRITTEN).hasToString(WRITTEN.toString());
    }

    @Test
    void the_first_entry_of_a_state_is_its_own() {
        var parties = Parties.of(WRITTEN);
        assertThat(parties.of(Country.of("BB"))).contains(party("BB", 1990));
        assertThat(parties.of(Country.of("AA"))).contains(party("AA", 2000));
        assertThat(parties.of(Country.of("CC"))).isEmpty();
    }
}
