package portability.ledger.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateShapeTest {
    record Plain(String name, int count) {}

    record Renamed(String name, int number) {}

    record Widened(String name, long count) {}

    record Inside(List<Plain> parts) {}

    record OtherInside(List<Renamed> parts) {}

    record Keyed(Map<String, Choice> choices) {}

    sealed interface Choice {
        record First(int a) implements Choice {}
    }

    static class Recursive {
        List<Recursive> children = List.of();
        transient int cached;
    }

    @Test
    void a_class_has_one_shape() {
        assertThat(StateShape.of(Plain.class))
                .isEqualTo(StateShape.of(Plain.class))
                .hasSize(16);
    }

    @Test
    void another_name_or_type_of_a_field_is_another_shape() {
        assertThat(List.of(StateShape.of(Plain.class), StateShape.of(Renamed.class), StateShape.of(Widened.class)))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_stands_inside_counts_too() {
        assertThat(StateShape.of(Inside.class)).isNotEqualTo(StateShape.of(OtherInside.class));
        assertThat(StateShape.of(Keyed.class)).isNotEqualTo(StateShape.of(Inside.class));
    }

    @Test
    void a_class_that_holds_itself_has_a_shape() {
        assertThat(StateShape.of(Recursive.class)).hasSize(16);
    }
}
