package portability.ledger.merkle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Roots of full tiles, each calculated once: a full tile never changes. Without it each proof would hash the tiles at
/// the log's edge anew, up to 65,536 leaves.
///
/// A tile that somebody changes after its root was calculated is found where the log is checked against what was signed
/// ([Recheck], the auditor), no longer by the next proof: that proof is about the log as it was signed.
final class TileRoots {
    /// Of 65 million entries; what is beyond is calculated each time.
    private static final int MOST = 262_144;

    private final Map<Place, Hash> roots = new ConcurrentHashMap<>();

    private record Place(int level, long index) {}

    /// Where a full tile's hashes are read.
    interface Tiles {
        byte[] tile(int level, long index);
    }

    Hash of(int level, long index, Tiles tiles) {
        var place = new Place(level, index);
        var known = roots.get(place);
        if (known != null) return known;
        var root = Tile.root(tiles.tile(level, index), 0, Tile.WIDTH);
        if (roots.size() < MOST) roots.put(place, root);
        return root;
    }
}
