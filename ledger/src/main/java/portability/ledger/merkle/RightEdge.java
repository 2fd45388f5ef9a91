package portability.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/// What a sealer keeps of the tree: its frontier, and the tiles that are not full yet. A few kilobytes for any
/// log.
final class RightEdge {
    private final List<byte[]> unfinished = new ArrayList<>();
    private final List<Tile> finished = new ArrayList<>();
    private final Frontier frontier;

    /// Of a log without entries.
    RightEdge() {
        this.frontier = new Frontier();
    }

    /// Of a log that is sealed up to a size.
    RightEdge(long size, StoredTree tree) {
        for (int level = 0; size >> (level * Tile.HEIGHT) > 0; level++) {
            long hashes = size >> (level * Tile.HEIGHT);
            int beyondTiles = (int) (hashes % Tile.WIDTH);
            System.arraycopy(
                    tree.hashes(level, hashes - beyondTiles, beyondTiles),
                    0,
                    unfinished(level),
                    0,
                    beyondTiles * Hash.BYTES);
        }
        this.frontier = Frontier.of(size, this::subtree);
    }

    /// What is at the edge lies in a tile that is not full.
    private Hash subtree(int height, long index) {
        int within = height % Tile.HEIGHT;
        int first = (int) ((index << within) % Tile.WIDTH);
        return Tile.root(unfinished(height / Tile.HEIGHT), first, 1 << within);
    }

    long size() {
        return frontier.size();
    }

    Hash root() {
        return frontier.root();
    }

    void append(Hash leaf) {
        long size = frontier.size() + 1;
        frontier.append(leaf, (height, root) -> {
            if (height % Tile.HEIGHT == 0) place(height / Tile.HEIGHT, (size >> height) - 1, root);
        });
    }

    private void place(int level, long number, Hash hash) {
        var tile = unfinished(level);
        int at = (int) (number % Tile.WIDTH);
        hash.into(tile, at);
        if (at == Tile.WIDTH - 1) finished.add(new Tile(level, number / Tile.WIDTH, tile.clone()));
    }

    /// The tiles that have become full since this was last asked.
    List<Tile> takeFinished() {
        var taken = List.copyOf(finished);
        finished.clear();
        return taken;
    }

    private byte[] unfinished(int level) {
        while (unfinished.size() <= level) unfinished.add(new byte[Tile.BYTES]);
        return unfinished.get(level);
    }
}
