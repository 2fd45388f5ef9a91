package portability.contributions.statistics;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/// A change of a few cells after which every total is still the sum of its parts: what some gain, others lose.
///
/// The corners of a box: in each dimension the cell's own category and another, which loses what it gains, or the
/// total,
/// which gains with it. This is the hypercube of Repsilber's method of suppression, totals included.
///
/// The first of its cells is the one it is made for.
final class Move {
    /// How much it costs to hide a cell that cannot be hidden.
    static final int IMPOSSIBLE = Integer.MAX_VALUE;

    private final int[] cells;
    private final int[] signs;
    private final boolean[] inside;

    private Move(int[] cells, int[] signs, boolean[] inside) {
        this.cells = cells;
        this.signs = signs;
        this.inside = inside;
    }

    int size() {
        return cells.length;
    }

    int cell(int at) {
        return cells[at];
    }

    /// Whether it gains, or loses what others gain.
    int sign(int at) {
        return signs[at];
    }

    /// Whether it is a part of the first.
    boolean isInside(int at) {
        return inside[at];
    }

    boolean touches(int cell) {
        return Arrays.stream(cells).anyMatch(corner -> corner == cell);
    }

    /// Every move of a cell.
    ///
    /// @param cost what hiding a cell costs: whatever cannot be hidden ends the search there
    static void each(Grid grid, int cell, IntUnaryOperator cost, Consumer<Move> found) {
        if (cost.applyAsInt(cell) != IMPOSSIBLE)
            widen(grid, 0, new Move(new int[] {cell}, new int[] {1}, new boolean[] {true}), cost, found);
    }

    private static void widen(Grid grid, int dimension, Move move, IntUnaryOperator cost, Consumer<Move> found) {
        if (dimension == grid.dimensions()) {
            found.accept(move);
            return;
        }
        int own = grid.place(move.cells[0], dimension);
        for (int other = 0; other <= grid.total(dimension); other++) {
            if (other == own) continue;
            var wider = move.with(grid, dimension, other);
            if (wider.possible(cost)) widen(grid, dimension + 1, wider, cost, found);
        }
    }

    private Move with(Grid grid, int dimension, int other) {
        int half = cells.length;
        int total = grid.total(dimension);
        int own = grid.place(cells[0], dimension);
        int sign = other == total || own == total ? 1 : -1;
        var more = Arrays.copyOf(cells, 2 * half);
        var theirs = Arrays.copyOf(signs, 2 * half);
        var parts = Arrays.copyOf(inside, 2 * half);
        for (int at = 0; at < half; at++) {
            more[half + at] = grid.moved(cells[at], dimension, other);
            theirs[half + at] = sign * signs[at];
            parts[half + at] = own == total && inside[at];
        }
        return new Move(more, theirs, parts);
    }

    private boolean possible(IntUnaryOperator cost) {
        for (int at = cells.length / 2; at < cells.length; at++)
            if (cost.applyAsInt(cells[at]) == IMPOSSIBLE) return false;
        return true;
    }
}
