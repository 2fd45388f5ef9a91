package portability.ledger.testkit.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// The PostgreSQL server of this JVM. It ends with the JVM.
final class PostgresServer {
    private static final String OWNER = "portability";
    private static final String SUPERUSER = "postgres";
    /// Spring keeps the contexts, and so the pools, of many test classes open.
    private static final String MAX_CONNECTIONS = "300";

    private static @Nullable PostgresServer running;

    private final String name;
    private final String address;
    private final AtomicInteger databases = new AtomicInteger();

    /// @param lane "embedded" or "container"
    /// @param address host:port
    private PostgresServer(String lane, String address) {
        this.address = address;
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(OWNER, OWNER));
            var version = connection.getMetaData();
            this.name =
                    "%s %d.%d".formatted(lane, version.getDatabaseMajorVersion(), version.getDatabaseMinorVersion());
        } catch (SQLException e) {
            throw new IllegalStateException("the test server does not answer at " + address, e);
        }
    }

    static synchronized PostgresServer ofThisJvm() {
        if (running == null) {
            running = switch (ServerChoice.ofThisJvm()) {
                case CONTAINER -> container();
                case EMBEDDED -> embedded();
            };
            System.out.println("PostgreSQL for tests: " + running);
        }
        return running;
    }

    TestDatabase createDatabase(String name) {
        var database = "%s_%d".formatted(plain(name), databases.incrementAndGet());
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE DATABASE %s OWNER %s TEMPLATE template0 ENCODING 'UTF8'".formatted(database, OWNER));
        } catch (SQLException e) {
            throw new IllegalStateException("no database " + database + " on " + this, e);
        }
        return new TestDatabase(url(database), OWNER, OWNER);
    }

    @Override
    public String toString() {
        return name;
    }

    /// The library switches synchronous_commit off and fsync with it, which would let tests pass that lose data.
    private static PostgresServer embedded() {
        try {
            @SuppressWarnings("resource") // its own shutdown hook closes it
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", MAX_CONNECTIONS)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD) // 40 lines of initdb per module
                    .start();
            return new PostgresServer("embedded", "localhost:" + server.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostgresServer container() {
        @SuppressWarnings("resource") // Testcontainers removes it when the JVM ends
        var server = new PostgreSQLContainer(
                        DockerImageName.parse(ServerChoice.image()).asCompatibleSubstituteFor("postgres"))
                .withUsername(SUPERUSER)
                .withPassword(SUPERUSER)
                .withCommand("postgres", "-c", "max_connections=" + MAX_CONNECTIONS);
        server.start();
        return new PostgresServer(
                "container", server.getHost() + ":" + server.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(url(SUPERUSER), SUPERUSER, SUPERUSER);
    }

    private String url(String database) {
        return "jdbc:postgresql://%s/%s".formatted(address, database);
    }

    /// A name PostgreSQL takes without quotes: CareerImportTest becomes careerimporttest.
    private static String plain(String name) {
        var letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "");
        return "t_" + letters.substring(0, Math.min(letters.length(), 40));
    }
}
