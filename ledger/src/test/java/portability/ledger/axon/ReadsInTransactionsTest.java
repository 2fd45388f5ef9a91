package portability.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import portability.ledger.testkit.postgres.PostgresExtension;
import portability.ledger.testkit.postgres.PostgresTest;

/// Handlers read streams in the transaction of their processor. As many of them as the pool has connections
/// must not stand still, each waiting for one more.
@PostgresTest
class ReadsInTransactionsTest {
    @Test
    void the_log_is_read_on_the_connection_that_the_thread_holds() {
        var database = PostgresExtension.freshDatabase("one_connection");
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.url());
            pool.setUsername(database.user());
            pool.setPassword(database.password());
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(1_000);
            new JdbcTemplate(pool).execute("create table log_entry (leaf_index bigint)");
            var ours = new LedgerAutoConfiguration();
            var transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
            assertThat(transaction.<Long>execute(_ -> {
                        new JdbcTemplate(pool).update("insert into log_entry values (4)");
                        return ours.logReader(pool).size();
                    }))
                    .isEqualTo(5);
            assertThat(ours.logReader(pool).size()).isEqualTo(5);
        }
    }
}
