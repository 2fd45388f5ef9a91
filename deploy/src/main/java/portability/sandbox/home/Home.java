package portability.sandbox.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The directory in which a sandbox keeps everything: data, keys, logs, process ids.
///
/// A marker file says that a directory is a sandbox's home; nothing is ever deleted from a directory without one.
public record Home(Path directory, int portBase) {
    private static final String MARKER = "sandbox-home";

    public Home {
        directory = directory.toAbsolutePath().normalize();
        if (portBase < 1024 || portBase > 65_000)
            throw new IllegalArgumentException("the port base must lie between 1024 and 65000: " + portBase);
    }

    /// Makes the directory if it is not there.
    /// @throws SandboxFailed if it holds files that are not a sandbox's
    public void claim() {
        try {
            Files.createDirectories(directory);
            if (Files.exists(marker())) return;
            try (var entries = Files.list(directory)) {
                if (entries.findAny().isPresent())
                    throw new SandboxFailed(
                            directory + " is not empty and not a sandbox's home: choose another --home.");
            }
            Files.writeString(marker(), "The portability sandbox keeps its data here; `--fresh` deletes it.\n");
        } catch (IOException e) {
            throw new SandboxFailed("Cannot use " + directory + " as the sandbox's home: " + e.getMessage(), e);
        }
    }

    public List<Node> nodes() {
        return Nodes.in(directory.resolve("nodes"), portBase);
    }

    public Path logs() {
        return directory.resolve("logs");
    }

    public Path log(Node node, ServiceKind service) {
        return logs().resolve(node.slug() + "-" + service.word() + ".log");
    }

    public Path run() {
        return directory.resolve("run");
    }

    public Path lock() {
        return directory.resolve("lock");
    }

    public Path postgres() {
        return directory.resolve("postgres");
    }

    public Path startCaches() {
        return directory.resolve("start-caches");
    }

    /// Says which input the data was loaded from.
    public Path loadedInput() {
        return directory.resolve("loaded-input");
    }

    /// Deletes data, keys and logs; keeps what only makes starting quicker. Nothing of the sandbox may be running.
    public void deleteData() {
        if (!Files.exists(marker())) throw new IllegalStateException("not a sandbox's home: " + directory);
        for (var part : List.of(postgres(), directory.resolve("nodes"), logs(), loadedInput())) Trees.delete(part);
    }

    private Path marker() {
        return directory.resolve(MARKER);
    }
}
