package portability.ledger.audit;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import portability.ledger.edge.EdgeAutoConfiguration;
import portability.ledger.merkle.LogProperties;
import portability.ledger.merkle.MerkleAutoConfiguration;
import portability.ledger.merkle.SealedLog;
import portability.ledger.store.LogReader;
import portability.ledger.store.LogWatch;

/// Every service whose log is sealed offers it to auditors.
@AutoConfiguration(
        after = {MerkleAutoConfiguration.class, EdgeAutoConfiguration.class},
        beforeName = {
            "org.springframework.boot.grpc.server.autoconfigure.GrpcServerAutoConfiguration",
            "org.springframework.boot.grpc.server.autoconfigure.GrpcServerServicesAutoConfiguration"
        })
@ConditionalOnBean(SealedLog.class)
public class AuditAutoConfiguration {
    @Bean(destroyMethod = "close")
    EntryStreams entryStreams(LogWatch watch, LogProperties log, GrpcExceptionHandler failures) {
        return new EntryStreams(watch, log.follow(), failures);
    }

    /// Before the server waits for calls to end: followers would not.
    @Bean
    ApplicationListener<ContextClosedEvent> endingEntryStreams(EntryStreams streams) {
        return _ -> streams.close();
    }

    @Bean
    AuditGrpcService auditGrpcService(
            SealedLog sealed, LogReader log, EntryStreams streams, ObjectProvider<EntryOpener> opener) {
        return new AuditGrpcService(sealed, log, streams, () -> Optional.ofNullable(opener.getIfAvailable()));
    }
}
