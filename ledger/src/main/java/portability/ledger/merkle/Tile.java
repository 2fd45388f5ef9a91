package portability.ledger.merkle;

import java.util.Arrays;

/// A full tile: 256 hashes of the tree that stand beside each other, each the root of 256^level leaves.
/// Source: C2SP tlog-tiles.
final class Tile {
    /// How many hashes.
    static final int WIDTH = 256;
    /// 2^8 hashes.
    static final int HEIGHT = 8;
    /// Of all its hashes.
    static final int BYTES = WIDTH * Hash.BYTES;

    private final int level;
    private final long index;
    private final byte[] hashes;

    /// @param hashes is the tile's from now on
    Tile(int level, long index, byte[] hashes) {
        if (hashes.length != BYTES) throw new IllegalArgumentException("a full tile is " + BYTES + " bytes");
        this.level = level;
        this.index = index;
        this.hashes = hashes;
    }

    int level() {
        return level;
    }

    long index() {
        return index;
    }

    long firstLeaf() {
        return index << ((level + 1) * HEIGHT);
    }

    /// Not to be changed.
    byte[] hashes() {
        return hashes;
    }

    /// The root over some hashes that stand one after the other and form a full subtree.
    ///
    /// @param count a power of two
    static Hash root(byte[] hashes, int from, int count) {
        if (count == 1) return Hash.in(hashes, from);
        int half = count / 2;
        return Hash.ofNode(root(hashes, from, half), root(hashes, from + half, half));
    }

    boolean isSame(byte[] others) {
        return Arrays.equals(hashes, others);
    }
}
