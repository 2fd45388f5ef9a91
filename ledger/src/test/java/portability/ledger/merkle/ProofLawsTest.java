package portability.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Laws over random trees; the definition by recursion is what everything is compared with.
class ProofLawsTest {
    private static final int LARGEST = 300;

    private Random random;
    private MemoryTree tree;

    @BeforeEach
    void plant() {
        long seed = new Random().nextLong();
        System.out.println("ProofLawsTest seed " + seed);
        random = new Random(seed);
        tree = MemoryTree.random(random, LARGEST);
    }

    private static Hash flipped(Hash hash, int bit) {
        var bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return Hash.of(bytes);
    }

    private static List<Hash> with(List<Hash> proof, int at, Hash other) {
        var changed = new ArrayList<>(proof);
        changed.set(at, other);
        return changed;
    }

    @Test
    void the_root_of_a_growing_tree_is_that_of_the_definition_wherever_it_is_taken_up_again() {
        var growing = new Frontier();
        assertThat(growing.root()).isEqualTo(tree.defined(0, 0));
        for (int size = 1; size <= LARGEST; size++) {
            growing.append(tree.leaf(size - 1));
            assertThat(growing.size()).isEqualTo(size);
            assertThat(growing.root()).isEqualTo(tree.defined(0, size));
            assertThat(tree.root(size)).isEqualTo(tree.defined(0, size));
            assertThat(Frontier.of(size, tree).root()).isEqualTo(tree.defined(0, size));
            if (random.nextInt(10) == 0) growing = Frontier.of(size, tree);
        }
    }

    @Test
    void every_subtree_is_heard_of_once_when_it_is_complete() {
        var growing = new Frontier();
        var heard = new ArrayList<String>();
        for (int i = 0; i < LARGEST; i++)
            growing.append(tree.leaf(i), (height, root) -> heard.add(height + " " + root));
        var expected = new ArrayList<String>();
        for (int height = 0; 1 << height <= LARGEST; height++)
            for (int index = 0; (index + 1) << height <= LARGEST; index++)
                expected.add(height + " " + tree.subtree(height, index));
        assertThat(heard).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void every_leaf_of_every_tree_is_proved_and_nothing_but_it() {
        for (int size = 1; size <= LARGEST; size++) {
            var root = tree.defined(0, size);
            for (int leaf = size % 7; leaf < size; leaf += 7) {
                var proof = Inclusion.prove(leaf, size, tree);
                assertThat(Inclusion.verifies(leaf, tree.leaf(leaf), size, proof, root))
                        .as("leaf %d of %d", leaf, size)
                        .isTrue();
                int other = random.nextInt(size);
                assertThat(Inclusion.verifies(other, tree.leaf(leaf), size, proof, root))
                        .isEqualTo(other == leaf);
                assertThat(Inclusion.verifies(leaf, tree.leaf(leaf), size, longer(proof), root))
                        .isFalse();
                if (!proof.isEmpty())
                    assertThat(Inclusion.verifies(
                                    leaf, tree.leaf(leaf), size, proof.subList(0, proof.size() - 1), root))
                            .isFalse();
            }
        }
    }

    @Test
    void every_smaller_tree_is_proved_the_beginning_and_no_other() {
        for (int second = 1; second <= LARGEST; second++) {
            for (int first = 1 + second % 5; first <= second; first += 5) {
                var proof = Consistency.prove(first, second, tree);
                var roots = List.of(tree.defined(0, first), tree.defined(0, second));
                assertThat(Consistency.verifies(first, roots.getFirst(), second, roots.getLast(), proof))
                        .as("%d of %d", first, second)
                        .isTrue();
                assertThat(Consistency.verifies(first, roots.getFirst(), second, roots.getLast(), longer(proof)))
                        .isFalse();
                if (!proof.isEmpty())
                    assertThat(Consistency.verifies(
                                    first, roots.getFirst(), second, roots.getLast(), proof.subList(1, proof.size())))
                            .isFalse();
                int other = 1 + random.nextInt(second);
                assertThat(Consistency.verifies(other, tree.defined(0, other), second, roots.getLast(), proof))
                        .isEqualTo(other == first);
            }
        }
    }

    @Test
    void one_bit_changed_anywhere_and_an_inclusion_proof_fails() {
        for (int round = 0; round < 30; round++) {
            int size = 1 + random.nextInt(LARGEST);
            int at = random.nextInt(size);
            var leaf = tree.leaf(at);
            var root = tree.defined(0, size);
            var proof = Inclusion.prove(at, size, tree);
            for (int bit = 0; bit < 256; bit++) {
                assertThat(Inclusion.verifies(at, flipped(leaf, bit), size, proof, root))
                        .isFalse();
                assertThat(Inclusion.verifies(at, leaf, size, proof, flipped(root, bit)))
                        .isFalse();
                for (int i = 0; i < proof.size(); i++)
                    assertThat(Inclusion.verifies(at, leaf, size, with(proof, i, flipped(proof.get(i), bit)), root))
                            .isFalse();
            }
        }
    }

    @Test
    void one_bit_changed_anywhere_and_a_consistency_proof_fails() {
        for (int round = 0; round < 30; round++) {
            int second = 2 + random.nextInt(LARGEST - 1);
            int first = 1 + random.nextInt(second - 1);
            var small = tree.defined(0, first);
            var large = tree.defined(0, second);
            var proof = Consistency.prove(first, second, tree);
            for (int bit = 0; bit < 256; bit++) {
                assertThat(Consistency.verifies(first, flipped(small, bit), second, large, proof))
                        .isFalse();
                assertThat(Consistency.verifies(first, small, second, flipped(large, bit), proof))
                        .isFalse();
                for (int i = 0; i < proof.size(); i++)
                    assertThat(Consistency.verifies(
                                    first, small, second, large, with(proof, i, flipped(proof.get(i), bit))))
                            .isFalse();
            }
        }
    }

    @Test
    void refuses_proofs_that_say_nothing() {
        var root = tree.defined(0, 8);
        assertThat(Inclusion.verifies(0, root, 0, List.of(), root)).isFalse();
        assertThat(Inclusion.verifies(-1, root, 8, List.of(), root)).isFalse();
        assertThat(Inclusion.verifies(0, root, 8, List.of(), root)).isFalse();
        assertThat(Consistency.verifies(0, Hash.OF_NOTHING, 8, root, List.of())).isFalse();
        assertThat(Consistency.verifies(0, Hash.OF_NOTHING, 0, Hash.OF_NOTHING, List.of()))
                .isFalse();
        assertThat(Consistency.verifies(-8, root, 8, root, List.of())).isFalse();
        assertThat(Consistency.verifies(8, root, 8, root, List.of(root))).isFalse();
        assertThat(Consistency.verifies(9, root, 8, root, List.of())).isFalse();
        assertThatThrownBy(() -> Inclusion.prove(8, 8, tree)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Consistency.prove(0, 8, tree)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Consistency.prove(9, 8, tree)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Hash> longer(List<Hash> proof) {
        var longer = new ArrayList<>(proof);
        longer.add(random.nextInt(longer.size() + 1), MemoryTree.randomHash(random));
        return longer;
    }
}
