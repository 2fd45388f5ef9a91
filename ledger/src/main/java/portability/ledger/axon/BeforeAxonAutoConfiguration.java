package portability.ledger.axon;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/// Nothing but a place in the order: after Boot 4's data source and transactions, before Axon asks for them.
///
/// Axon 4.13 names the classes of Boot 3 in its ordering. Without this class it looks too early, and starts without an
/// event store, or with transactions that do nothing.
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        },
        beforeName = {
            "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration"
        })
public class BeforeAxonAutoConfiguration {}
