package portability.bench.claims;

import java.util.List;
import portability.bench.measure.Latencies;
import portability.bench.measure.Pace;
import portability.bench.measure.Rounds;
import portability.bench.measure.Row;
import portability.bench.measure.Side;
import portability.bench.measure.Spread;
import portability.bench.measure.Target;
import portability.bench.rows.Family;
import portability.bench.rows.Setting;

/// Claims to old-age pensions over three institutions, from lodging to the summary at the contact institution: nine
/// services in this process, mTLS between the institutions, every document and receipt signed, every write durable.
public final class ClaimRows implements Family {
    private static final int OFFICERS = 24;
    private static final int CLAIMS_IN_OUTBOX = 50;
    private static final double REACH = 25;
    private static final double DOCUMENT_MILLIS = 1_000;
    private static final int MOST_WARM_WINDOWS = 6;
    private static final double HARDLY_BETTER = 1.05;

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public List<Row> measure(Setting setting) {
        try (var three = new ThreeInstitutions(setting.server())) {
            var latencies = new Latencies("lodged to summary");
            var pace = setting.pace();
            var claims = new ClaimsSide(three, Math.max(2, pace.sized(OFFICERS)), latencies, pace.window());
            warmUp(claims, pace);
            var rate = Rounds.of(List.<Side>of(claims), pace, setting.tell())
                    .rate("claims", claims, Target.atLeast(REACH));
            var documents = new Latencies("document frozen to receipted, at half that load");
            for (int round = 0; round < pace.rounds(); round++)
                new ArrivingClaims(three).run(rate.value().median() / 2, pace.window(), documents);
            return List.of(
                    rate,
                    oneWayOrVoid(three, pace, setting),
                    latencies.row("claim-p50", 0.50, Target.none()),
                    latencies.row("claim-p99", 0.99, Target.none()),
                    documents.row("document-p50", 0.50, Target.none()),
                    documents.row("document-p99", 0.99, Target.atMost(DOCUMENT_MILLIS)));
        }
    }

    /// What was measured before is told also where this cannot be.
    private static Row oneWayOrVoid(ThreeInstitutions three, Pace pace, Setting setting) {
        try {
            return oneWay(three, pace, setting);
        } catch (RuntimeException failed) {
            setting.tell().accept("documents could not be measured: " + failed);
            return new Row(
                    "documents",
                    Row.RATIO,
                    Spread.of(List.of(0.0)),
                    Target.none(),
                    false,
                    List.of(),
                    List.of("could not be measured: " + failed));
        }
    }

    /// At most as many documents as rpcs go over a connection one after another; the rest is signatures and disks.
    private static Row oneWay(ThreeInstitutions three, Pace pace, Setting setting) {
        var to = three.all().getLast();
        var documents = new DocumentsSide(three, to, pace.sized(CLAIMS_IN_OUTBOX));
        var nothing = new NothingSide(three.contact(), to);
        var row = Rounds.of(List.<Side>of(documents, nothing), pace, setting.tell())
                .ratio("documents", documents, nothing, Target.none());
        documents.settle();
        return row;
    }

    /// A service is measured as it runs for months: twice as long as what counts, until it is hardly faster.
    private static void warmUp(ClaimsSide claims, Pace pace) {
        double before = 0;
        for (int i = 0; i < MOST_WARM_WINDOWS; i++) {
            var window = pace.window().multipliedBy(2);
            claims.prepare(window);
            double now = claims.run(window).perSecond();
            if (now < before * HARDLY_BETTER) return;
            before = now;
        }
    }
}
