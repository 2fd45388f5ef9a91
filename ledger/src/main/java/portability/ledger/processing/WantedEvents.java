package portability.ledger.processing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.codec.EventCatalogue.EventName;
import portability.ledger.codec.OfKind;
import portability.ledger.privacy.DestroysKey;
import portability.ledger.store.Appended.Named;

/// The events that some handler of a processor takes. The others are not even fetched.
final class WantedEvents {
    private final Map<String, Map<Integer, EventName>> versions = new HashMap<>();
    /// Of events that are wanted of some kinds alone, by name.
    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final Set<EventName> forEverySegment = new HashSet<>();

    /// @param takes whether a handler takes events of a class
    /// @param kinds of which kinds, of an event that has kinds; empty for any
    static WantedEvents of(
            EventCatalogue catalogue, Predicate<Class<?>> takes, Function<Class<?>, Optional<Set<String>>> kinds) {
        var wanted = new WantedEvents();
        catalogue.all().forEach((name, type) -> {
            if (!takes.test(type)) return;
            var known = wanted.versions.computeIfAbsent(name.name(), _ -> new HashMap<>());
            known.put(name.version(), name);
            if (OfKind.class.isAssignableFrom(type))
                kinds.apply(type).ifPresent(some -> wanted.kinds.put(name.name(), some));
            if (DestroysKey.class.isAssignableFrom(type)) wanted.forEverySegment.add(name);
        });
        return wanted;
    }

    String[] names() {
        return versions.keySet().toArray(String[]::new);
    }

    /// Whether one of them is wanted.
    boolean anyOf(Set<Named> appended) {
        return appended.stream().anyMatch(this::isOne);
    }

    boolean isOne(Named event) {
        if (!versions.containsKey(event.name())) return false;
        var some = kinds.get(event.name());
        return some == null || event.kind().isEmpty() || some.contains(event.kind());
    }

    boolean isNamed(EventName name) {
        return versions.containsKey(name.name());
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
