package portability.ledger.privacy.reads;

import io.grpc.ServerInterceptor;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import portability.ledger.audit.EntryOpener;
import portability.ledger.axon.LedgerAutoConfiguration;
import portability.ledger.codec.CataloguePart;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.codec.EventCodec;
import portability.ledger.edge.EdgeAutoConfiguration;
import portability.ledger.store.LogReader;
import portability.ledger.store.LogWriter;

/// The record of reads, for services that hold personal data: those with a [ReadTable].
@AutoConfiguration(
        after = {LedgerAutoConfiguration.class, EdgeAutoConfiguration.class},
        beforeName = {
            "org.springframework.boot.grpc.server.autoconfigure.GrpcServerAutoConfiguration",
            "org.springframework.boot.grpc.server.autoconfigure.GrpcServerServicesAutoConfiguration"
        })
@ConditionalOnBean({EventCatalogue.class, ReadTable.class})
public class ReadsAutoConfiguration {
    @Bean
    CataloguePart readEvents() {
        return ReadEvents::addTo;
    }

    @Bean
    ReadLog readLog(LogWriter writer, LogReader reader, EventCodec codec, Clock clock) {
        return new ReadLog(writer, reader, codec, clock);
    }

    @Bean
    EntryOpener entryOpener(LogReader log, EventCodec codec, ReadLog reads) {
        return new RecordedOpening(log, codec, reads);
    }

    /// After the one that lets callers in.
    @Bean
    @GlobalServerInterceptor
    @Order(Ordered.HIGHEST_PRECEDENCE + 20)
    ServerInterceptor purposeInterceptor(ReadTable table, ReadLog log, GrpcExceptionHandler failureHandler) {
        return new PurposeInterceptor(table, log, failureHandler);
    }
}
