package portability.bench.rows;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import portability.bench.database.RawTable;
import portability.bench.measure.Rounds;
import portability.bench.measure.Row;
import portability.bench.measure.Side;
import portability.bench.measure.Target;
import portability.bench.node.CareerCommand.OpenCareer;
import portability.bench.node.LedgerNode;
import portability.bench.node.Period;
import portability.bench.node.StockAxon;

/// Commands that create a stream, by so many clients; beside them Axon as it comes.
///
/// @param reach the ratio to plain JDBC by as many clients
public record CreateRows(int clients, double reach) implements Family {
    private static final int WARM_CLIENTS = 8;
    private static final int MOST_WARM_WINDOWS = 4;
    private static final double HARDLY_BETTER = 1.1;

    @Override
    public String name() {
        return "create-" + clients;
    }

    @Override
    public List<Row> measure(Setting setting) {
        try (var node = LedgerNode.start(setting.server().database("create_" + clients));
                var stock = StockAxon.start(setting.server().database("create_stock_" + clients), clients)) {
            node.send(newCareer());
            var table = RawTable.like(node.database(), "career.CareerOpened");
            var ours = new LedgerSide(node, "ledger, new stream, clients: " + clients, clients, 1, _ -> newCareer());
            var raw = new RawSide(table, clients);
            var theirs = new StockSide(stock, "Axon as it comes, clients: " + clients, clients, _ -> newCareer());
            var rounds = Rounds.of(List.<Side>of(ours, raw, theirs), setting.pace(), setting.tell());
            return List.of(
                    rounds.ratio(name(), ours, raw, Target.atLeast(reach), rowBytes(table)),
                    rounds.ratio(name() + "-stock-axon", theirs, raw, Target.none()));
        }
    }

    /// A service is measured as it is after a while, not in its first seconds: until a window is hardly better than the
    /// one before, what is measured is the compiler.
    public static void warmUp(Setting setting) {
        try (var node = LedgerNode.start(setting.server().database("warm"));
                var stock = StockAxon.start(setting.server().database("warm_stock"), WARM_CLIENTS)) {
            var raw = rawLike(node);
            warmUp(new LedgerSide(node, "warming up the ledger", WARM_CLIENTS, 1, _ -> newCareer()), setting);
            warmUp(raw, setting);
            warmUp(new StockSide(stock, "warming up Axon", WARM_CLIENTS, _ -> newCareer()), setting);
        }
    }

    private static RawSide rawLike(LedgerNode node) {
        node.send(newCareer());
        return new RawSide(RawTable.like(node.database(), "career.CareerOpened"), WARM_CLIENTS);
    }

    private static void warmUp(Side side, Setting setting) {
        double before = 0;
        for (int i = 0; i < MOST_WARM_WINDOWS; i++) {
            double now = side.run(setting.pace().window()).perSecond();
            if (now < before * HARDLY_BETTER) return;
            before = now;
        }
    }

    private static String rowBytes(RawTable table) {
        return "%d bytes of payload and metadata in a row".formatted(table.rowBytes());
    }

    static OpenCareer newCareer() {
        return new OpenCareer(
                LedgerNode.newId("career"),
                Period.of(ThreadLocalRandom.current().nextInt(1_000_000)));
    }
}
