package portability.sandbox.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Who may connect to what.
final class Access {
    /// The library's initdb lets everybody in without a password.
    private static final String PASSWORDS_ONLY = """
            # Written by the sandbox: everybody needs a password, also through the socket.
            local all all               scram-sha-256
            host  all all 127.0.0.1/32  scram-sha-256
            host  all all ::1/128       scram-sha-256
            """;

    private Access() {}

    static void enforcePasswords(DataSource superuser, Path data, String password) throws SQLException, IOException {
        var rules = data.resolve("pg_hba.conf");
        if (Files.readString(rules).equals(PASSWORDS_ONLY)) return;
        try (var connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD " + statement.enquoteLiteral(password));
            Files.writeString(rules, PASSWORDS_ONLY);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    /// A database and its owner of the same name.
    static void ensureOwned(Connection connection, String name, String password) throws SQLException {
        try (var statement = connection.createStatement()) {
            var role = statement.enquoteIdentifier(name, true);
            var secret = statement.enquoteLiteral(password);
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name))
                statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD " + secret);
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + role + " OWNER " + role);
            }
            statement.execute("REVOKE ALL ON DATABASE " + role + " FROM PUBLIC");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
