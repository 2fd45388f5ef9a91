package portability.contributions.statistics;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A population, counted in every cell of a grid and in every total.
record Counted(Grid grid, List<Tally> cells, Rules rules) {
    Counted {
        cells = List.copyOf(cells);
    }

    Tally at(int cell) {
        return cells.get(cell);
    }

    /// The smallest cells a cell is made of.
    Stream<Tally> parts(int whole) {
        return IntStream.range(0, grid.cells())
                .filter(cell -> grid.isPart(cell, whole))
                .mapToObj(cells::get);
    }

    SortedSet<String> currencies() {
        var all = new TreeSet<String>();
        for (var cell : cells) cell.currencies().forEach(all::add);
        return all;
    }
}
