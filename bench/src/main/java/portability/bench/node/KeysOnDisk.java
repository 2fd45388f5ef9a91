package portability.bench.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/// The files a service's keys hang on, of this run alone.
final class KeysOnDisk {
    private static final int BYTES = 32;
    private static final Map<String, String> SETTINGS = write();

    private KeysOnDisk() {}

    /// Where they lie, as `ledger.yaml` calls it.
    static Map<String, String> settings() {
        return SETTINGS;
    }

    private static Map<String, String> write() {
        try {
            var wrapping = temporary("kek", "1 " + key());
            var secret = temporary("secret", key());
            return Map.of("portability.kek", wrapping.toString(), "portability.node-secret", secret.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException("no keys for this run", failed);
        }
    }

    private static Path temporary(String name, String line) throws IOException {
        var file = Files.createTempFile("portability-bench-", "." + name);
        file.toFile().deleteOnExit();
        return Files.writeString(file, line + "\n");
    }

    private static String key() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
