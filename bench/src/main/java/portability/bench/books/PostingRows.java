package portability.bench.books;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.annotation.Bean;
import portability.bench.database.BenchDatabase;
import portability.bench.measure.Clients;
import portability.bench.measure.Latencies;
import portability.bench.measure.Rounds;
import portability.bench.measure.Row;
import portability.bench.measure.Sample;
import portability.bench.measure.Side;
import portability.bench.measure.Stopwatch;
import portability.bench.measure.Target;
import portability.bench.node.LedgerNode;
import portability.bench.node.OwnResources;
import portability.bench.rows.Family;
import portability.bench.rows.Setting;
import portability.claims.ClaimsApplication;
import portability.claims.books.BookDesk;
import portability.claims.books.EntryPosted;
import portability.claims.books.OpenItems;
import portability.claims.books.jdbc.BookTable;
import portability.ledger.codec.CataloguePart;
import portability.ledger.edge.Principal;
import portability.ledger.processing.ReadModelNotCurrent;
import portability.ledger.processing.ReadModels;

/// Entries of two legs in the book, beside the same transfer as one PL/pgSQL function, by 32 clients each; then with
/// one
/// pair's accounts in every second transfer. The balances are derived beside it, on the same processors; one side waits
/// until they are.
public final class PostingRows implements Family {
    private static final int CLIENTS = 32;
    private static final double REACH = 0.60;
    /// Hot accounts make it at most twice as slow.
    private static final double HOT_REACH = 0.50;

    private static final Principal NODE = Principal.node("bench");

    @Override
    public String name() {
        return "postings";
    }

    /// What a service's own wiring says.
    static class Books {
        @Bean
        CataloguePart bookEvents() {
            return catalogue -> catalogue.with("books.EntryPosted", 1, EntryPosted.class);
        }
    }

    @Override
    public List<Row> measure(Setting setting) {
        var database = setting.server().database("postings");
        database.execute(migration());
        TransferFunction.create(database);
        try (var node = LedgerNode.start(
                database,
                Map.of("spring.flyway.baseline-on-migrate", "true", "spring.flyway.baseline-version", "0"),
                Books.class,
                BookDesk.class,
                BookTable.class)) {
            var ours = new Posting(node, "book, 2 legs, 32 clients", new Transfers(false), false);
            var theirs = new Calling(database, "PL/pgSQL function, 32 clients", new Transfers(false));
            var hot = new Posting(node, "book, a hot pair", new Transfers(true), false);
            var theirHot = new Calling(database, "PL/pgSQL function, a hot pair", new Transfers(true));
            var derived = new Posting(node, "book, until the balances are derived", new Transfers(false), true);
            var rounds = Rounds.of(List.<Side>of(ours, theirs, hot, theirHot, derived), setting.pace(), setting.tell());
            return List.of(
                    rounds.ratio("postings", ours, theirs, Target.atLeast(REACH), ours.p99(), theirs.p99()),
                    rounds.ratio("postings-hot", hot, theirHot, Target.atLeast(REACH), hot.p99(), theirHot.p99()),
                    rounds.ratio("postings-hot-beside", hot, ours, Target.atLeast(HOT_REACH)),
                    rounds.ratio("postings-derived", derived, theirs, Target.atLeast(REACH)));
        }
    }

    private static String migration() {
        try (var stream = new OwnResources(ClaimsApplication.class).getResourceAsStream("db/service/V210__books.sql")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// How long each took, in the windows that count and the one before.
    private static final class Times {
        private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

        void since(long start) {
            nanos.add(System.nanoTime() - start);
        }

        String p99(String name) {
            var latencies = new Latencies(name);
            latencies.add(nanos.stream().mapToLong(Long::longValue), nanos.size());
            return String.format(
                    Locale.ROOT,
                    "p99 of %s: %.1f ms",
                    name,
                    latencies.row(name, 0.99, Target.none()).value().median());
        }
    }

    /// Entries through the desk.
    private static final class Posting implements Side {
        private final LedgerNode node;
        private final String name;
        private final Transfers transfers;
        private final boolean untilDerived;
        private final Times times = new Times();

        Posting(LedgerNode node, String name, Transfers transfers, boolean untilDerived) {
            this.node = node;
            this.name = name;
            this.transfers = transfers;
            this.untilDerived = untilDerived;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String unit() {
            return "postings/s";
        }

        String p99() {
            return times.p99(name);
        }

        /// What another side's window left to derive is not this one's.
        @Override
        public void prepare(Duration window) {
            awaitDerived();
        }

        @Override
        public Sample run(Duration window) {
            long first = node.size();
            var desk = node.part(BookDesk.class);
            var watch = Stopwatch.start(node.database().server());
            var sample = Clients.run(
                    node.database().server(),
                    CLIENTS,
                    window,
                    _ -> () -> {
                        var entry = transfers.next();
                        long start = System.nanoTime();
                        desk.post(entry, NODE);
                        times.since(start);
                        return 1;
                    },
                    () -> node.entriesFrom(first));
            if (!untilDerived) return sample;
            awaitDerived();
            long legs = node.database().number("select count(*) from book_leg where place >= " + first);
            return watch.sample(sample.acknowledged()).committed(legs / 2);
        }

        private void awaitDerived() {
            while (true)
                try {
                    node.part(ReadModels.class).awaitCurrent(OpenItems.PROCESSOR);
                    return;
                } catch (ReadModelNotCurrent _) {
                    // It waits for ten seconds at most; here it may take longer.
                }
        }
    }

    /// The function, by plain JDBC, a connection for each client.
    private static final class Calling implements Side {
        private final BenchDatabase database;
        private final String name;
        private final Transfers transfers;
        private final Times times = new Times();

        Calling(BenchDatabase database, String name, Transfers transfers) {
            this.database = database;
            this.name = name;
            this.transfers = transfers;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String unit() {
            return "transfers/s";
        }

        String p99() {
            return times.p99(name);
        }

        @Override
        public Sample run(Duration window) {
            long before = rows();
            return Clients.run(database.server(), CLIENTS, window, _ -> calling(), () -> rows() - before);
        }

        private long rows() {
            return database.number("select count(*) from transfer");
        }

        private Clients.Work calling() throws SQLException {
            var connection = database.open();
            var call = TransferFunction.prepare(connection);
            return new Clients.Work() {
                @Override
                public long once() throws SQLException {
                    var entry = transfers.next();
                    long start = System.nanoTime();
                    long made = TransferFunction.call(call, entry);
                    times.since(start);
                    return made;
                }

                @Override
                public void close() throws SQLException {
                    connection.close();
                }
            };
        }
    }
}
