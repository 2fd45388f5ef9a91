package portability.sandbox.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.home.ServiceKind;

/// The services' runnable jars, where the build leaves them.
record ServiceJars(Path repository) {
    private static final String RUNNABLE = "*-app.jar";

    /// @throws SandboxFailed if the service has not been built
    Path of(ServiceKind service) {
        var target = repository.resolve(service.module()).resolve("target");
        if (Files.isDirectory(target)) {
            try (var jars = Files.newDirectoryStream(target, RUNNABLE)) {
                var found = jars.iterator();
                if (found.hasNext()) return found.next();
            } catch (IOException e) {
                throw new UncheckedIOException("could not read " + target, e);
            }
        }
        throw new SandboxFailed(service.module() + " is not built: run ./mvnw -DskipTests package first.");
    }
}
