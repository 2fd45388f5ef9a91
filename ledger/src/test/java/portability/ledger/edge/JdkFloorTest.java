package portability.ledger.edge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdkFloorTest {
    @ParameterizedTest
    @ValueSource(strings = {"25.0.3", "25.0.3+9", "25.0.4", "26"})
    void runs_on_a_jdk_that_keeps_pinned_objects_in_place(String version) {
        assertThatCode(() -> JdkFloor.check(Runtime.Version.parse(version))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.0.2", "25.0.2+10", "21.0.9"})
    void refuses_an_earlier_one_in_a_sentence(String version) {
        assertThatThrownBy(() -> JdkFloor.check(Runtime.Version.parse(version)))
                .hasMessageContaining("25.0.3 or later")
                .hasMessageContaining(version);
    }
}
