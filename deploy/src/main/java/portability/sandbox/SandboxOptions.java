package portability.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import portability.sandbox.home.Home;
import portability.sandbox.home.SandboxFailed;

/// What every command that starts a sandbox understands.
final class SandboxOptions {
    static final int DEFAULT_PORT_BASE = 7400;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    @Option(names = "--fresh", description = "Delete the data and keys of earlier runs first.")
    boolean fresh;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where data, keys and logs are kept; .portability in the repository if not given.")
    @Nullable
    Path home;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description = "Ports N to N+34 of the loopback interface are used; ${DEFAULT-VALUE} if not given.")
    int portBase = DEFAULT_PORT_BASE;

    @Option(
            names = "--input",
            paramLabel = "DIR",
            description = "Where persons/*.csv and returns/*.csv are read; deploy in the repository if not given.")
    @Nullable
    Path input;

    Home home() {
        return home(home, portBase);
    }

    static Home home(@Nullable Path home, int portBase) {
        if (portBase < 1024 || portBase > 65_000)
            throw new SandboxFailed("--port-base must lie between 1024 and 65000, not at " + portBase + ".");
        return new Home(home == null ? repository().resolve(".portability") : home, portBase);
    }

    Path input() {
        return input == null ? repository().resolve("deploy") : input;
    }

    /// Where the services were built: said by the start script, or found above the current directory.
    static Path repository() {
        var said = System.getProperty("portability.repository");
        if (said != null) return Path.of(said);
        for (@Nullable Path place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            if (Files.exists(place.resolve("mvnw")) && Files.isDirectory(place.resolve("proto"))) return place;
        }
        throw new SandboxFailed("Run this in the repository: the services are not found from here.");
    }
}
