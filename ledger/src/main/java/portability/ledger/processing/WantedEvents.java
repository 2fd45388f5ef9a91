package portability.ledger.processing;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.codec.EventCatalogue.EventName;

/// The events that some handler of a processor takes. The others are not even fetched.
final class WantedEvents {
    private final Map<String, Map<Integer, EventName>> versions = new HashMap<>();

    /// @param takes whether a handler takes events of a class
    static WantedEvents of(EventCatalogue catalogue, Predicate<Class<?>> takes) {
        var wanted = new WantedEvents();
        catalogue.all().forEach((name, type) -> {
            if (takes.test(type))
                wanted.versions
                        .computeIfAbsent(name.name(), _ -> new HashMap<>())
                        .put(name.version(), name);
        });
        return wanted;
    }

    String[] names() {
        return versions.keySet().toArray(String[]::new);
    }

    /// The one object for a name and version that came from the database.
    EventName known(String name, int version) {
        @Nullable EventName known = versions.getOrDefault(name, Map.of()).get(version);
        return known == null ? new EventName(name, version) : known;
    }
}
