package portability.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the tests find what was built.
final class Repository {
    private Repository() {}

    static Path directory() {
        var here = Path.of("").toAbsolutePath();
        var repository = Files.exists(here.resolve("mvnw")) ? here : here.getParent();
        if (repository == null) throw new IllegalStateException("not in the repository: " + here);
        return repository;
    }

    /// A sandbox's home of the given name, below what `clean` deletes.
    static Path home(String name) {
        return directory().resolve("deploy/target/sandboxes").resolve(name);
    }

    static Path input() {
        return directory().resolve("deploy");
    }
}
