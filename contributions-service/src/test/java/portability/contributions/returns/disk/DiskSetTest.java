package portability.contributions.returns.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskSetTest {
    private static final long SEED = 20260101;

    /// The last go to disk: a part holds a thousand in memory.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 500, 300_000})
    void tells_how_many_differ_and_exactly_those_that_came_before(int hashes) {
        var random = new SplittableRandom(SEED);
        var before = new HashSet<UUID>();
        var expected = new BitSet();
        var told = new BitSet();
        try (var set = new DiskSet()) {
            for (int tag = 0; tag < hashes; tag++) {
                // Of so few that many come again; spread over all bits.
                var hash = spread(random.nextLong(Math.max(1, hashes / 2)));
                if (!before.add(hash)) expected.set(tag);
                set.add(hash, tag);
            }
            assertThat(set.distinct(told::set)).as("seed " + SEED).isEqualTo(before.size());
        }
        assertThat(told).as("seed " + SEED).isEqualTo(expected);
    }

    private static UUID spread(long value) {
        var random = new SplittableRandom(value);
        return new UUID(random.nextLong(), random.nextLong());
    }

    @Test
    void a_hash_of_zeros_is_a_hash() {
        try (var set = new DiskSet()) {
            set.add(new UUID(0, 0), 1);
            set.add(new UUID(0, 0), 2);
            var told = new ArrayList<Integer>();
            assertThat(set.distinct(told::add)).isEqualTo(1);
            assertThat(told).containsExactly(2);
        }
    }

    @Test
    void a_file_without_a_name_is_read_as_often_as_wanted() throws Exception {
        try (var file = new UnnamedFile()) {
            var bytes = new byte[300_000];
            IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) (i * 31));
            for (int from = 0; from < bytes.length; from += 1_000) file.add(ByteBuffer.wrap(bytes, from, 1_000));
            assertThat(file.size()).isEqualTo(bytes.length);
            try (var whole = file.whole()) {
                assertThat(whole.read()).isEqualTo(bytes[0] & 0xFF);
                assertThat(whole.readAllBytes()).hasSize(bytes.length - 1);
                assertThat(whole.read()).isEqualTo(-1);
            }
            assertThat(file.whole().readAllBytes()).isEqualTo(bytes);
        }
    }
}
