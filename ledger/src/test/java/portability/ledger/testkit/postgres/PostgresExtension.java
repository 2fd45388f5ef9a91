package portability.ledger.testkit.postgres;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives each test class a database of its own on the one server of the JVM, which starts when the first is asked for.
/// Usually reached through [PostgresTest].
///
/// Which server it is, the system property or environment variable `PORTABILITY_TEST_POSTGRES` says:
/// - `container`: Testcontainers, image `postgres:15-local` or what `PORTABILITY_TEST_POSTGRES_IMAGE` names; it fails
///   where that cannot run;
/// - `embedded`: the embedded server, with fsync on;
/// - `auto`, the default: the container where an engine answers and has the image, and where
///   `TESTCONTAINERS_RYUK_DISABLED=true` and `TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1` spare it other images;
///   the embedded server otherwise.
///
/// `deploy/container-engine.sh` makes an engine and the image. The databases go with the server, at the end of the JVM.
public final class PostgresExtension implements ParameterResolver {
    private static final ConcurrentMap<Class<?>, TestDatabase> OF_CLASS = new ConcurrentHashMap<>();

    /// The database of a test class; nested classes share that of the outermost.
    public static TestDatabase databaseOf(Class<?> testClass) {
        return OF_CLASS.computeIfAbsent(outermost(testClass), c -> freshDatabase(c.getSimpleName()));
    }

    /// One more empty database, for a test that needs several.
    ///
    /// @param name becomes a part of the database's name
    public static TestDatabase freshDatabase(String name) {
        return PostgresServer.ofThisJvm().createDatabase(name);
    }

    /// Which server runs: "embedded 18.6", "container 15.14".
    public static String server() {
        return PostgresServer.ofThisJvm().toString();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return databaseOf(context.getRequiredTestClass());
    }

    static Class<?> outermost(Class<?> testClass) {
        var outer = testClass;
        for (Class<?> next = outer.getEnclosingClass(); next != null; next = outer.getEnclosingClass()) outer = next;
        return outer;
    }
}
