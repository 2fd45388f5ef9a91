package portability.ledger.merkle;

import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.protobuf.services.HealthStatusManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import portability.ledger.axon.LedgerAutoConfiguration;
import portability.ledger.node.NodeProperties;
import portability.ledger.processing.Processing;
import portability.ledger.processing.ProcessingAutoConfiguration;
import portability.ledger.seal.SigningKey;
import portability.ledger.store.Connections;
import portability.ledger.store.LogWatch;
import portability.ledger.store.LogWriter;

/// Seals the log of a service that gives it a name; a log without a name cannot be signed.
@AutoConfiguration(after = {LedgerAutoConfiguration.class, ProcessingAutoConfiguration.class})
@ConditionalOnBean(LogWriter.class)
@ConditionalOnProperty("portability.log.service")
@EnableConfigurationProperties(LogProperties.class)
public class MerkleAutoConfiguration {
    @Bean
    LogWatch logWatch(LogWriter writer, ObjectProvider<Processing> processing) {
        var watch = LogWatch.of(writer);
        processing.ifAvailable(others -> others.onGrowth(watch::ring));
        return watch;
    }

    @Bean
    @DependsOnDatabaseInitialization
    LogName logName(DataSource pool, NodeProperties node, LogProperties log) {
        return LogIdentity.of(pool::getConnection, node.institutionId(), log.service());
    }

    @Bean
    SealedLog sealedLog(DataSource pool) {
        return new SealedLog(pool::getConnection);
    }

    /// @param name is asked for so that the log has one before it is signed
    @Bean(initMethod = "start", destroyMethod = "close")
    Sealer sealer(
            JdbcConnectionDetails database,
            SigningKey key,
            LogWatch watch,
            Clock clock,
            LogProperties log,
            LogName name,
            ObjectProvider<HealthStatusManager> health) {
        return new Sealer(
                sessions(database),
                key,
                watch,
                () -> ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()),
                log.seal().pace(),
                new Told(health));
    }

    /// Apart from the pool: the sealer's lock lives and ends with its session.
    private static Connections sessions(JdbcConnectionDetails database) {
        return Connections.direct(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    /// Tells whoever asks after the service's health: facts that cannot be proved should not be added to.
    private static final class Told implements SealHealth {
        private final ObjectProvider<HealthStatusManager> health;
        private boolean refused;

        Told(ObjectProvider<HealthStatusManager> health) {
            this.health = health;
        }

        @Override
        public synchronized void sealing() {
            if (refused) health.ifAvailable(all -> all.setStatus("", ServingStatus.SERVING));
            refused = false;
        }

        @Override
        public synchronized void refused(String why) {
            refused = true;
            health.ifAvailable(all -> all.setStatus("", ServingStatus.NOT_SERVING));
        }
    }
}
