package portability.contributions.returns.disk;

/// Hashes of 128 bits, each once. Thirty-two to sixty-four bytes each; a HashSet of UUIDs takes more than twice that,
/// and one object each.
final class HashSlots {
    private static final int SMALLEST = 1 << 10;

    private long[] slots = new long[2 * SMALLEST];
    private int hashes;

    int size() {
        return hashes;
    }

    /// @return whether it is new
    boolean add(long high, long low) {
        if (2 * (hashes + 1) > slots.length / 2) grow();
        boolean added = put(high, low);
        if (added) hashes++;
        return added;
    }

    private boolean put(long high, long low) {
        // What no hash ever is marks a free slot; one that is zero all the same is known as another.
        long first = high == 0 && low == 0 ? 1 : high;
        int mask = slots.length / 2 - 1;
        for (int slot = (int) low & mask; ; slot = (slot + 1) & mask) {
            long there = slots[2 * slot];
            long thereLow = slots[2 * slot + 1];
            if (there == first && thereLow == low) return false;
            if (there == 0 && thereLow == 0) {
                slots[2 * slot] = first;
                slots[2 * slot + 1] = low;
                return true;
            }
        }
    }

    private void grow() {
        var before = slots;
        slots = new long[2 * before.length];
        for (int at = 0; at < before.length; at += 2)
            if (before[at] != 0 || before[at + 1] != 0) put(before[at], before[at + 1]);
    }
}
