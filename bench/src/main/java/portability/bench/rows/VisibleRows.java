package portability.bench.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import portability.bench.measure.Clients;
import portability.bench.measure.Latencies;
import portability.bench.measure.Row;
import portability.bench.measure.Target;
import portability.bench.node.CareerCommand.OpenCareer;
import portability.bench.node.CareerEvent;
import portability.bench.node.LedgerNode;
import portability.bench.node.Period;

/// From the moment a command is answered until what it did can be read in a read model.
public final class VisibleRows implements Family {
    private static final int CLIENTS = 4;
    private static final double P50_MILLIS = 10;
    private static final double P99_MILLIS = 100;

    @Override
    public String name() {
        return "visible";
    }

    @Override
    public List<Row> measure(Setting setting) {
        var database = setting.server().database("visible");
        database.execute("create table opened (career_id text primary key)");
        try (var node = LedgerNode.start(
                database,
                java.util.Map.of("spring.flyway.baseline-on-migrate", "true", "spring.flyway.baseline-version", "0"),
                Opened.class)) {
            var latencies = new Latencies("commit to visible, %d clients".formatted(CLIENTS));
            round(node, setting.pace().warmUp(), new Latencies("warm-up"));
            for (int i = 0; i < setting.pace().rounds(); i++)
                round(node, setting.pace().window(), latencies);
            return List.of(
                    latencies.row("visible-p50", 0.50, Target.atMost(P50_MILLIS)),
                    latencies.row("visible-p99", 0.99, Target.atMost(P99_MILLIS)));
        }
    }

    private static void round(LedgerNode node, Duration window, Latencies latencies) {
        var nanos = new ConcurrentLinkedQueue<Long>();
        long first = node.size();
        var _ = Clients.run(node.database().server(), CLIENTS, window, _ -> new Watching(node, nanos), () -> 0);
        latencies.add(nanos.stream().mapToLong(Long::longValue), node.entriesFrom(first));
    }

    /// A client that sends a command and looks until it sees it.
    private static final class Watching implements Clients.Work {
        private static final long LOOK_NANOS = 200_000;

        private final LedgerNode node;
        private final ConcurrentLinkedQueue<Long> nanos;
        private final Connection connection;
        private final PreparedStatement look;

        Watching(LedgerNode node, ConcurrentLinkedQueue<Long> nanos) throws SQLException {
            this.node = node;
            this.nanos = nanos;
            this.connection = node.database().open();
            this.look = connection.prepareStatement("select 1 from opened where career_id = ?");
        }

        @Override
        public long once() throws SQLException {
            var id = LedgerNode.newId("career");
            node.send(new OpenCareer(id, Period.of(ThreadLocalRandom.current().nextInt(1_000_000))));
            long committed = System.nanoTime();
            look.setString(1, id);
            while (!isVisible()) LockSupport.parkNanos(LOOK_NANOS);
            nanos.add(System.nanoTime() - committed);
            return 1;
        }

        private boolean isVisible() throws SQLException {
            try (var found = look.executeQuery()) {
                return found.next();
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /// A read model as services have them: a table, written in the transaction of the processor's token.
    @ProcessingGroup("opened")
    static final class Opened {
        private final JdbcClient sql;

        Opened(JdbcClient sql) {
            this.sql = sql;
        }

        @EventHandler
        void on(CareerEvent.CareerOpened event) {
            sql.sql("insert into opened (career_id) values (?)")
                    .param(event.careerId())
                    .update();
        }
    }
}
