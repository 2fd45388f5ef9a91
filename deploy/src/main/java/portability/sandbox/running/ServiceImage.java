package portability.sandbox.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// What a service's JVM runs: its jar, and beside an unpacked one the place of a start cache (JEP 514: classes loaded
/// and linked by an earlier run). A JVM that cannot use a cache says so and starts without it.
record ServiceImage(Path jar, Optional<Path> cache) {

    static ServiceImage unpacked(Path jar) {
        return new ServiceImage(jar, Optional.of(jar.resolveSibling("start.aot")));
    }

    /// As it was built: nothing is kept beside it.
    static ServiceImage asBuilt(Path jar) {
        return new ServiceImage(jar, Optional.empty());
    }

    boolean lacksCache() {
        return cache.isPresent() && !Files.exists(cache.get());
    }

    List<String> flags(boolean recording) {
        if (cache.isEmpty()) return List.of();
        if (Files.exists(cache.get())) return List.of("-XX:AOTCache=" + cache.get());
        return recording ? List.of("-XX:AOTCacheOutput=" + half(cache.get()), "-Xlog:aot=error") : List.of();
    }

    /// Puts in its place what a JVM recorded that ended as it should.
    void keepRecorded() {
        if (cache.isEmpty() || !Files.exists(half(cache.get()))) return;
        try {
            Files.move(half(cache.get()), cache.get(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("could not keep " + cache.get(), e);
        }
    }

    private static Path half(Path cache) {
        return cache.resolveSibling(cache.getFileName() + ".half");
    }
}
