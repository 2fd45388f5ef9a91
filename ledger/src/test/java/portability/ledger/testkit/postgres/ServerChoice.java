package portability.ledger.testkit.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;

/// Which server the tests get. See [PostgresExtension].
enum ServerChoice {
    CONTAINER,
    EMBEDDED;

    static final String SETTING = "PORTABILITY_TEST_POSTGRES";

    static ServerChoice ofThisJvm() {
        return parse(setting(SETTING, "auto"));
    }

    /// @throws IllegalArgumentException if it is none of the three words
    static ServerChoice parse(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "container" -> CONTAINER;
            case "embedded" -> EMBEDDED;
            case "auto", "" -> containerRunsHere() ? CONTAINER : EMBEDDED;
            default -> throw new IllegalArgumentException(SETTING + " is container, embedded or auto, not: " + word);
        };
    }

    static String image() {
        return setting("PORTABILITY_TEST_POSTGRES_IMAGE", "postgres:15-local");
    }

    /// Looks before it asks: where there is no engine, Testcontainers reports that at length. Its reaper and its
    /// search for the engine's address are images from a registry; with both off it needs that of PostgreSQL only.
    private static boolean containerRunsHere() {
        boolean engineInSight = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        boolean needsNoRegistry = Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))
                && System.getenv("TESTCONTAINERS_HOST_OVERRIDE") != null;
        return engineInSight
                && needsNoRegistry
                && DockerClientFactory.instance().isDockerAvailable()
                && imageIsHere();
    }

    private static boolean imageIsHere() {
        return !DockerClientFactory.instance()
                .client()
                .listImagesCmd()
                .withReferenceFilter(image())
                .exec()
                .isEmpty();
    }

    private static String setting(String name, String otherwise) {
        @Nullable String property = System.getProperty(name);
        @Nullable String variable = property == null ? System.getenv(name) : property;
        return variable == null ? otherwise : variable;
    }
}
