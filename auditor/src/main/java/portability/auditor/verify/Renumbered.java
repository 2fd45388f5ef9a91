package portability.auditor.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import portability.auditor.entry.EntryName;

/// Entries that had other numbers when they were hashed: something was inserted or removed before them.
final class Renumbered {
    private static final int FARTHEST = 64;

    private Renumbered() {}

    /// Entries that follow each other and were moved by the same number of places.
    ///
    /// @param moved how many places, forward where something was inserted
    record Run(EntryName first, long last, int moved) {
        boolean holds(Suspect suspect) {
            long leaf = suspect.entry().leafIndex();
            return leaf >= first.leafIndex() && leaf <= last;
        }

        Difference difference() {
            int count = Math.abs(moved);
            var entries = count == 1 ? "1 entry was " : count + " entries were ";
            return Difference.of(
                    Part.ORDER,
                    first,
                    "had number %d when it was hashed, as %d entries from here on had others: %s%s before it"
                            .formatted(
                                    first.leafIndex() - moved,
                                    last - first.leafIndex() + 1,
                                    entries,
                                    moved > 0 ? "inserted" : "removed"));
        }
    }

    static List<Run> runs(List<Suspect> suspects) {
        var runs = new ArrayList<Run>();
        for (var suspect : suspects) {
            var moved = moved(suspect);
            if (moved.isEmpty()) continue;
            var name = suspect.name();
            var before = runs.isEmpty() ? null : runs.getLast();
            if (before != null && before.moved() == moved.getAsInt() && before.last() + 1 == name.leafIndex())
                runs.set(runs.size() - 1, new Run(before.first(), name.leafIndex(), before.moved()));
            else runs.add(new Run(name, name.leafIndex(), moved.getAsInt()));
        }
        return runs;
    }

    private static OptionalInt moved(Suspect suspect) {
        var leaf = new LeafBytes(suspect.entry());
        long number = suspect.entry().leafIndex();
        var stored = suspect.stored();
        return IntStream.rangeClosed(-FARTHEST, FARTHEST)
                .filter(moved -> moved != 0 && number - moved >= 0)
                .filter(moved -> leaf.hashWithLeafIndex(number - moved).equals(stored))
                .findFirst();
    }
}
