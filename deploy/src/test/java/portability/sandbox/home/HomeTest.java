package portability.sandbox.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path directory;

    @Test
    void takes_an_empty_directory_and_knows_it_again() {
        new Home(directory, 7400).claim();
        new Home(directory, 7400).claim();
        assertThat(directory).isNotEmptyDirectory();
    }

    @Test
    void refuses_a_directory_with_files_that_are_not_its_own() throws IOException {
        Files.writeString(directory.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> new Home(directory, 7400).claim())
                .isInstanceOf(SandboxFailed.class)
                .hasMessageContaining("not a sandbox's home");
        assertThat(directory.resolve("thesis.txt")).exists();
    }

    @Test
    void deletes_nothing_from_a_directory_it_has_not_taken() throws IOException {
        Files.createDirectory(directory.resolve("nodes"));
        assertThatThrownBy(() -> new Home(directory, 7400).deleteData()).isInstanceOf(IllegalStateException.class);
        assertThat(directory.resolve("nodes")).exists();
    }

    @Test
    void deletes_data_and_keeps_what_is_not_data() throws IOException {
        var home = new Home(directory, 7400);
        home.claim();
        Files.createDirectories(home.postgres().resolve("data"));
        Files.createDirectories(home.startCaches());
        Files.writeString(home.postgres().resolve("data/base"), "rows");
        home.deleteData();
        assertThat(home.postgres()).doesNotExist();
        assertThat(home.startCaches()).exists();
    }

    @Test
    void gives_every_service_and_exchange_a_port_of_its_own() {
        var ports = new HashSet<Integer>();
        for (var node : new Home(directory, 7400).nodes()) {
            for (var service : ServiceKind.values()) ports.add(node.port(service));
            ports.add(node.exchangePort());
        }
        assertThat(ports)
                .hasSize(16)
                .contains(7411, 7412, 7413, 7414, 7421, 7431)
                .doesNotContain(7400);
    }

    @Test
    void names_files_and_databases_after_institution_and_service() {
        var node = new Home(directory, 7400).nodes().get(1);
        assertThat(node.slug()).isEqualTo("nl-svb");
        assertThat(node.databaseName(ServiceKind.CLAIMS)).isEqualTo("nl_svb_claims");
        assertThat(node.address(ServiceKind.CLAIMS)).isEqualTo("127.0.0.1:7423");
    }

    @Test
    void lets_one_sandbox_at_a_time_work_in_a_home() {
        var home = new Home(directory, 7400);
        home.claim();
        try (var _ = HomeLock.take(home)) {
            assertThatThrownBy(() -> HomeLock.take(home))
                    .isInstanceOf(SandboxFailed.class)
                    .hasMessageContaining("Another sandbox is running");
        }
        HomeLock.take(home).close();
    }
}
