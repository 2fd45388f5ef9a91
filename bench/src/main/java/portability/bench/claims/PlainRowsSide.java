package portability.bench.claims;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.postgresql.PGConnection;
import portability.bench.measure.Sample;
import portability.bench.measure.Side;
import portability.bench.measure.Stopwatch;

/// The same lines as plain rows: COPY and commit into a table of each of the two databases.
final class PlainRowsSide implements Side {
    private final List<Institution> institutions;
    private final int lines;
    private int copied;

    PlainRowsSide(List<Institution> institutions, int lines) {
        this.institutions = List.copyOf(institutions);
        this.lines = lines;
        for (var each : institutions)
            each.claimsDatabase()
                    .execute("create table if not exists plain_line (invoice text, number integer, patient text,"
                            + " first_day date, last_day date, code_system text, code text, quantity numeric,"
                            + " amount numeric, reference text, primary key (invoice, number))");
    }

    @Override
    public String name() {
        return "COPY of as many rows into both";
    }

    @Override
    public String unit() {
        return "rows/s";
    }

    @Override
    public Sample run(Duration window) {
        long before = rows();
        var watch = Stopwatch.start(institutions.getFirst().claimsDatabase().server());
        long done = 0;
        do {
            copy("plain-" + copied++);
            done += lines;
        } while (watch.seconds() * 1e9 < window.toNanos());
        return watch.sample(done).committed(rows() - before);
    }

    private long rows() {
        return institutions.stream()
                .mapToLong(each -> each.claimsDatabase().number("select count(*) from plain_line"))
                .min()
                .orElseThrow();
    }

    private void copy(String invoice) {
        var text = new StringBuilder();
        for (int line = 1; line <= lines; line++)
            text.append(invoice)
                    .append('\t')
                    .append(line)
                    .append("\tP-")
                    .append(invoice)
                    .append('-')
                    .append(line)
                    .append("\t2026-03-02\t2026-03-04\tCIE-10-PCS\t0DTJ4ZZ\t1\t123.45\tbill ")
                    .append(line)
                    .append('\n');
        for (var each : institutions)
            try (var connection = each.claimsDatabase().open()) {
                var _ = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy plain_line from stdin", new StringReader(text.toString()));
            } catch (SQLException | IOException failed) {
                throw new IllegalStateException("not copied", failed);
            }
    }
}
