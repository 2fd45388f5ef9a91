package portability.ledger.privacy.erasure;

import io.grpc.BindableService;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.ledger.axon.AggregateCache;
import portability.ledger.axon.Commands;
import portability.ledger.axon.LedgerAutoConfiguration;
import portability.ledger.codec.CataloguePart;
import portability.ledger.codec.EventCodec;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.erasure.grpc.ListedReads;
import portability.ledger.privacy.erasure.grpc.PrivacyGrpcService;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.reads.Disclosures;
import portability.ledger.privacy.reads.ReadLog;
import portability.ledger.privacy.reads.ReadsAutoConfiguration;
import portability.ledger.store.LogReader;
import portability.ledger.store.SnapshotTable;

/// Erasure, for services that hold personal data: those that say which [ErasableSubjects] they have.
@AutoConfiguration(
        after = {LedgerAutoConfiguration.class, ReadsAutoConfiguration.class},
        beforeName = {
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.springframework.boot.grpc.server.autoconfigure.GrpcServerAutoConfiguration",
            "org.springframework.boot.grpc.server.autoconfigure.GrpcServerServicesAutoConfiguration"
        })
@ConditionalOnBean(ErasableSubjects.class)
@EnableConfigurationProperties(ErasureProperties.class)
@Import(ErasureAggregate.class)
public class ErasureAutoConfiguration {
    @Bean
    CataloguePart erasureEvents() {
        return ErasureEvents::addTo;
    }

    @Bean
    ErasureLog erasureLog(JdbcClient sql, LogReader log, EventCodec codec) {
        return new ErasureLog(sql, log, codec);
    }

    @Bean
    ErasureDesk erasureDesk(
            Commands commands, ErasureLog log, ErasableSubjects subjects, ErasureProperties limits, Clock clock) {
        return new ErasureDesk(commands, log, subjects, limits, clock);
    }

    @Bean
    ErasureFollower erasureFollower(
            ErasureLog log, KeyRing keys, AggregateCache states, SnapshotTable snapshots, ErasableSubjects subjects) {
        return new ErasureFollower(log, keys, states, snapshots, subjects);
    }

    @Bean
    ErasureSchedule erasureSchedule(ErasureDesk desk, ErasureFollower follower, ErasureProperties limits) {
        return new ErasureSchedule(desk, follower, limits);
    }

    @Bean
    BindableService privacyService(
            ErasureDesk desk, ReadLog reads, ObjectProvider<Disclosures> disclosures, NodeProperties node) {
        return new PrivacyGrpcService(
                desk, new ListedReads(reads, disclosures.getIfAvailable(() -> _ -> List.of()), node.institution()));
    }
}
