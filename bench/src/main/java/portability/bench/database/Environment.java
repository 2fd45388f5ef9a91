package portability.bench.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import portability.bench.measure.Spread;

/// What the figures were measured on.
public final class Environment {
    private static final int SYNCS = 200;
    private static final int BLOCK = 8_192;
    private static final String[] SETTINGS = {
        "server_version",
        "wal_sync_method",
        "fsync",
        "synchronous_commit",
        "full_page_writes",
        "data_checksums",
        "shared_buffers",
        "max_wal_size"
    };

    private Environment() {}

    public static Map<String, String> of(BenchDatabase database) {
        var facts = new LinkedHashMap<String, String>();
        for (var setting : SETTINGS)
            facts.put(
                    setting,
                    database.texts("select current_setting('" + setting + "')").getFirst());
        var data = Path.of(
                database.texts("select current_setting('data_directory')").getFirst());
        facts.put("fdatasync_8kb_us", "%.0f".formatted(syncMicros(data)));
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("java", Runtime.version().toString());
        facts.put("heap_mb", Long.toString(Runtime.getRuntime().maxMemory() >> 20));
        facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        return facts;
    }

    /// The median of writing a block and waiting until it is on disk, where the server has its data.
    private static double syncMicros(Path directory) {
        var file = directory.resolve("portability-bench.sync");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var micros = new ArrayList<Double>();
            for (int i = 0; i < SYNCS; i++) {
                long start = System.nanoTime();
                channel.write(ByteBuffer.allocate(BLOCK), 0);
                channel.force(false);
                micros.add((System.nanoTime() - start) / 1e3);
            }
            return Spread.of(micros).median();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
