package portability.ledger.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import portability.ledger.seal.MerkleTree;

/// A tree whose leaf hashes are at hand, and whose roots are those of the definition: by recursion over all
/// leaves.
final class MemoryTree implements SubtreeSource {
    private final List<Hash> leaves = new ArrayList<>();

    static MemoryTree random(Random random, int size) {
        var tree = new MemoryTree();
        for (int i = 0; i < size; i++) tree.add(randomHash(random));
        return tree;
    }

    static Hash randomHash(Random random) {
        var bytes = new byte[Hash.BYTES];
        random.nextBytes(bytes);
        return Hash.of(bytes);
    }

    void add(Hash leaf) {
        leaves.add(leaf);
    }

    Hash leaf(long index) {
        return leaves.get((int) index);
    }

    int size() {
        return leaves.size();
    }

    Hash defined(int start, int end) {
        return Hash.of(MerkleTree.root(
                leaves.subList(start, end).stream().map(Hash::bytes).toList()));
    }

    @Override
    public Hash subtree(int height, long index) {
        return defined((int) (index << height), (int) ((index + 1) << height));
    }
}
