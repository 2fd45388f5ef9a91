package portability.torture;

import java.util.Map;
import java.util.TreeMap;
import portability.ledger.store.Failpoints.Point;

/// What was done so far.
final class Tally {
    private final Map<String, Integer> faults = new TreeMap<>();
    private final Map<Point, Integer> points = new TreeMap<>();
    private int kills;
    private int cycles;
    private int checked;

    void drawn(Fault fault) {
        cycles++;
        faults.merge(fault.getClass().getSimpleName(), 1, Integer::sum);
    }

    void killed() {
        kills++;
    }

    void reached(Point point) {
        points.merge(point, 1, Integer::sum);
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

    Map<Point, Integer> points() {
        return Map.copyOf(points);
    }

    @Override
    public String toString() {
        return "%d cycles, %d kills, faults %s, ended at points %s, %d replies held against the log"
                .formatted(cycles, kills, faults, points, checked);
    }
}
