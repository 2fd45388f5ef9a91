package portability.ledger.processing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.codec.EventCatalogue.EventName;
import portability.ledger.privacy.DestroysKey;

/// The events that some handler of a processor takes. The others are not even fetched.
final class WantedEvents {
    private final Map<String, Map<Integer, EventName>> versions = new HashMap<>();
    private final Set<EventName> forEverySegment = new HashSet<>();

    /// @param takes whether a handler takes events of a class
    static WantedEvents of(EventCatalogue catalogue, Predicate<Class<?>> takes) {
        var wanted = new WantedEvents();
        catalogue.all().forEach((name, type) -> {
            if (!takes.test(type)) return;
            var known = wanted.versions.computeIfAbsent(name.name(), _ -> new HashMap<>());
            known.put(name.version(), name);
            if (DestroysKey.class.isAssignableFrom(type)) wanted.forEverySegment.add(name);
        });
        return wanted;
    }

    String[] names() {
        return versions.keySet().toArray(String[]::new);
    }

    /// Whether one of them is wanted.
    boolean anyOf(Set<String> names) {
        return names.stream().anyMatch(versions::containsKey);
    }

    /// Whether an event concerns every segment, not only the one of its stream. Whoever is erased may have rows of
    /// any stream: each segment hears of it after all it has made of the log before, so the last one leaves none.
    boolean areForEverySegment(EventName name) {
        return forEverySegment.contains(name);
    }

    /// The one object for a name and version that came from the database.
    EventName known(String name, int version) {
        @Nullable EventName known = versions.getOrDefault(name, Map.of()).get(version);
        return known == null ? new EventName(name, version) : known;
    }
}
