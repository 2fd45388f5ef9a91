package portability.bench.rows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import portability.bench.database.RawTable;
import portability.bench.measure.Rounds;
import portability.bench.measure.Row;
import portability.bench.measure.Sample;
import portability.bench.measure.Side;
import portability.bench.measure.Target;
import portability.bench.node.CareerCommand.RecordPeriod;
import portability.bench.node.LedgerNode;
import portability.bench.node.Period;
import portability.bench.node.Preload;

/// Commands on streams that have 10, 100 and 1,000 events already, by 32 clients; and all of them on one stream.
public final class StreamRows implements Family {
    private static final int CLIENTS = 32;
    private static final int EVENTS = 64_000;
    private static final double AS_FAST = 1.20;
    private static final double NOT_SLOWER = 0.90;

    @Override
    public String name() {
        return "streams";
    }

    @Override
    public List<Row> measure(Setting setting) {
        try (var node = LedgerNode.start(setting.server().database("streams"))) {
            var preload = new Preload(node);
            var one = preload.streams(1, 2).getFirst();
            var raw = new RawSide(RawTable.like(node.database(), "career.PeriodRecorded"), CLIENTS);
            int events = setting.pace().sized(EVENTS);
            var short10 = new Grown(node, preload, events, 10);
            var middle = new Grown(node, preload, events, 100);
            var long1000 = new Grown(node, preload, events, 1_000);
            var hot = new LedgerSide(node, "ledger, 32 clients on one stream", CLIENTS, 1, _ -> next(one));
            var rounds = Rounds.of(List.<Side>of(raw, short10, middle, long1000, hot), setting.pace(), setting.tell());
            var rows = new ArrayList<Row>();
            for (var side : List.of(short10, middle, long1000))
                rows.add(rounds.ratio("stream-" + side.length, side, raw, Target.atLeast(AS_FAST)));
            rows.add(rounds.ratio("stream-1000-beside-10", long1000, short10, Target.atLeast(NOT_SLOWER)));
            rows.add(rounds.ratio("one-stream-32", hot, raw, Target.none()));
            return rows;
        }
    }

    private static RecordPeriod next(String stream) {
        return new RecordPeriod(stream, Period.of(7));
    }

    /// Streams of a length, new for each window and in the cache; each client has its own, and goes from one to the
    /// next, so that they grow little.
    private static final class Grown implements Side {
        private final LedgerNode node;
        private final Preload preload;
        private final int events;
        private final int length;
        private List<String> streams = List.of();
        private int[] turns = {};

        Grown(LedgerNode node, Preload preload, int events, int length) {
            this.node = node;
            this.preload = preload;
            this.events = events;
            this.length = length;
        }

        @Override
        public String name() {
            return "ledger, streams of %,d, %d clients".formatted(length, CLIENTS);
        }

        @Override
        public String unit() {
            return "commands/s";
        }

        @Override
        public void prepare(Duration window) {
            streams = preload.streams(Math.max(CLIENTS, events / length), length);
            turns = new int[CLIENTS];
            streams.forEach(stream -> node.send(next(stream)));
        }

        @Override
        public Sample run(Duration window) {
            return new LedgerSide(node, name(), CLIENTS, 1, this::command).run(window);
        }

        private RecordPeriod command(int client) {
            int own = streams.size() / CLIENTS;
            return next(streams.get(client * own + turns[client]++ % own));
        }
    }
}
