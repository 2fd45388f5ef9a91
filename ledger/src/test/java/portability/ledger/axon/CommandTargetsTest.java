package portability.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;

class CommandTargetsTest {
    private final CommandTargets targets = new CommandTargets();

    record Put(@TargetAggregateIdentifier String box, String what) {}

    /// As the services' commands do it: once, for all of a sealed family.
    sealed interface Order permits Open {
        @TargetAggregateIdentifier
        String account();
    }

    record Open(String account) implements Order {}

    record Lost(String box) {}

    private String target(Object command) {
        var found = targets.resolveTarget(new GenericCommandMessage<>(command));
        assertThat(found.getVersion()).isNull();
        return found.getIdentifier();
    }

    @Test
    void a_marked_component_names_the_aggregate() {
        assertThat(target(new Put("box-1", "a letter"))).isEqualTo("box-1");
        assertThat(target(new Put("box-2", "a letter"))).isEqualTo("box-2");
    }

    @Test
    void a_marked_method_of_a_family_names_the_aggregate() {
        assertThat(target(new Open("account-1"))).isEqualTo("account-1");
    }

    @Test
    void a_command_that_names_none_is_refused() {
        assertThatThrownBy(() -> target(new Lost("box-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Lost");
    }
}
