package portability.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import portability.sandbox.home.Home;
import portability.sandbox.home.PrivateFiles;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.NodeKeys;

@Timeout(120)
class DatabaseTest {
    @TempDir
    Path directory;

    @Test
    void keeps_what_is_committed_and_lets_each_service_into_its_own_database_only() throws Exception {
        var home = home();
        ServiceDatabase claims;
        ServiceDatabase contributions;
        try (var database = Database.start(home, 40)) {
            for (var durable : new String[] {"fsync", "synchronous_commit", "full_page_writes"})
                assertThat(database.setting(durable)).as(durable).isEqualTo("on");
            assertThat(database.setting("max_connections")).isEqualTo("40");
            claims = database.of(home.nodes().getFirst(), ServiceKind.CLAIMS);
            contributions = database.of(home.nodes().getFirst(), ServiceKind.CONTRIBUTIONS);
            run(claims, "CREATE TABLE kept (word text)");
            run(claims, "INSERT INTO kept VALUES ('still here')");

            var wrongPassword = new ServiceDatabase(claims.url(), claims.user(), "guessed");
            assertThatThrownBy(() -> run(wrongPassword, "SELECT 1")).hasMessageContaining("password");
            var otherService = new ServiceDatabase(claims.url(), contributions.user(), contributions.password());
            assertThatThrownBy(() -> run(otherService, "SELECT 1")).hasMessageContaining("permission denied");
            var superuser = new ServiceDatabase(claims.url(), "postgres", "");
            assertThatThrownBy(() -> run(superuser, "SELECT 1")).isInstanceOf(SQLException.class);
        }
        try (var database = Database.start(home, 40)) {
            assertThat(database.of(home.nodes().getFirst(), ServiceKind.CLAIMS)).isEqualTo(claims);
            run(claims, "DELETE FROM kept WHERE word = 'still here' RETURNING *");
        }
    }

    @Test
    void says_which_port_is_taken() throws IOException {
        var home = home();
        try (var taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), home.portBase()));
            assertThatThrownBy(() -> Database.start(home, 40))
                    .isInstanceOf(SandboxFailed.class)
                    .hasMessageContaining("Port " + home.portBase())
                    .hasMessageContaining("--port-base");
        }
    }

    private Home home() throws IOException {
        int port;
        try (var probe = new ServerSocket(0)) {
            port = probe.getLocalPort();
        }
        var home = new Home(directory, port);
        home.claim();
        PrivateFiles.makeDirectory(home.logs());
        for (var node : home.nodes()) NodeKeys.prepare(node, Instant.now());
        return home;
    }

    private static void run(ServiceDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
