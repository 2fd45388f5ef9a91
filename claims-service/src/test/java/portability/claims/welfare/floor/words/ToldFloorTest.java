package portability.claims.welfare.floor.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import portability.claims.welfare.floor.Floor;

/// What somebody is told before anything was found, and after nothing was.
class ToldFloorTest {
    @Test
    void what_nobody_found_when_all_have_decided_is_not_still_to_come() {
        assertThat(ToldFloor.of("NL", Optional.empty(), Floor.none(), false, "en"))
                .singleElement()
                .asString()
                .endsWith("was not looked at yet.");
        assertThat(ToldFloor.of("NL", Optional.empty(), Floor.none(), true, "en"))
                .singleElement()
                .asString()
                .contains("cannot be told here");
    }
}
