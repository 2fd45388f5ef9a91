package portability.bench.claims;

import java.time.Duration;
import java.util.List;
import portability.bench.measure.Rounds;
import portability.bench.measure.Row;
import portability.bench.measure.Sample;
import portability.bench.measure.Side;
import portability.bench.measure.Stopwatch;
import portability.bench.measure.Target;
import portability.bench.rows.Family;
import portability.bench.rows.Setting;

/// Lines of an invoice: streamed in over TLS, stored, sealed, sent over mTLS and receipted, checked line by line at the
/// debtor, and introduced at both. Beside it, COPY of as many plain rows into two databases.
public final class InvoiceRows implements Family {
    private static final int LINES = 10_000;

    @Override
    public String name() {
        return "invoice-lines";
    }

    @Override
    public List<Row> measure(Setting setting) {
        try (var three = new ThreeInstitutions(setting.server())) {
            var lines = setting.pace().sized(LINES);
            var invoices = new InvoicesSide(new SettledPair(three.all().getLast(), three.contact(), "lines"), lines);
            var plain = new PlainRowsSide(List.of(three.all().getLast(), three.contact()), lines);
            return List.of(Rounds.of(List.<Side>of(invoices, plain), setting.pace(), setting.tell())
                    .ratio(
                            "invoice-lines",
                            invoices,
                            plain,
                            Target.none(),
                            "an invoice of %,d lines after another; introduced at both, every write durable"
                                    .formatted(lines)));
        }
    }

    /// One invoice after another.
    private record InvoicesSide(SettledPair pair, int lines) implements Side {
        @Override
        public String name() {
            return "lines of invoices, at both";
        }

        @Override
        public String unit() {
            return "lines/s";
        }

        @Override
        public Sample run(Duration window) {
            long before = introduced();
            var watch = Stopwatch.start(pair.creditor().claimsDatabase().server());
            long done = 0;
            do {
                var _ = pair.send(lines);
                done += lines;
            } while (watch.seconds() * 1e9 < window.toNanos());
            var sample = watch.sample(done);
            // Each is in the book as claimed; the book may be a moment behind.
            long counted = done;
            SettledPair.await(() -> introduced() - before >= counted);
            return sample.committed(introduced() - before);
        }

        private long introduced() {
            return Math.min(claimed(pair.creditor()), claimed(pair.debtor()));
        }

        private static long claimed(Institution at) {
            return at.claimsDatabase().number("select count(*) from book_item where state = 'CLAIMED' and amount > 0");
        }
    }
}
