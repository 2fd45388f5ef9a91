package portability.bench.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import portability.bench.database.RawTable;
import portability.bench.measure.Rounds;
import portability.bench.measure.Row;
import portability.bench.measure.Side;
import portability.bench.measure.Target;
import portability.bench.node.LedgerNode;
import portability.bench.node.Period;
import portability.bench.node.PostPeriods;

/// Commands that each store a hundred events, beside inserts of a hundred rows.
public final class BatchRows implements Family {
    private static final int EVENTS = 100;
    private static final double REACH = 0.75;
    private static final List<Integer> CLIENTS = List.of(1, 8);

    @Override
    public String name() {
        return "batch";
    }

    @Override
    public List<Row> measure(Setting setting) {
        try (var node = LedgerNode.start(setting.server().database("batch"))) {
            node.send(hundred());
            var table = RawTable.like(node.database(), "career.PeriodRecorded");
            var rows = new ArrayList<Row>();
            for (int clients : CLIENTS) {
                var ours = new LedgerSide(
                        node, "ledger, 100 events a command, " + clients + " clients", clients, EVENTS, _ -> hundred());
                var raw = new RawSide("raw insert of 100 rows, " + clients + " clients", table, clients, EVENTS);
                rows.add(Rounds.of(List.<Side>of(ours, raw), setting.pace(), setting.tell())
                        .ratio("batch-" + clients, ours, raw, Target.atLeast(REACH)));
            }
            return rows;
        }
    }

    private static PostPeriods hundred() {
        return new PostPeriods(
                LedgerNode.newId("posting"),
                LongStream.range(0, EVENTS).mapToObj(Period::of).toList());
    }
}
