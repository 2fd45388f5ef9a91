package portability.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import portability.ledger.testkit.postgres.PostgresExtension;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.ledger.testkit.postgres.TestDatabase;

@PostgresTest
class ConnectionsTest {
    private final TestDatabase database = PostgresExtension.freshDatabase("sessions");

    @Test
    void both_ends_give_up_a_session_that_is_cut_off() throws SQLException {
        try (var session = open("")) {
            assertThat(session.getNetworkTimeout()).isEqualTo(30_000);
            assertThat(shown(session, "tcp_keepalives_idle")).isEqualTo("10");
            assertThat(shown(session, "tcp_keepalives_interval")).isEqualTo("5");
            assertThat(shown(session, "tcp_keepalives_count")).isEqualTo("3");
            assertThat(shown(session, "tcp_user_timeout")).isEqualTo("25000");
        }
    }

    @Test
    void what_the_url_says_goes_before() throws SQLException {
        try (var session = open("socketTimeout=3")) {
            assertThat(session.getNetworkTimeout()).isEqualTo(3_000);
        }
    }

    private Connection open(String parameter) throws SQLException {
        var url = database.url() + (database.url().contains("?") ? "&" : "?") + parameter;
        return Connections.direct(url, database.user(), database.password()).open();
    }

    private static String shown(Connection session, String setting) throws SQLException {
        try (var ask = session.createStatement();
                var answer = ask.executeQuery("show " + setting)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
