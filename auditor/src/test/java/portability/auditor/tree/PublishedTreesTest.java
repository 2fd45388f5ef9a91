package portability.auditor.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The eight leaves of Certificate Transparency's reference tests, their roots and proofs.
class PublishedTreesTest {
    private static final List<ByteString> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(leaf -> new TreeHash().leaf(HexFormat.of().parseHex(leaf)))
            .toList();
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    private static final String LEAF_0 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private static final String LEAVES_2_3 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private static final String LEAVES_4_7 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
    private static final String LEAF_4 = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
    private static final String LEAVES_6_7 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3", "4", "5", "6", "7", "8"})
    void every_size_has_its_published_root(int size) {
        var tree = new GrowingTree();
        LEAVES.subList(0, size).forEach(tree::add);
        assertThat(tree.root()).isEqualTo(hash(ROOTS.get(size)));
    }

    @Test
    void the_published_inclusion_proofs_lead_to_their_roots() {
        assertThat(new InclusionProof(0, 8, hashes(LEAF_0, LEAVES_2_3, LEAVES_4_7))
                        .leads(LEAVES.getFirst(), hash(ROOTS.get(8))))
                .isTrue();
        assertThat(new InclusionProof(5, 8, hashes(LEAF_4, LEAVES_6_7, ROOTS.get(4)))
                        .leads(LEAVES.get(5), hash(ROOTS.get(8))))
                .isTrue();
        assertThat(new InclusionProof(2, 3, hashes(ROOTS.get(2))).leads(LEAVES.get(2), hash(ROOTS.get(3))))
                .isTrue();
        assertThat(new InclusionProof(0, 1, List.of()).leads(LEAVES.getFirst(), hash(ROOTS.get(1))))
                .isTrue();
    }

    @Test
    void the_published_consistency_proofs_join_their_roots() {
        var sixToEight =
                hashes("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a", LEAVES_6_7, ROOTS.get(4));
        assertThat(joins(1, 8, hashes(LEAF_0, LEAVES_2_3, LEAVES_4_7))).isTrue();
        assertThat(joins(6, 8, sixToEight)).isTrue();
        assertThat(joins(2, 5, hashes(LEAVES_2_3, LEAF_4))).isTrue();
        assertThat(joins(8, 8, List.of())).isTrue();
        assertThat(joins(7, 8, sixToEight)).isFalse();
        assertThat(joins(6, 8, sixToEight.reversed())).isFalse();
    }

    private static boolean joins(int first, int second, List<ByteString> path) {
        return new ConsistencyProof(first, second, path).joins(hash(ROOTS.get(first)), hash(ROOTS.get(second)));
    }

    private static List<ByteString> hashes(String... hex) {
        return IntStream.range(0, hex.length).mapToObj(i -> hash(hex[i])).toList();
    }

    private static ByteString hash(String hex) {
        return ByteString.copyFrom(HexFormat.of().parseHex(hex));
    }
}
