package portability.bench.measure;

import java.util.List;

/// A line of the table.
///
/// @param name  what is measured
/// @param unit  of the value: "÷" for a ratio, else "ms" or so many of what per second
/// @param value over the rounds
/// @param valid the gate held in every window
/// @param sides the figures behind it
/// @param notes how it was measured; where the time goes, if it was not reached
public record Row(
        String name, String unit, Spread value, Target target, boolean valid, List<Figure> sides, List<String> notes) {
    public static final String RATIO = "÷";

    /// @param unit per second, or milliseconds
    /// @param cost of one, in processor time; empty where that says nothing
    public record Figure(String side, String unit, Spread value, String cost) {}

    public Row {
        sides = List.copyOf(sides);
        notes = List.copyOf(notes);
    }

    /// A row whose gate did not hold says nothing.
    public boolean isMet() {
        return valid && target.isMetBy(value.median());
    }

    public Row with(List<String> more) {
        var all = new java.util.ArrayList<>(notes);
        all.addAll(more);
        return new Row(name, unit, value, target, valid, sides, all);
    }
}
