package portability.ledger.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@PostgresTest
class PostgresExtensionTest {
    private final TestDatabase database;

    PostgresExtensionTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void a_class_keeps_its_database_and_shares_it_with_no_other() {
        assertThat(PostgresExtension.databaseOf(PostgresExtensionTest.class)).isEqualTo(database);
        assertThat(PostgresExtension.databaseOf(String.class).url()).isNotEqualTo(database.url());
        assertThat(PostgresExtension.freshDatabase("more").url())
                .isNotEqualTo(PostgresExtension.freshDatabase("more").url());
    }

    @Test
    void a_commit_is_on_disk_when_it_returns() throws SQLException {
        assertThat(ask("SHOW fsync")).isEqualTo("on");
        assertThat(ask("SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask("SHOW full_page_writes")).isEqualTo("on");
    }

    @Test
    void the_server_is_one_we_support_and_says_which_it_is() throws SQLException {
        assertThat(Integer.parseInt(ask("SHOW server_version_num"))).isGreaterThanOrEqualTo(150_000);
        assertThat(PostgresExtension.server()).matches("(embedded|container) \\d+\\.\\d+");
    }

    @Test
    void the_owner_of_a_database_is_no_superuser() throws SQLException {
        assertThat(ask("SELECT rolsuper OR rolcreatedb OR rolcreaterole FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
        assertThat(ask("SELECT datdba::regrole FROM pg_database WHERE datname = current_database()"))
                .isEqualTo(database.user());
    }

    @Test
    void refuses_a_server_it_does_not_know() {
        assertThat(ServerChoice.parse("embedded")).isEqualTo(ServerChoice.EMBEDDED);
        assertThat(ServerChoice.parse("Container")).isEqualTo(ServerChoice.CONTAINER);
        assertThatThrownBy(() -> ServerChoice.parse("docker")).isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    class InsideIt {
        @Test
        void a_nested_class_has_the_database_of_the_outer_one(TestDatabase here) {
            assertThat(here).isEqualTo(database);
        }
    }

    @Nested
    @SpringJUnitConfig(InASpringTest.Nothing.class)
    class InASpringTest {
        @Configuration
        static class Nothing {}

        @Test
        void the_context_points_at_the_database_of_the_class(
                @Value("${spring.datasource.url}") String url, @Value("${spring.datasource.username}") String user) {
            assertThat(url).isEqualTo(database.url());
            assertThat(user).isEqualTo(database.user());
        }
    }

    private String ask(String question) throws SQLException {
        try (var connection = database.connect();
                var answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
