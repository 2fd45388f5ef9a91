package portability.ledger.testkit.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import portability.ledger.testkit.postgres.PostgresExtension;
import portability.ledger.testkit.postgres.PostgresTest;

/// A search that finds nothing proves nothing unless it finds what is there.
@PostgresTest
class ClearTextTest {
    private static final String NAME = "El Amrani";

    private JdbcClient sql = JdbcClient.create(new DriverManagerDataSource());
    private ClearText clearText = new ClearText(sql);

    @BeforeEach
    void start() {
        var database = PostgresExtension.freshDatabase("clear_text");
        sql = JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        clearText = new ClearText(sql);
        sql.sql("create table kept (words text, bytes bytea, day date)").update();
    }

    @Test
    void finds_a_text_in_words_in_bytes_and_in_a_day() {
        sql.sql("insert into kept values (?, ?, date '1931-07-23')")
                .params("Fatima El Amrani.", "xx El Amrani".getBytes(UTF_8))
                .update();
        assertThat(clearText.columnsHolding(NAME)).containsExactly("kept.words", "kept.bytes");
        assertThat(clearText.columnsHolding("1931-07-23")).containsExactly("kept.day");
        assertThat(clearText.columnsHolding("Smith")).isEmpty();
    }

    @Test
    void finds_it_in_base64_wherever_it_began() {
        for (var before : new String[] {"", "1", "12", "123"}) {
            sql.sql("delete from kept").update();
            var base64 = Base64.getEncoder().encodeToString((before + NAME + " and more").getBytes(UTF_8));
            sql.sql("insert into kept values (?, ?)")
                    .params("{\"document\":\"" + base64 + "\"}", base64.getBytes(US_ASCII))
                    .update();
            assertThat(clearText.columnsHolding(NAME)).as(before).containsExactly("kept.words", "kept.bytes");
        }
    }
}
