package portability.bench.node;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import portability.bench.database.BenchDatabase;
import portability.bench.node.CareerCommand.OpenCareer;
import portability.bench.node.CareerCommand.RecordPeriod;

/// Axon's own store on PostgreSQL as its starter wires it, with Jackson and without its timeouts; no cache, no
/// snapshots.
public final class StockAxon implements AutoCloseable {
    private final HikariDataSource pool;
    private final Configuration axon;
    private final BenchDatabase database;

    private StockAxon(HikariDataSource pool, Configuration axon, BenchDatabase database) {
        this.pool = pool;
        this.axon = axon;
        this.database = database;
    }

    public static StockAxon start(BenchDatabase database, int clients) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(BenchDatabase.USER);
        pool.setPassword(BenchDatabase.USER);
        pool.setMaximumPoolSize(clients);
        var transactions = new SpringTransactionManager(new DataSourceTransactionManager(pool));
        var json = Jackson3Serializer.builder().build();
        var engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(pool))
                .transactionManager(transactions)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .build();
        transactions.executeInTransaction(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
        var axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> json)
                .configureTransactionManager(_ -> transactions)
                .configureCommandBus(_ -> SimpleCommandBus.builder()
                        .transactionManager(transactions)
                        .build())
                .configureEmbeddedEventStore(_ -> engine)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(CareerAggregate.class))
                .start();
        return new StockAxon(pool, axon, database);
    }

    public void send(Object command) {
        var message = GenericCommandMessage.asCommandMessage(command)
                .withMetaData(Map.of("principal", "officer-1", "role", "OFFICER"));
        axon.commandBus().dispatch(message, (_, answer) -> {
            if (answer.isExceptional()) throw new IllegalStateException("refused", answer.exceptionResult());
        });
    }

    /// So many streams of so many events, copied in the database from what a command stored; returns their names.
    public List<String> streams(int count, int length) {
        var model = LedgerNode.newId("career");
        send(new OpenCareer(model, Period.of(1)));
        send(new RecordPeriod(model, Period.of(2)));
        database.execute("""
                insert into domainevententry (eventidentifier, aggregateidentifier, sequencenumber, type, timestamp,
                    payloadtype, payloadrevision, payload, metadata)
                select gen_random_uuid()::text, 'career-' || stream, seq, type, timestamp, payloadtype, payloadrevision,
                    convert_to(replace(convert_from(payload, 'UTF8'), '%s', 'career-' || stream), 'UTF8'), metadata
                from domainevententry, generate_series(1, %d) stream, generate_series(0, %d) seq
                where aggregateidentifier = '%s' and sequencenumber = least(seq, 1)
                order by stream, seq""".formatted(model, count, length - 1, model));
        return IntStream.rangeClosed(1, count)
                .mapToObj(stream -> "career-" + stream)
                .toList();
    }

    public BenchDatabase database() {
        return database;
    }

    public long events() {
        return database.number("select count(*) from domainevententry");
    }

    @Override
    public void close() {
        axon.shutdown();
        pool.close();
    }
}
