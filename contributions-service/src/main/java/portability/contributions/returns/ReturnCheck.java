package portability.contributions.returns;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import portability.contributions.period.Column;
import portability.contributions.period.PeriodReader;
import portability.contributions.returns.RowCheck.Bad;
import portability.contributions.returns.RowCheck.Good;
import portability.contributions.returns.csv.ReturnFile;
import portability.contributions.returns.csv.ReturnRow;
import portability.contributions.returns.disk.DiskSet;

/// The first phase: goes through a whole return and posts nothing. However many rows there are, memory holds a batch of
/// them.
final class ReturnCheck implements AutoCloseable {
    private final RowCheck rowCheck;
    private final NumberHash numberHash;
    private final int decidedThrough;
    private final DiskSet lines = new DiskSet();
    private final DiskSet numbers = new DiskSet();
    private final FoundFlaws flaws = new FoundFlaws();
    private final Map<String, BigDecimal> earnings = new HashMap<>();
    private int rows;
    private boolean handedOn;

    /// @param decidedThrough up to this line, an earlier sending decided
    ReturnCheck(RowCheck rowCheck, NumberHash numberHash, int decidedThrough) {
        this.rowCheck = rowCheck;
        this.numberHash = numberHash;
        this.decidedThrough = decidedThrough;
    }

    CheckedReturn all(SentReturn sent, ReturnFile file, int rowsPerBatch, CheckWatch watch) {
        for (var batch = file.next(rowsPerBatch); !batch.isEmpty(); batch = file.next(rowsPerBatch)) {
            sent.requireWanted();
            count(batch);
            for (var row : rowCheck.check(batch)) {
                switch (row) {
                    case Bad(var why) -> flaws.add(why);
                    case Good good -> {
                        if (good.line() > decidedThrough || good.posted()) lines.add(good.hash(), good.line());
                    }
                }
            }
            rows += batch.size();
            watch.checked(rows, flaws.count());
        }
        return checked(sent.stated());
    }

    private void count(List<ReturnRow> batch) {
        var inBatch = new HashSet<String>();
        for (var row : batch) {
            if (row.malformed()) continue;
            if (!row.value(Column.PERSON_NUMBER).isBlank()) inBatch.add(row.value(Column.PERSON_NUMBER));
            PeriodReader.earningsIn(row)
                    .ifPresent(stated -> earnings.merge(stated.currency(), stated.amount(), BigDecimal::add));
        }
        for (var number : inBatch) numbers.add(numberHash.of(number), 0);
    }

    private CheckedReturn checked(ReturnStatement stated) {
        var again = new BitSet();
        lines.distinct(again::set);
        int persons = Math.toIntExact(numbers.distinct(_ -> {}));
        var totals = new ControlTotals(rows, persons, new TreeMap<>(earnings));
        var differences = stated.totals().map(totals::differences).orElse(List.of());
        handedOn = true;
        return new CheckedReturn(totals, differences, flaws, again);
    }

    /// What was found to the end stays, and is closed by whoever has it.
    @Override
    public void close() {
        lines.close();
        numbers.close();
        if (!handedOn) flaws.close();
    }
}
