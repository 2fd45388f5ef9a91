package portability.torture;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import portability.torture.database.Server;

/// A fresh database with a ledger and a read model.
public final class Schema {
    private Schema() {}

    public static void create(Server server, String database) throws SQLException {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
        Flyway.configure()
                .dataSource(server.url(database), server.user(), server.user())
                .locations("classpath:db/ledger")
                .loggers("slf4j")
                .load()
                .migrate();
        try (var connection = server.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("insert into log_identity (name, incarnation) values ('NL:SVB/torture', 1)");
            statement.execute(
                    "create table balance (account text primary key, amount bigint not null, events bigint not null)");
        }
    }
}
