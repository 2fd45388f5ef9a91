package portability.auditor.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portability.auditor.entry.EntryName;

/// The differences found so far. So many are kept that the memory stays flat; the others are counted.
final class Differences {
    /// A log that differs in more places is not read one by one.
    static final int MOST_KEPT = 100;

    private final List<Difference> kept = new ArrayList<>();
    private long others;

    void add(Difference difference) {
        if (kept.size() < MOST_KEPT) kept.add(difference);
        else others++;
    }

    void addUnlisted(long count) {
        others += count;
    }

    boolean isEmpty() {
        return kept.isEmpty() && others == 0;
    }

    long unlisted() {
        return others;
    }

    /// The entries that are not named yet.
    Set<Long> unnamed() {
        var leaves = new HashSet<Long>();
        for (var difference : kept)
            if (difference.entry().isEmpty()) difference.leafIndex().ifPresent(leaves::add);
        return leaves;
    }

    /// In the order of the log, what is about all of it first.
    List<Difference> named(Map<Long, EntryName> names) {
        return kept.stream()
                .map(difference -> difference.entry().isPresent()
                                || difference.leafIndex().isEmpty()
                                || !names.containsKey(difference.leafIndex().getAsLong())
                        ? difference
                        : difference.named(names.get(difference.leafIndex().getAsLong())))
                .sorted(Comparator.comparingLong(d -> d.leafIndex().orElse(-1)))
                .toList();
    }
}
