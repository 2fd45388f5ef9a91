package portability.contributions.statistics;

import java.util.BitSet;

/// Which cells somebody sees, and which of those are hidden from her.
final class Pattern {
    private final BitSet seen;
    private final BitSet shownBefore;
    private final BitSet hidden;

    /// @param seen        cells of any table
    /// @param shownBefore published already: it cannot be hidden any more
    Pattern(BitSet seen, BitSet shownBefore, BitSet hidden) {
        this.seen = (BitSet) seen.clone();
        this.shownBefore = (BitSet) shownBefore.clone();
        this.hidden = (BitSet) hidden.clone();
    }

    boolean isHidden(int cell) {
        return hidden.get(cell);
    }

    /// Whether nobody can tell what its number is by looking at it.
    boolean isOpen(int cell) {
        return !seen.get(cell) || hidden.get(cell);
    }

    boolean isSeen(int cell) {
        return seen.get(cell);
    }

    boolean wasShown(int cell) {
        return shownBefore.get(cell);
    }

    void hide(int cell) {
        if (wasShown(cell)) throw new IllegalArgumentException("it was published: " + cell);
        hidden.set(cell);
    }

    void show(int cell) {
        hidden.clear(cell);
    }

    BitSet hidden() {
        return (BitSet) hidden.clone();
    }
}
