package portability.ledger.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTableTest {
    private static final Principal OFFICER = new Principal("ana", Set.of(Role.OFFICER));

    @Test
    void denies_what_has_no_row() {
        assertThat(new AccessTable().permits("a.B/C", OFFICER)).isFalse();
    }

    @Test
    void permits_a_principal_any_of_whose_roles_has_the_row() {
        var table =
                new AccessTable().allow("a.B/C", Role.OPERATOR, Role.OFFICER).allow("a.B/D", Role.AUDITOR);
        assertThat(table.permits("a.B/C", OFFICER)).isTrue();
        assertThat(table.permits("a.B/D", OFFICER)).isFalse();
        assertThat(table.permits("a.B/D", new Principal("bo", Set.of(Role.OFFICER, Role.AUDITOR))))
                .isTrue();
    }

    @Test
    void adds_roles_to_a_row_and_knows_its_rows() {
        var table = new AccessTable()
                .allow("a.B/C", Role.OFFICER)
                .allow("a.B/C", Role.AUDITOR)
                .allow("a.B/D", Role.AUDITOR);
        assertThat(table.rpcs()).containsExactlyInAnyOrder("a.B/C", "a.B/D");
        assertThat(table.permits("a.B/C", OFFICER)).isTrue();
        assertThat(table.permits("a.B/C", new Principal("cy", Set.of(Role.AUDITOR))))
                .isTrue();
    }

    @Test
    void wants_an_rpc_named_in_full() {
        assertThatThrownBy(() -> new AccessTable().allow("LodgeClaim", Role.OFFICER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_principal_has_a_name_and_a_role() {
        assertThatThrownBy(() -> new Principal(" ", Set.of(Role.OFFICER))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Principal("ana", Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(Principal::current).isInstanceOf(IllegalStateException.class);
    }
}
