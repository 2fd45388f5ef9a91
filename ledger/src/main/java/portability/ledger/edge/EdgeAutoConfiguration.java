package portability.ledger.edge;

import io.grpc.ServerInterceptor;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import portability.ledger.node.NodeProperties;
import portability.ledger.seal.SigningKey;

/// The edge of every service. A service adds its [AccessTable] and its [FailureMapping].
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.grpc.server.autoconfigure.GrpcServerAutoConfiguration",
            "org.springframework.boot.grpc.server.autoconfigure.GrpcServerServicesAutoConfiguration"
        })
@ConditionalOnBean(AccessTable.class)
@EnableConfigurationProperties(NodeProperties.class)
public class EdgeAutoConfiguration {
    public EdgeAutoConfiguration() {
        JdkFloor.check(Runtime.version());
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    TokenVerifier tokenVerifier(NodeProperties node, Clock clock) {
        return TokenVerifier.of(node, clock);
    }

    @Bean
    SigningKey signingKey(NodeProperties node) {
        return SigningKey.read(node.signingKey());
    }

    @Bean
    @GlobalServerInterceptor
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    ServerInterceptor accessInterceptor(AccessTable table, TokenVerifier tokens) {
        return new AccessInterceptor(table, tokens);
    }

    @Bean
    GrpcExceptionHandler failureHandler(FailureMapping refusals) {
        return new FailureHandler(refusals);
    }
}
