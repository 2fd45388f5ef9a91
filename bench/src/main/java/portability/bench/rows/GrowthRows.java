package portability.bench.rows;

import java.util.List;
import portability.bench.measure.Rounds;
import portability.bench.measure.Row;
import portability.bench.measure.Side;
import portability.bench.measure.Target;
import portability.bench.node.LedgerNode;
import portability.bench.node.Preload;

/// Appending to a log of five million events, beside one of a hundred thousand: the time of one, so that more is worse.
/// Takes minutes to prepare, and so is measured in full only.
public final class GrowthRows implements Family {
    private static final int CLIENTS = 32;
    private static final int STREAM = 10;
    private static final int SMALL = 100_000;
    private static final int LARGE = 5_000_000;
    private static final double REACH = 1.15;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public List<Row> measure(Setting setting) {
        if (!setting.pace().full()) return List.of();
        try (var small = LedgerNode.start(setting.server().database("small"));
                var large = LedgerNode.start(setting.server().database("large"))) {
            fill(small, setting.pace().sized(SMALL));
            setting.tell().accept("filling a log of " + setting.pace().sized(LARGE) + " events");
            fill(large, setting.pace().sized(LARGE));
            var atSmall = side(small, "ledger, log of 100,000");
            var atLarge = side(large, "ledger, log of 5,000,000");
            return List.of(Rounds.of(List.<Side>of(atSmall, atLarge), setting.pace(), setting.tell())
                    .ratio("growth", atSmall, atLarge, Target.atMost(REACH)));
        }
    }

    private static LedgerSide side(LedgerNode node, String name) {
        return new LedgerSide(node, name, CLIENTS, 1, _ -> CreateRows.newCareer());
    }

    /// Events, and as many receipts: each came by a command.
    private static void fill(LedgerNode node, int events) {
        new Preload(node).streams(Math.max(1, events / STREAM), STREAM);
        node.database().execute("""
                insert into command_receipt (command_id, digest, reply, recorded_at)
                select 'command-' || gen_random_uuid(), decode(repeat('ab', 64), 'hex'), decode(repeat('ab', 60), 'hex'),
                    0 from generate_series(1, %d)""".formatted(events));
        node.database().execute("vacuum analyze");
    }
}
