package portability.contributions.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The simplex method in exact fractions, by Bland's rule, so that it ends. All unknowns are at least zero.
final class Simplex {
    private final int unknowns;
    private final List<Ratio[]> rows = new ArrayList<>();
    private final List<Integer> basis = new ArrayList<>();
    private int columns;

    /// A condition: what the unknowns, each so many times, come to.
    ///
    /// @param atLeast whether they may come to more
    record Condition(List<Ratio> times, boolean atLeast, Ratio result) {
        Condition(Ratio[] times, boolean atLeast, Ratio result) {
            this(List.of(times), atLeast, result);
        }
    }

    /// @throws IllegalStateException if the conditions contradict each other
    Simplex(int unknowns, List<Condition> conditions) {
        this.unknowns = unknowns;
        int surplus = (int) conditions.stream().filter(Condition::atLeast).count();
        this.columns = unknowns + surplus + conditions.size();
        int slack = unknowns;
        for (var condition : conditions) {
            var row = new Ratio[columns + 1];
            Arrays.fill(row, Ratio.ZERO);
            for (int at = 0; at < unknowns; at++) row[at] = condition.times().get(at);
            if (condition.atLeast()) row[slack++] = Ratio.of(-1);
            row[columns] = condition.result();
            if (row[columns].signum() < 0) for (int at = 0; at <= columns; at++) row[at] = row[at].negated();
            int artificial = unknowns + surplus + rows.size();
            row[artificial] = Ratio.ONE;
            rows.add(row);
            basis.add(artificial);
        }
        findATable(unknowns + surplus);
    }

    private void findATable(int real) {
        var goal = new Ratio[columns];
        Arrays.fill(goal, Ratio.ZERO);
        for (int at = real; at < columns; at++) goal[at] = Ratio.of(-1);
        var best = maximum(goal).orElseThrow();
        if (!best.isZero()) throw new IllegalStateException("no table is like this: " + best);
        for (int row = rows.size() - 1; row >= 0; row--) if (basis.get(row) >= real) leave(row, real);
        for (int row = 0; row < rows.size(); row++) {
            var shorter = Arrays.copyOf(rows.get(row), real + 1);
            shorter[real] = rows.get(row)[columns];
            rows.set(row, shorter);
        }
        columns = real;
    }

    /// An artificial unknown that is zero leaves, or its row says nothing.
    private void leave(int row, int real) {
        for (int at = 0; at < real; at++)
            if (!rows.get(row)[at].isZero()) {
                pivot(row, at);
                return;
            }
        rows.remove(row);
        basis.remove(/* index */ row);
    }

    /// The most that the unknowns, each so many times, can come to; empty: there is no most.
    Optional<Ratio> most(Ratio[] times) {
        var goal = new Ratio[columns];
        Arrays.fill(goal, Ratio.ZERO);
        System.arraycopy(times, 0, goal, 0, unknowns);
        return maximum(goal);
    }

    Ratio least(Ratio[] times) {
        return most(Arrays.stream(times).map(Ratio::negated).toArray(Ratio[]::new))
                .orElseThrow()
                .negated();
    }

    private Optional<Ratio> maximum(Ratio[] goal) {
        while (true) {
            int enters = entering(goal);
            if (enters < 0) return Optional.of(value(goal));
            int leaves = leaving(enters);
            if (leaves < 0) return Optional.empty();
            pivot(leaves, enters);
        }
    }

    private Ratio value(Ratio[] goal) {
        var value = Ratio.ZERO;
        for (int row = 0; row < rows.size(); row++)
            value = value.plus(goal[basis.get(row)].times(rows.get(row)[columns]));
        return value;
    }

    private int entering(Ratio[] goal) {
        for (int at = 0; at < columns; at++) {
            var gain = goal[at];
            for (int row = 0; row < rows.size(); row++)
                if (!goal[basis.get(row)].isZero()) gain = gain.minus(goal[basis.get(row)].times(rows.get(row)[at]));
            if (gain.signum() > 0) return at;
        }
        return -1;
    }

    private int leaving(int enters) {
        int leaves = -1;
        var least = Ratio.ZERO;
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row)[enters].signum() <= 0) continue;
            var room = rows.get(row)[columns].dividedBy(rows.get(row)[enters]);
            int order = leaves < 0 ? -1 : room.compareTo(least);
            if (order < 0 || (order == 0 && basis.get(row) < basis.get(leaves))) {
                leaves = row;
                least = room;
            }
        }
        return leaves;
    }

    private void pivot(int leaves, int enters) {
        var by = rows.get(leaves)[enters];
        var own = rows.get(leaves);
        for (int at = 0; at <= columns; at++) own[at] = own[at].dividedBy(by);
        for (int row = 0; row < rows.size(); row++) {
            var other = rows.get(row);
            var factor = other[enters];
            if (row == leaves || factor.isZero()) continue;
            for (int at = 0; at <= columns; at++)
                if (!own[at].isZero()) other[at] = other[at].minus(factor.times(own[at]));
        }
        basis.set(leaves, enters);
    }
}
