package portability.torture;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What was done so far: of each kind of fault, how often it was tried and how often it struck.
final class Tally {
    private final Map<String, Integer> drawn = new TreeMap<>();
    private final Map<String, Integer> struck = new TreeMap<>();
    private final Map<String, String> skipped = new TreeMap<>();
    private int kills;
    private int cycles;
    private int checked;

    void drawn(Fault fault) {
        cycles++;
        drawn.merge(fault.kind(), 1, Integer::sum);
    }

    /// It did what it is there for.
    void struck(String kind) {
        struck.merge(kind, 1, Integer::sum);
    }

    /// It cannot be done here.
    void skipped(Fault fault, String why) {
        skipped.put(fault.kind(), why);
    }

    void killed() {
        kills++;
    }

    /// @param replies how many were held against one database
    void checked(int replies) {
        checked = replies;
    }

    int kills() {
        return kills;
    }

    int cycles() {
        return cycles;
    }

    /// Kinds that were tried and never struck, although they can be done here.
    Set<String> neverStruck() {
        var never = new TreeSet<>(drawn.keySet());
        never.removeAll(struck.keySet());
        never.removeAll(skipped.keySet());
        return never;
    }

    Map<String, String> skipped() {
        return Map.copyOf(skipped);
    }

    @Override
    public String toString() {
        return "%d cycles, %d kills, struck %s%s%s, %d replies held against the log"
                .formatted(
                        cycles,
                        kills,
                        struck,
                        neverStruck().isEmpty() ? "" : ", tried in vain " + neverStruck(),
                        skipped.isEmpty() ? "" : ", SKIPPED " + skipped,
                        checked);
    }
}
