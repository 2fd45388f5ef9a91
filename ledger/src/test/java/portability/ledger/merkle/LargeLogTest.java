package portability.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import portability.ledger.testkit.postgres.PostgresExtension;
import portability.ledger.testkit.postgres.PostgresTest;

/// A log of a hundred thousand entries, with tiles of three levels begun.
@PostgresTest
class LargeLogTest {
    private static final int ENTRIES = 100_000;
    private static final int MOST_HASHES = 24;

    @Test
    void every_proof_over_a_hundred_thousand_entries_verifies_and_is_short() throws SQLException {
        long seed = new Random().nextLong();
        System.out.println("LargeLogTest seed " + seed);
        try (var log = new TestLog(PostgresExtension.freshDatabase("large"))) {
            for (int i = 0; i < 10; i++) log.commitBulk(ENTRIES / 10);
            try (var _ = log.sealer()) {
                log.awaitSealed();
            }
            var roots = rootsBySize(log);
            assertThat(log.newest().root()).isEqualTo(roots.get(ENTRIES));
            var random = new Random(seed);
            var sizes = LongStream.concat(
                            LongStream.of(
                                    1, 2, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 65_792, 99_999, ENTRIES),
                            random.longs(12, 1, ENTRIES + 1))
                    .toArray();
            for (long size : sizes) {
                assertTakenUp(log, size, roots.get((int) size));
                assertIncluded(log, random.nextLong(size), size, roots.get((int) size));
                assertIncluded(log, size - 1, size, roots.get((int) size));
                assertConsistent(log, 1 + random.nextLong(size), size, roots);
            }
            assertThatThrownBy(() -> log.sealed().inclusion(0, ENTRIES + 1))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> log.sealed().consistency(1, ENTRIES + 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<Hash> rootsBySize(TestLog log) {
        var frontier = new Frontier();
        var roots = new ArrayList<Hash>(List.of(frontier.root()));
        for (long from = 0; from < ENTRIES; from += 10_000)
            for (var entry : log.reader().from(from, 10_000)) {
                frontier.append(Hash.of(entry.leafHash()));
                roots.add(frontier.root());
            }
        return roots;
    }

    private static void assertTakenUp(TestLog log, long size, Hash root) throws SQLException {
        try (var connection = log.database().connect()) {
            var edge = new RightEdge(size, new StoredTree(new TreeTables(connection), new TileRoots(), size));
            assertThat(edge.size()).isEqualTo(size);
            assertThat(edge.root()).isEqualTo(root);
        }
    }

    private static void assertIncluded(TestLog log, long leaf, long size, Hash root) {
        var proof = log.sealed().inclusion(leaf, size);
        assertThat(proof.hashes()).hasSizeLessThanOrEqualTo(MOST_HASHES);
        assertThat(Inclusion.verifies(leaf, proof.leafHash(), size, proof.hashes(), root))
                .as("entry %d of %d", leaf, size)
                .isTrue();
    }

    private static void assertConsistent(TestLog log, long first, long second, List<Hash> roots) {
        var proof = log.sealed().consistency(first, second);
        assertThat(proof).hasSizeLessThanOrEqualTo(MOST_HASHES);
        assertThat(Consistency.verifies(first, roots.get((int) first), second, roots.get((int) second), proof))
                .as("%d in %d", first, second)
                .isTrue();
    }
}
