package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the operator's commands say to a person who asks for what cannot be.
class OperationsCommandsTest {
    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        return Portability.commandLine().setErr(new PrintWriter(said, true)).execute(arguments);
    }

    @Test
    void a_discard_needs_a_processor_and_a_reason() {
        assertThat(run("dead-letters", "--node", "NL:SVB", "--service", "claims", "--discard", "7"))
                .isEqualTo(2);
        assertThat(said.toString()).contains("--processor");
        assertThat(run(
                        "dead-letters",
                        "--node",
                        "NL:SVB",
                        "--service",
                        "claims",
                        "--processor",
                        "claims",
                        "--discard",
                        "7"))
                .isEqualTo(2);
        assertThat(said.toString()).contains("--reason");
    }

    @Test
    void retry_and_discard_are_not_asked_together() {
        assertThat(run(
                        "dead-letters",
                        "--node",
                        "NL:SVB",
                        "--service",
                        "claims",
                        "--processor",
                        "claims",
                        "--retry",
                        "--discard",
                        "7"))
                .isEqualTo(2);
    }

    @Test
    void an_erasure_names_whose_by_one_name_and_says_why() {
        assertThat(run("erasure", "--node", "NL:SVB", "--service", "claims")).isEqualTo(2);
        assertThat(run(
                        "erasure",
                        "--node",
                        "NL:SVB",
                        "--service",
                        "contributions",
                        "--subject",
                        "ana",
                        "--number",
                        "7",
                        "--confirm"))
                .isEqualTo(2);
        assertThat(run("erasure", "--node", "NL:SVB", "--service", "claims", "--subject", "NL:SVB/1", "--cancel"))
                .isEqualTo(2);
        assertThat(said.toString()).contains("--reason");
        assertThat(run(
                        "erasure",
                        "--node",
                        "NL:SVB",
                        "--service",
                        "claims",
                        "--subject",
                        "NL:SVB/1",
                        "--as",
                        "operator",
                        "--confirm"))
                .isEqualTo(2);
        assertThat(said.toString()).contains("officer-1 or officer-2");
    }

    @Test
    void nobody_is_erased_at_a_node_that_does_not_run(@TempDir Path home) {
        for (var command : new String[] {"erasure", "reads"})
            assertThat(run(
                            command,
                            "--node",
                            "NL:SVB",
                            "--service",
                            "agreements",
                            "--subject",
                            "NL:SVB/1",
                            "--home",
                            home.toString()))
                    .as(command)
                    .isEqualTo(1);
    }

    @Test
    void nothing_is_asked_of_a_node_that_does_not_run(@TempDir Path home) {
        for (var command : new String[] {"processors", "dead-letters", "rebuild"})
            assertThat(run(command, "--node", "NL:SVB", "--service", "claims", "--home", home.toString()))
                    .as(command)
                    .isEqualTo(1);
    }

    @Test
    void a_restore_needs_an_officer_and_a_reason_and_is_not_accepted_where_it_is_stated() {
        assertThat(run("restore", "--node", "NL:SVB", "--go-on", "NL:SVB/claims/2", "--reason", "a disk was lost"))
                .isEqualTo(2);
        assertThat(said.toString()).contains("--officer");
        assertThat(run("restore", "--node", "NL:SVB", "--go-on", "NL:SVB/claims/2", "--officer", "1"))
                .isEqualTo(2);
        assertThat(said.toString()).contains("--reason");
        assertThat(run("restore", "--node", "NL:SVB", "--accept", "DE:DRV/claims/2", "--officer", "3"))
                .isEqualTo(2);
        assertThat(run("restore", "--node", "NL:SVB", "--go-on", "A", "--accept", "B", "--officer", "1"))
                .isEqualTo(2);
    }

    @Test
    void what_partners_hold_is_not_asked_of_a_node_that_does_not_run(@TempDir Path home) {
        assertThat(run("restore", "--node", "NL:SVB", "--home", home.toString()))
                .isEqualTo(1);
    }
}
