package portability.sandbox.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import portability.sandbox.home.Home;
import portability.sandbox.home.LoopbackPort;
import portability.sandbox.home.Node;
import portability.sandbox.home.PrivateFiles;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.NodeKeys;

/// The sandbox's PostgreSQL, with the durability of a real one: what is committed survives a power cut.
public final class Database implements AutoCloseable {
    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final String MAINTENANCE_DATABASE = "postgres";
    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres server;
    private final int port;

    private Database(EmbeddedPostgres server, int port) {
        this.server = server;
        this.port = port;
    }

    /// Starts the server, or takes over the one that a killed sandbox left running.
    /// @throws SandboxFailed if the port is taken by something else, or the server does not start
    public static Database start(Home home, int maxConnections) {
        int port = home.portBase();
        var data = data(home);
        LeftoverServer.find(data).ifPresent(leftover -> leftover.stopUnlessOn(port));
        if (LeftoverServer.find(data).isEmpty()) LoopbackPort.requireFree(port, "PostgreSQL");
        PrivateFiles.makeDirectory(home.postgres());
        var password = NodeKeys.password(home.postgres().resolve("superuser.password"));
        try {
            var server = configured(home, data, port, maxConnections, password).start();
            var database = new Database(server, port);
            Access.enforcePasswords(server.getPostgresDatabase(), data, password);
            return database;
        } catch (IOException | SQLException | RuntimeException e) {
            throw new SandboxFailed("PostgreSQL did not start; see " + logFile(home) + ".", e);
        }
    }

    private static EmbeddedPostgres.Builder configured(
            Home home, Path data, int port, int maxConnections, String password) {
        var output = ProcessBuilder.Redirect.appendTo(logFile(home).toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // Services stop first, so the sandbox stops the server itself.
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setLocaleConfig("locale", "C")
                // The library turns the first two off unless told otherwise: right for tests, wrong for facts.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", Integer.toString(maxConnections))
                .setServerConfig("shared_buffers", "64MB")
                .setConnectConfig("password", password)
                .setPGStartupWait(START_WAIT)
                .setOutputRedirector(output)
                .setErrorRedirector(output);
    }

    /// The database of one service, made if it is not there; its password is kept with the node's keys.
    public ServiceDatabase of(Node node, ServiceKind service) {
        var name = node.databaseName(service);
        var password = NodeKeys.password(node.databasePassword(service));
        try (var connection = server.getPostgresDatabase().getConnection()) {
            Access.ensureOwned(connection, name, password);
        } catch (SQLException e) {
            throw new SandboxFailed("Could not make the database " + name + ": " + e.getMessage(), e);
        }
        return new ServiceDatabase("jdbc:postgresql://" + Node.LOOPBACK + ":" + port + "/" + name, name, password);
    }

    /// The value of a server setting, as the running server sees it.
    public String setting(String name) {
        try (var connection =
                        server.getDatabase(SUPERUSER, MAINTENANCE_DATABASE).getConnection();
                var statement = connection.prepareStatement("SELECT current_setting(?)")) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) throw new IllegalStateException("no setting " + name);
                return rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not read the setting " + name, e);
        }
    }

    /// Stops a server that a killed sandbox left running, so that its data can be deleted.
    public static void stopLeftover(Home home) {
        LeftoverServer.find(data(home)).ifPresent(LeftoverServer::stop);
    }

    private static Path data(Home home) {
        return home.postgres().resolve("data");
    }

    private static Path logFile(Home home) {
        return home.logs().resolve("postgres.log");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not stop", e);
        }
    }
}
