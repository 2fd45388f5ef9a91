package portability.ledger.merkle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import portability.ledger.merkle.LogAltered.What;

/// The tree of a sealed log's first entries, from tiles where they are full and from leaf hashes at the edge.
///
/// Remembers the tiles it has read: a proof asks for several hashes of one. For one proof, not for long.
final class StoredTree implements SubtreeSource {
    private final Map<String, byte[]> read = new HashMap<>();
    private final TreeTables tables;
    private final TileRoots roots;
    private final long size;

    StoredTree(TreeTables tables, TileRoots roots, long size) {
        this.tables = tables;
        this.roots = roots;
        this.size = size;
    }

    @Override
    public Hash subtree(int height, long index) {
        int within = height % Tile.HEIGHT;
        int count = 1 << within;
        return Tile.root(hashes(height / Tile.HEIGHT, index << within, count), 0, count);
    }

    /// Hashes of a level that lie in one tile, one after the other. At level 0 these are leaf hashes.
    byte[] hashes(int level, long first, int count) {
        if (count == 0) return new byte[0];
        if ((first + count) << (level * Tile.HEIGHT) > size)
            throw new IllegalArgumentException("the tree of " + size + " has no such hashes");
        long tile = first / Tile.WIDTH;
        if ((tile + 1) << ((level + 1) * Tile.HEIGHT) <= size) {
            int from = (int) (first % Tile.WIDTH) * Hash.BYTES;
            return Arrays.copyOfRange(tile(level, tile), from, from + count * Hash.BYTES);
        }
        return level == 0 ? leafHashes(first, count) : rootsOfTiles(level - 1, first, count);
    }

    private byte[] tile(int level, long index) {
        return read.computeIfAbsent(level + "/" + index, _ -> tables.tiles(level, index, 1));
    }

    private byte[] leafHashes(long first, int count) {
        var hashes = tables.leafHashes(first, count);
        if (hashes.length != count * Hash.BYTES) throw new LogAltered(What.SHRUNK, first);
        return hashes;
    }

    private byte[] rootsOfTiles(int level, long first, int count) {
        var hashes = new byte[count * Hash.BYTES];
        for (int i = 0; i < count; i++) roots.of(level, first + i, this::tile).into(hashes, i);
        return hashes;
    }
}
