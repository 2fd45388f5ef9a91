package portability.auditor.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portability.auditor.written.PlainTree;

/// Against the recursive definitions of RFC 6962, for every shape of tree up to some size.
class ProofsTest {
    private static final int MOST = 70;
    private static final List<ByteString> LEAVES = IntStream.range(0, MOST)
            .mapToObj(i -> PlainTree.leafHash(ByteString.copyFromUtf8("leaf " + i)))
            .toList();

    @Test
    void every_leaf_is_proved_in_every_tree_and_no_other_leaf_in_its_place() {
        for (int size = 1; size <= MOST; size++) {
            var leaves = LEAVES.subList(0, size);
            var root = PlainTree.root(leaves);
            for (int leaf = 0; leaf < size; leaf++) {
                var proof = new InclusionProof(leaf, size, PlainTree.inclusion(leaf, leaves));
                assertThat(proof.leads(leaves.get(leaf), root)).isTrue();
                assertThat(proof.leads(LEAVES.get((leaf + 1) % MOST), root)).isFalse();
                assertThat(proof.before()).isEqualTo(tree(leaf).subtrees());
            }
        }
    }

    @Test
    void every_beginning_is_proved_and_nothing_else_is_one() {
        for (int second = 1; second <= MOST; second++) {
            var leaves = LEAVES.subList(0, second);
            var root = PlainTree.root(leaves);
            for (int first = 1; first <= second; first++) {
                var proof = new ConsistencyProof(first, second, PlainTree.consistency(first, leaves));
                assertThat(proof.joins(PlainTree.root(LEAVES.subList(0, first)), root))
                        .isTrue();
                assertThat(proof.joins(PlainTree.leafHash(root), root)).isFalse();
                assertThat(proof.joins(PlainTree.root(LEAVES.subList(0, first)), PlainTree.leafHash(root)))
                        .isFalse();
            }
        }
    }

    @Test
    void a_path_that_is_too_short_or_too_long_leads_nowhere() {
        var leaves = LEAVES.subList(0, 11);
        var root = PlainTree.root(leaves);
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            var path = PlainTree.inclusion(leaf, leaves);
            var longer = new ArrayList<>(path);
            longer.add(root);
            assertThat(new InclusionProof(leaf, 11, longer).leads(leaves.get(leaf), root))
                    .isFalse();
            assertThat(new InclusionProof(leaf, 11, path.subList(0, path.size() - 1)).leads(leaves.get(leaf), root))
                    .isFalse();
        }
        assertThat(new ConsistencyProof(5, 11, List.of()).joins(root, root)).isFalse();
    }

    @Test
    void a_tree_grows_on_from_its_complete_subtrees() {
        for (int size = 0; size < MOST; size++) {
            var whole = tree(size);
            var goesOn = GrowingTree.of(size, whole.subtrees());
            assertThat(goesOn.root()).isEqualTo(whole.root()).isEqualTo(PlainTree.root(LEAVES.subList(0, size)));
            goesOn.add(LEAVES.get(size));
            assertThat(goesOn.root()).isEqualTo(PlainTree.root(LEAVES.subList(0, size + 1)));
        }
    }

    @Test
    void refuses_what_is_no_proof() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InclusionProof(3, 3, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsistencyProof(0, 3, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsistencyProof(4, 3, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InclusionProof(0, 2, List.of(ByteString.copyFromUtf8("short"))));
        assertThatIllegalArgumentException().isThrownBy(() -> GrowingTree.of(3, List.of(LEAVES.getFirst())));
    }

    private static GrowingTree tree(int size) {
        var tree = new GrowingTree();
        LEAVES.subList(0, size).forEach(tree::add);
        return tree;
    }
}
