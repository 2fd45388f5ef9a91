package portability.auditor.entry;

import com.google.protobuf.ByteString;
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

    /// The same with `[encrypted]` in place of whatever is encrypted.
    public static JsonNode masked(JsonNode node) {
        if (isSealed(node)) return StringNode.valueOf("[encrypted]");
        if (node.isObject()) {
            var object = JSON.createObjectNode();
            node.properties().forEach(field -> object.set(field.getKey(), masked(field.getValue())));
            return object;
        }
        if (node.isArray()) {
            var array = JSON.createArrayNode();
            node.forEach(child -> array.add(masked(child)));
            return array;
        }
        return node;
    }
}
