package portability.auditor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import portability.auditor.entry.RawEntry.Slice;

class StreamOrderTest {
    private static final long SEED = 7;
    private static final int MORE_THAN_IN_MEMORY = 2 * StreamRun.CAPACITY + 1000;

    /// Numbers 500,000 streams over more places than are kept in memory; at two leaves something is wrong.
    @Test
    void finds_what_is_wrong_in_more_streams_than_are_kept_in_memory() {
        var random = new Random(SEED);
        var differences = new Differences();
        var next = new int[500_000];
        long skipped = StreamRun.CAPACITY + 17;
        long repeated = 2 * StreamRun.CAPACITY + 5;
        try (var order = new StreamOrder(true)) {
            for (long leaf = 0; leaf < MORE_THAN_IN_MEMORY; leaf++) {
                int stream = random.nextInt(next.length);
                long seq = next[stream]++;
                if (leaf == skipped) seq = next[stream]++;
                if (leaf == repeated) seq = seq == 0 ? 5 : seq - 1;
                order.add(spread(stream), seq, leaf);
            }
            order.finish(differences);
        }
        assertThat(differences.unnamed()).as("seed " + SEED).contains(skipped, repeated);
        assertThat(differences.named(Map.of())).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void tells_streams_apart_whose_hashes_begin_alike() {
        var differences = new Differences();
        try (var order = new StreamOrder(true)) {
            for (int seq = 0; seq < 3; seq++)
                for (long stream = 64; stream < 68; stream++) order.add(stream, seq, seq * 4L + stream);
            order.finish(differences);
        }
        assertThat(differences.isEmpty()).isTrue();
    }

    @Test
    void a_range_may_begin_within_a_stream() {
        var differences = new Differences();
        try (var order = new StreamOrder(false)) {
            order.add(1, 7, 100);
            order.add(1, 8, 101);
            order.add(1, 10, 102);
            order.finish(differences);
        }
        assertThat(differences.unnamed()).containsExactly(102L);
    }

    /// The vector of the paper that describes SipHash.
    @Test
    void hashes_names_as_published() {
        var key = new StreamHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
        var bytes = new byte[15];
        IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) i);
        assertThat(key.of(new Slice(bytes, 0, bytes.length))).isEqualTo(0xa129ca6149be45e5L);
    }

    private static long spread(int stream) {
        return (stream + 1) * 0x9E3779B97F4A7C15L;
    }
}
