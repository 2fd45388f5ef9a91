package portability.contributions.statistics;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/// The cells of a table with all its totals, numbered: in each dimension its categories, then the total.
final class Grid {
    /// In place of a category: all of them.
    static final String TOTAL = "total";

    private final List<Dimension> dimensions;
    private final List<List<String>> categories;
    private final int[] strides;
    private final int cells;

    Grid(List<Dimension> dimensions, List<List<String>> categories) {
        this.dimensions = List.copyOf(dimensions);
        this.categories = categories.stream().map(List::copyOf).toList();
        this.strides = new int[dimensions.size()];
        int all = 1;
        for (int at = 0; at < strides.length; at++) {
            strides[at] = all;
            all = Math.multiplyExact(all, categories.get(at).size() + 1);
        }
        this.cells = all;
    }

    int cells() {
        return cells;
    }

    int dimensions() {
        return strides.length;
    }

    /// Its number within a dimension; [#total] for the total.
    int place(int cell, int dimension) {
        return cell / strides[dimension] % (total(dimension) + 1);
    }

    int total(int dimension) {
        return categories.get(dimension).size();
    }

    boolean isTotal(int cell, int dimension) {
        return place(cell, dimension) == total(dimension);
    }

    boolean hasTotal(int cell) {
        for (int at = 0; at < strides.length; at++) if (isTotal(cell, at)) return true;
        return false;
    }

    /// The same cell, elsewhere in one dimension.
    int moved(int cell, int dimension, int place) {
        return cell + (place - place(cell, dimension)) * strides[dimension];
    }

    /// Is a cell no total, and part of another?
    boolean isPart(int cell, int whole) {
        for (int at = 0; at < strides.length; at++)
            if (isTotal(cell, at) || (!isTotal(whole, at) && place(cell, at) != place(whole, at))) return false;
        return true;
    }

    /// Does a table by these dimensions show the cell?
    boolean shows(Collection<Dimension> table, int cell) {
        for (int at = 0; at < strides.length; at++)
            if (!table.contains(dimensions.get(at)) && !isTotal(cell, at)) return false;
        return true;
    }

    /// @param named a category for each dimension of a table, or [#TOTAL]
    /// @return empty where there is no such category
    OptionalInt cell(List<Dimension> table, List<String> named) {
        int cell = 0;
        for (int at = 0; at < strides.length; at++) {
            int column = table.indexOf(dimensions.get(at));
            int place = column < 0 || named.get(column).equals(TOTAL)
                    ? total(at)
                    : categories.get(at).indexOf(named.get(column));
            if (place < 0) return OptionalInt.empty();
            cell += place * strides[at];
        }
        return OptionalInt.of(cell);
    }

    /// For each dimension of a table its category, or [#TOTAL].
    List<String> names(List<Dimension> table, int cell) {
        return table.stream()
                .map(dimension -> name(dimensions.indexOf(dimension), cell))
                .toList();
    }

    private String name(int dimension, int cell) {
        return isTotal(cell, dimension) ? TOTAL : categories.get(dimension).get(place(cell, dimension));
    }
}
