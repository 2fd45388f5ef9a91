package portability.bench.rows;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import portability.bench.measure.Rounds;
import portability.bench.measure.Row;
import portability.bench.measure.Sample;
import portability.bench.measure.Side;
import portability.bench.measure.Target;
import portability.bench.node.CareerCommand.RecordPeriod;
import portability.bench.node.LedgerNode;
import portability.bench.node.Period;
import portability.bench.node.Preload;
import portability.bench.node.StockAxon;
import portability.ledger.axon.AggregateCache;

/// The first command on a stream of 1,000 events that nobody has in memory, beside Axon as it comes.
///
/// As in use, the ledger has a snapshot of the stream that is half a snapshot's distance old.
public final class ColdRows implements Family {
    private static final int CLIENTS = 8;
    private static final int STREAMS = 256;
    private static final int LENGTH = 1_000;
    private static final int SINCE_SNAPSHOT = 49;
    private static final double REACH = 10;

    @Override
    public String name() {
        return "cold";
    }

    @Override
    public List<Row> measure(Setting setting) {
        try (var node = LedgerNode.start(setting.server().database("cold"));
                var stock = StockAxon.start(setting.server().database("cold_stock"), CLIENTS)) {
            int count = setting.pace().sized(STREAMS);
            var ours = new Cold(node, prepared(node, count));
            var theirs = new ColdStock(stock, stock.streams(count, LENGTH));
            // What was prepared is on disk, and nobody tidies up while it is measured.
            node.database().execute("vacuum analyze log_entry");
            stock.database().execute("vacuum analyze domainevententry");
            node.database().execute("checkpoint");
            return List.of(Rounds.of(List.<Side>of(ours, theirs), setting.pace(), setting.tell())
                    .ratio("cold-1000", ours, theirs, Target.atLeast(REACH)));
        }
    }

    private static List<String> prepared(LedgerNode node, int count) {
        var preload = new Preload(node);
        var streams = preload.streams(count, LENGTH - SINCE_SNAPSHOT - 1);
        for (var stream : streams) node.send(next(stream));
        node.awaitSnapshots(count);
        for (var stream : streams) preload.extend(stream, LENGTH - SINCE_SNAPSHOT, SINCE_SNAPSHOT);
        return streams;
    }

    private static RecordPeriod next(String stream) {
        return new RecordPeriod(stream, Period.of(7));
    }

    /// Each stream once.
    private static LedgerSide.Asking onceEach(List<String> streams) {
        var next = new AtomicInteger();
        return _ -> {
            int turn = next.getAndIncrement();
            return turn < streams.size() ? next(streams.get(turn)) : LedgerSide.Nothing.LEFT;
        };
    }

    private record Cold(LedgerNode node, List<String> streams) implements Side {
        @Override
        public String name() {
            return "ledger, first command on a stream of 1,000, cold";
        }

        @Override
        public String unit() {
            return "commands/s";
        }

        @Override
        public void prepare(Duration window) {
            node.part(AggregateCache.class).removeAll();
        }

        @Override
        public Sample run(Duration window) {
            return new LedgerSide(node, name(), CLIENTS, 1, onceEach(streams)).run(Duration.ofMinutes(1));
        }
    }

    private record ColdStock(StockAxon stock, List<String> streams) implements Side {
        @Override
        public String name() {
            return "Axon as it comes, stream of 1,000";
        }

        @Override
        public String unit() {
            return "commands/s";
        }

        @Override
        public Sample run(Duration window) {
            return new StockSide(stock, name(), CLIENTS, onceEach(streams)).run(Duration.ofMinutes(1));
        }
    }
}
