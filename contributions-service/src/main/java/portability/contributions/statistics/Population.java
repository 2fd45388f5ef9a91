package portability.contributions.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import portability.contributions.refusal.Refusal.TableTooLarge;
import portability.contributions.refusal.Refused;

/// Persons, counted as they come: who they are is not kept.
public final class Population {
    /// Cells with all totals, over the dimensions of all tables of a quarter.
    static final int MOST_CELLS = 3_000;

    private final List<Dimension> dimensions;
    private final Rules rules;
    private final Map<List<String>, Tally> tallies = new HashMap<>();

    /// @param dimensions of all tables that are looked at together
    public Population(Collection<Dimension> dimensions, Rules rules) {
        this.dimensions = List.copyOf(new TreeSet<>(dimensions));
        this.rules = rules;
    }

    /// @throws Refused TableTooLarge
    public void add(Contributor person) {
        var where = dimensions.stream()
                .map(dimension -> person.categories().get(dimension))
                .toList();
        tallies.computeIfAbsent(where, _ -> new Tally(rules)).add(person);
        if (tallies.size() > MOST_CELLS) throw new Refused(new TableTooLarge());
    }

    int persons() {
        return tallies.values().stream().mapToInt(Tally::persons).sum();
    }

    /// @throws Refused TableTooLarge
    Counted counted() {
        var grid = new Grid(dimensions, categories());
        var cells = new Tally[grid.cells()];
        for (int cell = 0; cell < cells.length; cell++) cells[cell] = new Tally(rules);
        tallies.forEach((names, tally) ->
                addWithTotals(grid, cells, grid.cell(dimensions, names).orElseThrow(), tally));
        return new Counted(grid, List.of(cells), rules);
    }

    private List<List<String>> categories() {
        long cells = 1;
        var all = new ArrayList<List<String>>();
        for (int at = 0; at < dimensions.size(); at++) {
            var here = new TreeSet<String>();
            for (var names : tallies.keySet()) here.add(names.get(at));
            all.add(List.copyOf(here));
            cells *= here.size() + 1;
            if (cells > MOST_CELLS) throw new Refused(new TableTooLarge());
        }
        return all;
    }

    /// To its own cell and to every total it is part of.
    private void addWithTotals(Grid grid, Tally[] cells, int own, Tally tally) {
        for (int totals = 0; totals < 1 << grid.dimensions(); totals++) {
            int cell = own;
            for (int at = 0; at < grid.dimensions(); at++)
                if ((totals >> at & 1) == 1) cell = grid.moved(cell, at, grid.total(at));
            cells[cell].add(tally);
        }
    }
}
