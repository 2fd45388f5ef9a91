package portability.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What others published of RFC 6962's trees: the eight leaves of Certificate Transparency, and proofs over
/// them.
class PublishedVectorsTest {
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static MemoryTree tree() {
        var tree = new MemoryTree();
        LEAVES.forEach(hex -> tree.add(Hash.ofLeaf(HexFormat.of().parseHex(hex))));
        return tree;
    }

    private static String hex(Hash hash) {
        return HexFormat.of().formatHex(hash.bytes());
    }

    @Test
    void the_eight_leaves_have_the_published_roots_at_every_size() {
        var frontier = new Frontier();
        assertThat(hex(frontier.root())).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int size = 1; size <= LEAVES.size(); size++) {
            frontier.append(tree().leaf(size - 1));
            assertThat(hex(frontier.root())).isEqualTo(ROOTS.get(size - 1));
            assertThat(hex(tree().root(size))).isEqualTo(ROOTS.get(size - 1));
        }
    }

    @Test
    void proofs_over_them_are_the_published_ones() {
        assertThat(Inclusion.prove(5, 8, tree()).stream().map(PublishedVectorsTest::hex))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(Consistency.prove(6, 7, tree()).stream().map(PublishedVectorsTest::hex))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(Consistency.prove(2, 5, tree()).stream().map(PublishedVectorsTest::hex))
                .containsExactly(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    }

    /// @param verdict "right" or "wrong"
    record Vector(String kind, String verdict, String a, String b, String x, String y, String proof, String name) {
        static Vector parse(String line) {
            var f = line.split("\t", -1);
            return new Vector(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7]);
        }

        /// A hash of another length never becomes a [Hash]; a number above 2^63 - 1 is negative.
        boolean holds() {
            if (Stream.concat(Stream.of(x, y), Stream.of(proof.split(" "))).anyMatch(Vector::isNoHash)) return false;
            var hashes = Stream.of(proof.split(" ")).filter(h -> !h.isEmpty()).map(Vector::hash);
            long first = Long.parseUnsignedLong(a);
            long second = Long.parseUnsignedLong(b);
            return kind.equals("inclusion")
                    ? Inclusion.verifies(first, hash(x), second, hashes.toList(), hash(y))
                    : Consistency.verifies(first, hash(x), second, hash(y), hashes.toList());
        }

        private static boolean isNoHash(String base64) {
            if (base64.isEmpty()) return false; // no proof at all
            return base64.equals("-") || Base64.getDecoder().decode(base64).length != Hash.BYTES;
        }

        private static Hash hash(String base64) {
            return Hash.of(Base64.getDecoder().decode(base64));
        }

        @Override
        public String toString() {
            return kind + " " + name;
        }
    }

    static List<Vector> vectors() throws IOException {
        var file = PublishedVectorsTest.class.getResourceAsStream("/vectors/rfc6962-proofs.tsv");
        try (var reader =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Vector::parse)
                    .toList();
        }
    }

    @Test
    void all_of_them_are_read() throws IOException {
        assertThat(vectors()).hasSize(195);
        assertThat(vectors().stream().filter(v -> v.verdict().equals("right"))).hasSize(11);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_published_proof_is_right_or_wrong_as_published(Vector vector) {
        assertThat(vector.holds()).isEqualTo(vector.verdict().equals("right"));
    }
}
