package portability.sandbox.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Directories with all that is in them.
public final class Trees {
    private Trees() {}

    /// Deletes the directory, if it is there.
    public static void delete(Path root) {
        if (!Files.exists(root)) return;
        try (var found = Files.walk(root)) {
            for (var path : found.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete " + root, e);
        }
    }
}
