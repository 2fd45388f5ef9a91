package portability.bench.rows;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import portability.bench.measure.Rounds;
import portability.bench.measure.Row;
import portability.bench.measure.Side;
import portability.bench.measure.Target;
import portability.bench.node.CareerCommand.OpenSealedCareer;
import portability.bench.node.CareerCommand.RecordPeriod;
import portability.bench.node.CareerCommand.RecordSealedPeriod;
import portability.bench.node.LedgerNode;
import portability.bench.node.Period;
import portability.bench.node.Preload;

/// Appending what is encrypted under a person's key, beside the same in clear; by 32 clients.
public final class EncryptRows implements Family {
    private static final int CLIENTS = 32;
    private static final int STREAMS = 3_200;
    private static final double REACH = 0.85;

    @Override
    public String name() {
        return "encrypt";
    }

    @Override
    public List<Row> measure(Setting setting) {
        try (var node = LedgerNode.start(setting.server().database("encrypt"))) {
            var streams = new Preload(node).sealedStreams(setting.pace().sized(STREAMS), 1);
            streams.forEach(stream -> node.send(new RecordPeriod(stream, Period.of(1))));
            var sealed = new LedgerSide(
                    node, "ledger, encrypted", CLIENTS, 1, _ -> new RecordSealedPeriod(any(streams), Period.of(7)));
            var clear = new LedgerSide(
                    node, "ledger, in clear", CLIENTS, 1, _ -> new RecordPeriod(any(streams), Period.of(7)));
            var newPerson = new LedgerSide(
                    node,
                    "ledger, encrypted, a new person each time",
                    CLIENTS,
                    1,
                    _ -> new OpenSealedCareer(LedgerNode.newId("career"), Period.of(7)));
            var newClear = new LedgerSide(node, "ledger, new stream in clear", CLIENTS, 1, _ -> CreateRows.newCareer());
            var rounds = Rounds.of(List.<Side>of(sealed, clear, newPerson, newClear), setting.pace(), setting.tell());
            return List.of(
                    rounds.ratio("encrypted", sealed, clear, Target.atLeast(REACH)),
                    rounds.ratio("encrypted-new-person", newPerson, newClear, Target.none()));
        }
    }

    /// Two clients on one stream are rare, and then one waits.
    private static String any(List<String> streams) {
        return streams.get(ThreadLocalRandom.current().nextInt(streams.size()));
    }
}
