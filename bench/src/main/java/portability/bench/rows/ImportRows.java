package portability.bench.rows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import portability.bench.database.BenchDatabase;
import portability.bench.measure.Rounds;
import portability.bench.measure.Row;
import portability.bench.measure.Sample;
import portability.bench.measure.Side;
import portability.bench.measure.Stopwatch;
import portability.bench.measure.Target;
import portability.bench.node.OwnResources;
import portability.contributions.ContributionsApplication;
import portability.contributions.returns.CheckedReturn;
import portability.contributions.trial.GeneratedReturn;
import portability.contributions.trial.TrialImport;

/// Posting a return (parse, check, encrypt, append) of persons who are known, beside COPY of the very rows it wrote
/// into a table with the log's columns and indexes; then with a tenth of the persons new, who are registered meanwhile.
/// The first phase, which checks the return as a whole, is over before.
public final class ImportRows implements Family {
    private static final int PERSONS = 10_000;
    private static final int ROWS = 60_000;
    /// As the service posts them.
    private static final int ROWS_PER_BATCH = 5_000;

    private static final double REACH = 0.50;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Row> measure(Setting setting) {
        var database = setting.server().database("import");
        Flyway.configure(new OwnResources(ContributionsApplication.class))
                .dataSource(database.url(), BenchDatabase.USER, BenchDatabase.USER)
                .locations("classpath:db/ledger", "classpath:db/service")
                .load()
                .migrate();
        database.execute("create table raw_entry (like log_entry including all)");
        int rows = setting.pace().sized(ROWS);
        int persons = setting.pace().sized(PERSONS);
        try (var returns = new TrialImport(
                database.url(), BenchDatabase.USER, BenchDatabase.USER, ROWS_PER_BATCH, Clock.systemUTC())) {
            var known = new Posting(returns, database, rows, persons, false, "ledger, return of known persons");
            var raw = new Copy(known);
            var tenth = new Posting(returns, database, rows, persons, true, "ledger, a tenth of the persons new");
            var rounds = Rounds.of(List.<Side>of(known, raw, tenth), setting.pace(), setting.tell());
            return List.of(
                    rounds.ratio("import", known, raw, Target.atLeast(REACH)),
                    rounds.ratio("import-tenth-new", tenth, raw, Target.none()));
        }
    }

    /// One return in each window, however long it takes.
    private static final class Posting implements Side {
        private final TrialImport returns;
        private final BenchDatabase database;
        private final int rows;
        private final boolean tenthNew;
        private final String name;
        private int persons;
        private int known;
        private long seed;
        private long firstEntry;
        private @Nullable CheckedReturn checked;

        Posting(TrialImport returns, BenchDatabase database, int rows, int persons, boolean tenthNew, String name) {
            this.returns = returns;
            this.database = database;
            this.rows = rows;
            this.persons = persons;
            this.known = persons;
            this.tenthNew = tenthNew;
            this.name = name;
            this.seed = tenthNew ? 1_000 : 0;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String unit() {
            return "rows/s";
        }

        @Override
        public void prepare(Duration window) {
            returns.register(new GeneratedReturn(seed, known, 0), 0);
            if (tenthNew) persons = known * 10 / 9;
            seed++;
            if (checked != null) checked.close();
            checked = returns.check(generated());
            firstEntry = size();
        }

        private GeneratedReturn generated() {
            return new GeneratedReturn(seed, persons, rows);
        }

        private long size() {
            return database.number("select coalesce(max(leaf_index) + 1, 0) from log_entry");
        }

        @Override
        public Sample run(Duration window) {
            var watch = Stopwatch.start(database.server());
            if (tenthNew) returns.register(generated(), known);
            known = persons;
            var outcome = returns.post(generated(), Objects.requireNonNull(checked, "checked before"));
            var sample = watch.sample(outcome.posted() + outcome.refused());
            return sample.committed(database.number("select count(*) from log_entry where leaf_index >= " + firstEntry
                    + " and event_name in ('return.LinePosted', 'return.LineRefused')"));
        }
    }

    /// What the last return wrote, once more, in transactions of as many rows.
    private static final class Copy implements Side {
        private final Posting posting;
        private List<byte[]> batches = new ArrayList<>();
        private long rows;

        Copy(Posting posting) {
            this.posting = posting;
        }

        @Override
        public String name() {
            return "raw COPY of all rows that wrote";
        }

        @Override
        public String unit() {
            return "rows/s";
        }

        @Override
        public void prepare(Duration window) {
            batches = new ArrayList<>();
            long end = posting.size();
            rows = end - posting.firstEntry;
            for (long from = posting.firstEntry; from < end; from += ROWS_PER_BATCH)
                batches.add(copied(from, Math.min(end, from + ROWS_PER_BATCH)));
        }

        private byte[] copied(long from, long end) {
            try (var connection = posting.database.open()) {
                var bytes = new ByteArrayOutputStream();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                ("copy (select * from log_entry where leaf_index >= %d and leaf_index < %d"
                                                + " order by leaf_index) to stdout (format binary)")
                                        .formatted(from, end),
                                bytes);
                return bytes.toByteArray();
            } catch (SQLException | IOException failed) {
                throw new IllegalStateException("the log could not be copied", failed);
            }
        }

        @Override
        public Sample run(Duration window) {
            long before = posting.database.number("select count(*) from raw_entry");
            try (var connection = posting.database.open()) {
                var copy = connection.unwrap(PGConnection.class).getCopyAPI();
                var watch = Stopwatch.start(posting.database.server());
                for (var batch : batches)
                    copy.copyIn("copy raw_entry from stdin (format binary)", new ByteArrayInputStream(batch));
                return watch.sample(rows).committed(posting.database.number("select count(*) from raw_entry") - before);
            } catch (SQLException | IOException failed) {
                throw new IllegalStateException("the rows could not be copied", failed);
            }
        }
    }
}
