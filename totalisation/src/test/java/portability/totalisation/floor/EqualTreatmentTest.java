package portability.totalisation.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.totalisation.Made;
import portability.totalisation.floor.EqualTreatment.Difference;
import portability.totalisation.law.Method;
import portability.totalisation.law.PersonalScope;

class EqualTreatmentTest {
    private static final Country AA = Country.of("AA");
    private static final Country BB = Country.of("BB");

    @Test
    void an_instrument_for_nationals_alone_is_listed_with_whom_it_leaves_out() {
        var found = EqualTreatment.of(
                List.of(Made.covering(
                        Made.instrument(Method.COMPARE_HIGHER, "AA", "BB"), Set.of(Branch.OLD_AGE), nationalsOf(AA))),
                Made.question(Made.flatScheme("AA", 1)).claimant(),
                AA,
                List.of(AA, BB));

        assertThat(found.value()).containsExactly(new Difference("TREATY", Set.of(AA), Set.of(BB)));
        assertThat(found.steps().getFirst().rule()).isEqualTo(FloorRule.TREATED_DIFFERENTLY_BY_NATIONALITY);
    }

    private static PersonalScope nationalsOf(Country state) {
        return new PersonalScope(Made.clause(), Set.of(state), false, false, Set.of(), List.of());
    }
}
