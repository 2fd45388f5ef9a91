package portability.auditor.verify;

import java.util.TreeMap;

/// Entries that did not come where they should have; some may come later.
final class Gaps {
    private static final int MOST_KEPT = 10_000;

    /// The first entry missing, and the first one after it that is there.
    private final TreeMap<Long, Long> open = new TreeMap<>();
    private long others;

    void open(long from, long end) {
        if (open.size() < MOST_KEPT) open.put(from, end);
        else others++;
    }

    /// Was this one missing? Then it is no more.
    boolean close(long leaf) {
        var gap = open.floorEntry(leaf);
        if (gap == null || gap.getValue() <= leaf) return false;
        open.remove(gap.getKey());
        if (gap.getKey() < leaf) open.put(gap.getKey(), leaf);
        if (leaf + 1 < gap.getValue()) open.put(leaf + 1, gap.getValue());
        return true;
    }

    void tell(Range range, Differences differences) {
        open.forEach((from, end) -> differences.add(Difference.at(Part.GAP, from, words(range, from, end))));
        differences.addUnlisted(others);
    }

    private static String words(Range range, long from, long end) {
        var missing = new Range(from, end).words() + (end - from == 1 ? " is" : " are");
        if (end < range.end()) return missing + " missing; entry " + end + " follows";
        var covers = "the checkpoint covers " + range.words();
        return from == range.first()
                ? missing + " missing: there is no entry at all, and " + covers
                : missing + " missing: the log ends with entry " + (from - 1) + ", and " + covers;
    }
}
