package portability.auditor.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.auditor.source.ExportFile;
import portability.auditor.source.Unreadable;
import portability.auditor.written.WrittenExport;

/// Whatever is done to an export: it differs, or it cannot be read. It is never proved, and nothing else is thrown.
class FlippedBitsTest {
    private static final long SEED = 20261125;
    private static final int ENTRIES = 12;

    @TempDir
    Path directory;

    @Test
    void a_flipped_bit_counts_wherever_it_is() throws IOException {
        var verified = Verified.of(directory, 3, SEED);
        aBitOfEveryByte(verified, verified.export().bytes());
    }

    @Test
    void a_flipped_bit_counts_in_the_proofs_of_a_range_too() throws IOException {
        var verified = Verified.of(directory, 9, SEED);
        aBitOfEveryByte(
                verified,
                WrittenExport.range(verified.log(), verified.signer(), 4, 6).bytes());
    }

    @Test
    void random_changes_are_found() throws IOException {
        var verified = Verified.of(directory, ENTRIES, SEED);
        var honest = verified.export().bytes();
        var random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            var changed = changed(honest, random);
            if (!Arrays.equals(changed, honest))
                assertNotProved(verified, changed, "seed " + SEED + ", round " + round);
        }
    }

    private void aBitOfEveryByte(Verified verified, byte[] honest) throws IOException {
        assertThat(isProved(verified, honest)).isTrue();
        var random = new Random(SEED);
        for (int at = 0; at < honest.length; at++) {
            byte mask = (byte) (1 << random.nextInt(8));
            honest[at] ^= mask;
            assertNotProved(verified, honest, "seed " + SEED + ", byte " + at + ", bit " + mask);
            honest[at] ^= mask;
        }
    }

    private static byte[] changed(byte[] honest, Random random) {
        int at = random.nextInt(honest.length);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(honest, at);
            case 1 -> without(honest, at, 1 + random.nextInt(200));
            case 2 -> twice(honest, at, 1 + random.nextInt(200));
            default -> {
                var bytes = honest.clone();
                for (int i = 0; i <= random.nextInt(8); i++)
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                yield bytes;
            }
        };
    }

    private static byte[] without(byte[] bytes, int at, int count) {
        int end = Math.min(bytes.length, at + count);
        var shorter = Arrays.copyOf(bytes, bytes.length - (end - at));
        System.arraycopy(bytes, end, shorter, at, bytes.length - end);
        return shorter;
    }

    private static byte[] twice(byte[] bytes, int at, int count) {
        int end = Math.min(bytes.length, at + count);
        var longer = Arrays.copyOf(bytes, bytes.length + (end - at));
        System.arraycopy(bytes, at, longer, end, bytes.length - at);
        return longer;
    }

    private void assertNotProved(Verified verified, byte[] changed, String where) throws IOException {
        try {
            assertThat(isProved(verified, changed)).as(where).isFalse();
        } catch (Unreadable expected) {
            assertThat(expected.getMessage()).as(where).isNotEmpty();
        } catch (RuntimeException | Error broken) {
            fail(where, broken);
        }
    }

    private boolean isProved(Verified verified, byte[] bytes) throws IOException {
        var file = Files.write(directory.resolve("flipped.export"), bytes);
        // What was changed need not be found out here, only that something was.
        return new LogVerifier(verified.signer().logKeys(), Optional.empty(), Optional.empty(), Duration.ZERO)
                .verify(ExportFile.open(file))
                .isProved();
    }
}
