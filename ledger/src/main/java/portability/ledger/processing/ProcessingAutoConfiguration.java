package portability.ledger.processing;

import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import portability.ledger.axon.LedgerAutoConfiguration;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.codec.EventCodec;
import portability.ledger.store.Connections;
import portability.ledger.store.LogWriter;

/// The processors of every service. A service adds handlers, and says of its read models which tables they are.
@AutoConfiguration(
        after = LedgerAutoConfiguration.class,
        beforeName = {
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration"
        })
@ConditionalOnBean(EventCatalogue.class)
@EnableConfigurationProperties(ProcessingProperties.class)
public class ProcessingAutoConfiguration {
    @Bean(initMethod = "start", destroyMethod = "close")
    @DependsOnDatabaseInitialization
    Processing processing(
            DataSource pool,
            PlatformTransactionManager transactions,
            JdbcConnectionDetails database,
            EventCatalogue catalogue,
            EventCodec codec,
            LogWriter writer,
            ProcessingProperties properties,
            ObjectProvider<ReadModel> models) {
        return new Processing(
                new Processing.Database(pool, transactions, sessions(database)),
                new Processing.Log(catalogue, codec, writer),
                properties,
                models.stream().toList());
    }

    /// Apart from the pool: what listens must not be lent to others.
    private static Connections sessions(JdbcConnectionDetails database) {
        return Connections.direct(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    @Bean
    TokenStore tokenStore(Processing processing) {
        return processing.positions();
    }

    @Bean
    ReadModels readModels(Processing processing) {
        return processing.readModels();
    }

    /// Events of the ledger itself, in every service's log.
    @Autowired
    void nameOurEvents(EventCatalogue catalogue) {
        LedgerEvents.addTo(catalogue);
    }

    /// Every processing group of every service: one that fails tells so, and its batch decides.
    @Autowired
    void configureProcessors(
            EventProcessingConfigurer processing, ObjectProvider<Processing> ours, ObjectProvider<TakesKinds> kinds) {
        processing.registerEventProcessorFactory((name, _, invoker) ->
                ours.getObject().processor(name, invoker, kinds.stream().toList()));
        processing.registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance());
    }
}
