package portability.sandbox.officer;

import java.util.List;
import java.util.TreeSet;

/// Which lines an officer means: `1,4-9`.
public final class LineNumbers {
    private static final int MOST = 10_000;

    private LineNumbers() {}

    /// In their order, each once.
    /// @throws IllegalArgumentException if that is none, or more than a call takes
    public static List<Integer> read(String text) {
        var all = new TreeSet<Integer>();
        for (var part : text.split(",", -1)) {
            var ends = part.strip().split("-", -1);
            if (ends.length > 2 || !ends[0].matches("[0-9]{1,7}") || !ends[ends.length - 1].matches("[0-9]{1,7}"))
                throw new IllegalArgumentException("no lines: " + text + "; 1,4-9");
            int first = Integer.parseInt(ends[0]);
            int last = Integer.parseInt(ends[ends.length - 1]);
            if (first < 1 || last < first || last - first >= MOST || all.size() >= MOST)
                throw new IllegalArgumentException("no lines, or more than " + MOST + ": " + text);
            for (int line = first; line <= last; line++) all.add(line);
        }
        return List.copyOf(all);
    }
}
