package portability.ledger.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The events a service may store and read, under names of ours.
///
/// A name is `area.FactInPast` and has a version; neither says where the class lives, so that classes can move.
/// What is not in the catalogue is neither written nor read.
public final class EventCatalogue {
    private final Map<Class<?>, EventName> names = new HashMap<>();
    private final Map<EventName, Class<?>> classes = new HashMap<>();
    private final Map<EventName, Upcaster> upcasters = new HashMap<>();
    private final Map<String, Class<?>> replies = new HashMap<>();

    /// An event's name and the version of its shape, from 1.
    public record EventName(String name, int version) {
        private static final Pattern FORM = Pattern.compile("[a-z][a-z-]*\\.[A-Z][A-Za-z]*");

        public EventName {
            if (!FORM.matcher(name).matches())
                throw new IllegalArgumentException("an event's name is area.FactInPast: " + name);
            if (version < 1) throw new IllegalArgumentException("versions start at 1: " + version);
        }
    }

    /// Adds an event. The last version added for a class is the one it is written under.
    /// @throws IllegalArgumentException if name and version are taken by another class
    public EventCatalogue with(String name, int version, Class<?> type) {
        var eventName = new EventName(name, version);
        var other = classes.putIfAbsent(eventName, type);
        if (other != null && other != type)
            throw new IllegalArgumentException(eventName + " is taken by " + other.getName());
        names.put(type, eventName);
        return this;
    }

    /// Says how a version of an event is read as the next one. Both are in the catalogue, for one class.
    /// @throws IllegalArgumentException if one of them is not, or it was said before
    public EventCatalogue withUpcaster(String name, int version, Upcaster upcaster) {
        var from = new EventName(name, version);
        var type = classes.get(from);
        if (type == null || classes.get(new EventName(name, version + 1)) != type)
            throw new IllegalArgumentException(from + " and the version after it are not read as one class");
        if (upcasters.putIfAbsent(from, upcaster) != null)
            throw new IllegalArgumentException(from + " has an upcaster");
        return this;
    }

    /// What leads from a version to the newest, in order.
    List<Upcaster> upcastersOf(EventName name) {
        var chain = new ArrayList<Upcaster>();
        for (int version = name.version(); ; version++) {
            var next = upcasters.get(new EventName(name.name(), version));
            if (next == null) return List.copyOf(chain);
            chain.add(next);
        }
    }

    /// Adds what a command may be answered with, besides nothing and text, so that it can be kept with the
    /// command.
    /// @throws IllegalArgumentException if the name is taken by another class
    public EventCatalogue withReply(String name, Class<?> type) {
        var other = replies.putIfAbsent(name, type);
        if (other != null && other != type)
            throw new IllegalArgumentException(name + " is taken by " + other.getName());
        return this;
    }

    Optional<String> replyNameOf(Class<?> type) {
        return replies.entrySet().stream()
                .filter(reply -> reply.getValue() == type)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Optional<Class<?>> replyOf(String name) {
        return Optional.ofNullable(replies.get(name));
    }

    public Optional<EventName> nameOf(Class<?> type) {
        return Optional.ofNullable(names.get(type));
    }

    public Optional<Class<?>> classOf(EventName name) {
        return Optional.ofNullable(classes.get(name));
    }

    /// Every name and version, for golden files.
    public Map<EventName, Class<?>> all() {
        return Map.copyOf(classes);
    }
}
