package portability.auditor.entry;

import com.google.protobuf.ByteString;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/// The JSON of an event's payload or metadata.
public final class Payload {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Payload() {}

    /// A missing node where it is no JSON: what stands in a log is never a reason to stop.
    public static JsonNode of(ByteString bytes) {
        try {
            return JSON.readTree(bytes.toByteArray());
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    /// Is it personal data that is encrypted? Source: docs/log-format.md, Personal data in a payload.
    public static boolean isSealed(JsonNode node) {
        return node.isObject() && node.size() == 1 && node.path("sealed").isString();
    }

    /// Is anything in it encrypted?
    public static boolean holdsSealed(JsonNode node) {
        if (isSealed(node)) return true;
        for (var child : node) if (holdsSealed(child)) return true;
        return false;
    }

    /// Is one the other with what is encrypted there in clear? What stood in clear must be the same.
    public static boolean isOpened(JsonNode stored, JsonNode clear) {
        if (isSealed(stored)) return !clear.isMissingNode() && !isSealed(clear);
        if (stored.isObject() && clear.isObject() && stored.size() == clear.size())
            return stored.properties().stream()
                    .allMatch(field -> isOpened(field.getValue(), clear.path(field.getKey())));
        if (stored.isArray() && clear.isArray() && stored.size() == clear.size())
            return IntStream.range(0, stored.size()).allMatch(i -> isOpened(stored.get(i), clear.get(i)));
        return stored.equals(clear);
    }

    /// The same with a word in place of whatever is encrypted.
    public static JsonNode masked(JsonNode node, String word) {
        if (isSealed(node)) return StringNode.valueOf(word);
        if (node.isObject()) {
            var object = JSON.createObjectNode();
            node.properties().forEach(field -> object.set(field.getKey(), masked(field.getValue(), word)));
            return object;
        }
        if (node.isArray()) {
            var array = JSON.createArrayNode();
            node.forEach(child -> array.add(masked(child, word)));
            return array;
        }
        return node;
    }
}
