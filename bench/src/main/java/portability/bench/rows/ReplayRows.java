package portability.bench.rows;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import portability.bench.measure.Rounds;
import portability.bench.measure.Row;
import portability.bench.measure.Sample;
import portability.bench.measure.Side;
import portability.bench.measure.Stopwatch;
import portability.bench.measure.Target;
import portability.bench.node.CareerEvent;
import portability.bench.node.LedgerNode;
import portability.bench.node.Preload;

/// All events of a log into a handler, through the processor that builds read models; beside a SELECT of the payloads.
public final class ReplayRows implements Family {
    private static final int STREAMS = 2_000;
    private static final int LENGTH = 100;
    private static final int FETCH = 1_000;
    private static final double REACH = 0.50;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public List<Row> measure(Setting setting) {
        int streams = setting.pace().sized(STREAMS);
        try (var clear = LedgerNode.start(setting.server().database("replay"), Counting.class);
                var sealed = LedgerNode.start(setting.server().database("replay_sealed"), Counting.class)) {
            new Preload(clear).streams(streams, LENGTH);
            new Preload(sealed).sealedStreams(streams, LENGTH);
            for (var node : List.of(clear, sealed)) node.database().execute("vacuum analyze log_entry");
            var ours = new Replay(clear, "ledger, replay into a handler");
            var encrypted = new Replay(sealed, "ledger, the same where all is encrypted");
            var raw = new Select(clear);
            var rounds = Rounds.of(List.<Side>of(ours, raw, encrypted), setting.pace(), setting.tell());
            return List.of(
                    rounds.ratio("replay", ours, raw, Target.atLeast(REACH)),
                    rounds.ratio("replay-encrypted", encrypted, raw, Target.none()));
        }
    }

    /// Reads each event's payload, as a read model does.
    @ProcessingGroup(Counting.PROCESSOR)
    static final class Counting {
        static final String PROCESSOR = "counting";

        private final AtomicLong seen = new AtomicLong();
        private final AtomicLong days = new AtomicLong();

        @EventHandler
        void on(CareerEvent event) {
            days.addAndGet(
                    switch (event) {
                        case CareerEvent.CareerOpened(var _, var first) -> first.insuredDays();
                        case CareerEvent.PeriodRecorded(var _, var period) -> period.insuredDays();
                        case CareerEvent.SealedPeriodRecorded(var _, var period) -> period.insuredDays();
                    });
            seen.incrementAndGet();
        }
    }

    /// The processor from the tail to the head, again and again.
    private record Replay(LedgerNode node, String name) implements Side {
        private static final Duration PATIENCE = Duration.ofMinutes(2);

        @Override
        public String unit() {
            return "events/s";
        }

        @Override
        public Sample run(Duration window) {
            var counting = node.part(Counting.class);
            var processor = node.part(EventProcessingConfiguration.class)
                    .eventProcessor(Counting.PROCESSOR, StreamingEventProcessor.class)
                    .orElseThrow();
            long all = node.size();
            processor.shutDown();
            long before = counting.seen.get();
            long replays = 0;
            var watch = Stopwatch.start(node.database().server());
            do {
                // As a rebuild does it.
                node.database().execute("update processor_token set applied = 0, owner = null");
                processor.start();
                replays++;
                await(() -> counting.seen.get() - before, replays * all);
                processor.shutDown();
            } while (watch.seconds() < window.toNanos() / 1e9);
            var sample = watch.sample(counting.seen.get() - before);
            return new Sample(sample.acknowledged(), replays * all, sample.seconds(), sample.cpu());
        }

        private static void await(java.util.function.LongSupplier seen, long wanted) {
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (seen.getAsLong() < wanted) {
                if (System.nanoTime() > giveUp) throw new IllegalStateException("the processor does not get on");
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private record Select(LedgerNode node) implements Side {
        @Override
        public String name() {
            return "raw SELECT of the payloads";
        }

        @Override
        public String unit() {
            return "rows/s";
        }

        @Override
        public Sample run(Duration window) {
            try (var connection = node.database().open()) {
                // Without this the driver fetches everything at once.
                connection.setAutoCommit(false);
                long all = node.size();
                long read = 0;
                long selects = 0;
                var watch = Stopwatch.start(node.database().server());
                do {
                    try (var select =
                            connection.prepareStatement("select payload from log_entry order by leaf_index")) {
                        select.setFetchSize(FETCH);
                        try (var rows = select.executeQuery()) {
                            while (rows.next()) if (rows.getBytes(1).length > 0) read++;
                        }
                    }
                    selects++;
                } while (watch.seconds() < window.toNanos() / 1e9);
                var sample = watch.sample(read);
                return new Sample(read, selects * all, sample.seconds(), sample.cpu());
            } catch (SQLException failed) {
                throw new IllegalStateException("the log could not be read", failed);
            }
        }
    }
}
