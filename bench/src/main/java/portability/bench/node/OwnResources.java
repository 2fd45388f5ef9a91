package portability.bench.node;

import java.io.IOException;
import java.net.URL;
import java.security.CodeSource;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where several services share one class path, each finds its own settings and migrations: they have the same names.
/// Classes, and whatever else, they share.
public final class OwnResources extends ClassLoader {
    private final String origin;

    /// @param service its application class
    public OwnResources(Class<?> service) {
        super(OwnResources.class.getClassLoader());
        CodeSource source = Objects.requireNonNull(service.getProtectionDomain().getCodeSource(), "from a jar");
        origin = source.getLocation().toString();
    }

    @Override
    public @Nullable URL getResource(String name) {
        if (!isOwn(name)) return super.getResource(name);
        try {
            var found = getResources(name);
            return found.hasMoreElements() ? found.nextElement() : null;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        var all = super.getResources(name);
        if (!isOwn(name)) return all;
        return Collections.enumeration(Collections.list(all).stream()
                .filter(url -> url.toString().contains(origin))
                .toList());
    }

    private static boolean isOwn(String name) {
        return name.startsWith("db/service") || name.equals("application.yaml");
    }
}
