package portability.contributions.returns;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import portability.contributions.period.Flaw;

/// What a check found in a whole return. Holds a bit for each line; the rows it refuses lie on disk until it is closed.
public final class CheckedReturn implements AutoCloseable {
    private final ControlTotals totals;
    private final List<String> differences;
    private final FoundFlaws flaws;
    private final BitSet again;

    /// @param differences in what the totals are not those that were stated
    /// @param again       the lines that stand earlier in the return
    CheckedReturn(ControlTotals totals, List<String> differences, FoundFlaws flaws, BitSet again) {
        this.totals = totals;
        this.differences = List.copyOf(differences);
        this.flaws = flaws;
        this.again = again;
    }

    public ControlTotals totals() {
        return totals;
    }

    public List<String> differences() {
        return differences;
    }

    public int refused() {
        return flaws.count() + again.cardinality();
    }

    boolean standsEarlier(int line) {
        return again.get(line);
    }

    /// Every row that cannot be posted, in the order of lines.
    public void eachRefused(Consumer<RefusedRow> told) {
        var next = new int[] {again.nextSetBit(0)};
        flaws.each(row -> {
            next[0] = tellAgain(next[0], row.line(), told);
            told.accept(row);
        });
        tellAgain(next[0], Integer.MAX_VALUE, told);
    }

    private int tellAgain(int from, int before, Consumer<RefusedRow> told) {
        int line = from;
        for (; line >= 0 && line < before; line = again.nextSetBit(line + 1))
            told.accept(new RefusedRow(line, "", Flaw.SAME_LINE_TWICE));
        return line;
    }

    @Override
    public void close() {
        flaws.close();
    }
}
