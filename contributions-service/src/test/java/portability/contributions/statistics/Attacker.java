package portability.contributions.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import portability.contributions.statistics.PublishedTable.Cell;
import portability.contributions.statistics.Simplex.Condition;

/// Somebody who wants to know what was hidden, and has nothing but published tables of one population, and time.
///
/// The unknowns are the parts into which all tables together divide the population. What is shown is an equation, what
/// is hidden is at least somebody, and a month of the quarter is somebody's.
final class Attacker {
    private final List<PublishedTable> tables;
    private final List<Dimension> dimensions;
    private final Map<List<String>, Integer> parts = new LinkedHashMap<>();

    Attacker(PublishedTable... tables) {
        this.tables = List.of(tables);
        var categories = new TreeMap<Dimension, TreeSet<String>>();
        for (var table : tables)
            for (var cell : table.cells())
                for (int at = 0; at < table.by().size(); at++)
                    if (!cell.at().get(at).equals(PublishedTable.TOTAL))
                        categories
                                .computeIfAbsent(table.by().get(at), _ -> new TreeSet<>())
                                .add(cell.at().get(at));
        this.dimensions = List.copyOf(categories.keySet());
        enumerate(List.copyOf(categories.values()), new ArrayList<>());
    }

    private void enumerate(List<? extends Set<String>> categories, List<String> named) {
        if (named.size() == categories.size()) {
            parts.put(List.copyOf(named), parts.size());
            return;
        }
        for (var category : categories.get(named.size())) {
            named.add(category);
            enumerate(categories, named);
            named.removeLast();
        }
    }

    private int number(List<String> part) {
        return Objects.requireNonNull(parts.get(part), "a part of the tables");
    }

    /// What an attacker finds a number to lie between.
    record Range(Ratio least, Optional<Ratio> most) {
        boolean reaches(Ratio below, Ratio above) {
            return least.compareTo(below) <= 0
                    && most.map(top -> top.compareTo(above) >= 0).orElse(true);
        }
    }

    /// Of a cell's persons and its months, in this order.
    ///
    /// @param insider a part somebody of which attacks, and knows of herself; empty: nobody counted does
    Map<Cell, List<Range>> headcounts(PublishedTable wanted, Optional<List<String>> insider) {
        int many = parts.size();
        var conditions = new ArrayList<Condition>();
        for (int part = 0; part < many; part++) conditions.add(new Condition(monthsOfPersons(part), true, Ratio.ZERO));
        insider.ifPresent(part -> {
            var hers = none(2 * many);
            hers[number(part)] = Ratio.ONE;
            conditions.add(new Condition(hers, true, Ratio.ONE));
        });
        for (var table : tables)
            for (var cell : table.cells()) {
                var persons = times(table, cell, 0, 2 * many);
                cell.headcounts()
                        .ifPresentOrElse(
                                shown -> {
                                    conditions.add(new Condition(persons, false, Ratio.of(shown.persons())));
                                    conditions.add(new Condition(
                                            times(table, cell, many, 2 * many), false, Ratio.of(shown.months())));
                                },
                                () -> conditions.add(new Condition(persons, true, Ratio.ONE)));
            }
        var tableau = new Simplex(2 * many, conditions);
        var ranges = new LinkedHashMap<Cell, List<Range>>();
        for (var cell : wanted.cells())
            if (cell.headcounts().isEmpty())
                ranges.put(
                        cell,
                        List.of(
                                range(tableau, times(wanted, cell, 0, 2 * many)),
                                range(tableau, times(wanted, cell, many, 2 * many))));
        return ranges;
    }

    /// @param insiders what contributors know: a part, and how much it comes to at least
    /// @param alone    of those, who know that it is all
    Map<Cell, Range> earnings(
            PublishedTable wanted, String currency, Map<List<String>, Ratio> insiders, boolean alone) {
        int many = parts.size();
        var conditions = new ArrayList<Condition>();
        insiders.forEach((part, known) -> {
            var hers = none(many);
            hers[number(part)] = Ratio.ONE;
            conditions.add(new Condition(hers, !alone, known));
        });
        for (var table : tables)
            for (var cell : table.cells())
                shown(cell, currency)
                        .ifPresent(sum -> conditions.add(new Condition(times(table, cell, 0, many), false, sum)));
        var tableau = new Simplex(many, conditions);
        var ranges = new LinkedHashMap<Cell, Range>();
        for (var cell : wanted.cells())
            if (shown(cell, currency).isEmpty()) ranges.put(cell, range(tableau, times(wanted, cell, 0, many)));
        return ranges;
    }

    static Optional<Ratio> shown(Cell cell, String currency) {
        return cell.earnings().stream()
                .filter(sum -> sum.currency().equals(currency))
                .flatMap(sum -> sum.amount().stream())
                .map(Ratio::of)
                .findFirst();
    }

    private static Range range(Simplex tableau, Ratio[] times) {
        return new Range(tableau.least(times), tableau.most(times));
    }

    private Ratio[] monthsOfPersons(int part) {
        var times = none(2 * parts.size());
        times[part] = Ratio.of(3);
        times[parts.size() + part] = Ratio.of(-1);
        return times;
    }

    private Ratio[] times(PublishedTable table, Cell cell, int from, int unknowns) {
        var times = none(unknowns);
        parts.forEach((named, part) -> {
            if (contains(table, cell, named)) times[from + part] = Ratio.ONE;
        });
        return times;
    }

    private boolean contains(PublishedTable table, Cell cell, List<String> part) {
        for (int at = 0; at < table.by().size(); at++) {
            var category = cell.at().get(at);
            if (!category.equals(PublishedTable.TOTAL)
                    && !category.equals(part.get(dimensions.indexOf(table.by().get(at))))) return false;
        }
        return true;
    }

    /// Of the only table.
    static boolean isPart(List<String> part, Cell cell) {
        for (int at = 0; at < part.size(); at++)
            if (!cell.at().get(at).equals(PublishedTable.TOTAL)
                    && !cell.at().get(at).equals(part.get(at))) return false;
        return true;
    }

    private static Ratio[] none(int unknowns) {
        var times = new Ratio[unknowns];
        Arrays.fill(times, Ratio.ZERO);
        return times;
    }
}
