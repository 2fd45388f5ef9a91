package portability.ledger.processing.grpc;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import portability.ledger.edge.AccessTable;
import portability.ledger.processing.Processing;
import portability.ledger.processing.ProcessingAutoConfiguration;

/// What operators can do, in every service that has processors and an edge.
@AutoConfiguration(
        after = ProcessingAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.grpc.server.autoconfigure.GrpcServerAutoConfiguration",
            "org.springframework.boot.grpc.server.autoconfigure.GrpcServerServicesAutoConfiguration"
        })
@ConditionalOnBean({AccessTable.class, Processing.class})
public class OperationsAutoConfiguration {
    @Bean
    OperationsGrpcService operationsGrpcService(Processing processing) {
        return new OperationsGrpcService(processing);
    }

    @Autowired
    void letOperatorsIn(AccessTable table) {
        OperationsAccess.addTo(table);
    }
}
