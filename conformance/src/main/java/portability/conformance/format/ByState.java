package portability.conformance.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.kernel.Country;
import portability.law.Fields;
import portability.law.LawNode;

/// Something given for each of several states, by country code.
public final class ByState {
    private ByState() {}

    /// How one of them is read.
    public interface Reading<T> {
        T of(LawNode node);
    }

    /// A mapping by country code.
    public static <T> Map<Country, T> read(LawNode node, Reading<T> reading) {
        var values = new LinkedHashMap<Country, T>();
        node.fields().rest().forEach((code, value) -> values.put(state(value, code), reading.of(value)));
        return values;
    }

    /// As [#read], empty where nothing is given.
    public static <T> Map<Country, T> optional(Fields given, String key, Reading<T> reading) {
        return given.optional(key).map(node -> read(node, reading)).orElse(Map.of());
    }

    /// A mapping by country code, or one thing for the one state that is asked.
    public static <T> Map<Country, T> orOne(Fields given, String key, List<Country> asked, Reading<T> reading) {
        Optional<LawNode> found = given.optional(key);
        if (found.isEmpty()) return Map.of();
        var node = found.get();
        if (node.isMapping()) return read(node, reading);
        if (asked.size() != 1) throw node.refused("several states are asked: one for each, by country code");
        return Map.of(asked.getFirst(), reading.of(node));
    }

    /// The state that a key names.
    private static Country state(LawNode place, String code) {
        try {
            return Country.of(code);
        } catch (IllegalArgumentException fault) {
            throw place.refused("expected a country code as key: " + code);
        }
    }
}
