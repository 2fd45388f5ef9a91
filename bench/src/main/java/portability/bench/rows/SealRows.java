package portability.bench.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import portability.bench.measure.Clients;
import portability.bench.measure.Latencies;
import portability.bench.measure.Rounds;
import portability.bench.measure.Row;
import portability.bench.measure.Side;
import portability.bench.measure.Target;
import portability.bench.node.LedgerNode;

/// Appending while the log is sealed (tiles, a signed checkpoint every 50 ms), beside the same without; and from the
/// answer to a command until a signed checkpoint covers it.
public final class SealRows implements Family {
    private static final int CLIENTS = 32;
    private static final int WATCHING = 4;
    private static final double REACH = 0.90;
    private static final double P99_MILLIS = 250;

    @Override
    public String name() {
        return "seal";
    }

    @Override
    public List<Row> measure(Setting setting) {
        try (var sealing = LedgerNode.start(setting.server().database("seal"));
                var bare = LedgerNode.start(
                        setting.server().database("seal_not"), Map.of("portability.log.service", "false"))) {
            var ours = new LedgerSide(sealing, "ledger, sealed", CLIENTS, 1, _ -> CreateRows.newCareer());
            var without = new LedgerSide(bare, "ledger, not sealed", CLIENTS, 1, _ -> CreateRows.newCareer());
            var row = Rounds.of(List.<Side>of(ours, without), setting.pace(), setting.tell())
                    .ratio("sealed", ours, without, Target.atLeast(REACH));
            return List.of(row, covered(sealing, setting));
        }
    }

    private static Row covered(LedgerNode node, Setting setting) {
        var latencies = new Latencies("commit to signed checkpoint, clients: " + WATCHING);
        round(node, setting.pace().warmUp(), new Latencies("warm-up"));
        for (int i = 0; i < setting.pace().rounds(); i++)
            round(node, setting.pace().window(), latencies);
        return latencies.row("covered-p99", 0.99, Target.atMost(P99_MILLIS));
    }

    private static void round(LedgerNode node, Duration window, Latencies latencies) {
        var nanos = new ConcurrentLinkedQueue<Long>();
        long first = node.size();
        var _ = Clients.run(node.database().server(), WATCHING, window, _ -> new Watching(node, nanos), () -> 0);
        latencies.add(nanos.stream().mapToLong(Long::longValue), node.entriesFrom(first));
    }

    /// A client that sends a command and looks until a checkpoint is over all that is committed by then.
    private static final class Watching implements Clients.Work {
        private static final long LOOK_NANOS = 500_000;
        private static final Duration PATIENCE = Duration.ofSeconds(30);

        private final LedgerNode node;
        private final Queue<Long> nanos;
        private final Connection connection;
        private final PreparedStatement size;
        private final PreparedStatement sealed;

        Watching(LedgerNode node, Queue<Long> nanos) throws SQLException {
            this.node = node;
            this.nanos = nanos;
            this.connection = node.database().open();
            this.size = connection.prepareStatement("select max(leaf_index) + 1 from log_entry");
            this.sealed = connection.prepareStatement("select coalesce(max(tree_size), 0) from log_checkpoint");
        }

        @Override
        public long once() throws SQLException {
            node.send(CreateRows.newCareer());
            long committed = System.nanoTime();
            long covering = number(size);
            while (number(sealed) < covering) {
                if (System.nanoTime() - committed > PATIENCE.toNanos())
                    throw new IllegalStateException("the log is not sealed");
                LockSupport.parkNanos(LOOK_NANOS);
            }
            nanos.add(System.nanoTime() - committed);
            return 1;
        }

        private static long number(PreparedStatement ask) throws SQLException {
            try (var row = ask.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
