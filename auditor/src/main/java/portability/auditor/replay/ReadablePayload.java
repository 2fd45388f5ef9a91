package portability.auditor.replay;

import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portability.auditor.entry.Payload;
import portability.auditor.opening.Opening;
import portability.proto.audit.v1.LogEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A payload with the messages in it told apart from the rest, so that both can be read.
///
/// @param plain    what is no message; `[encrypted]` or `[erased]` stands for what cannot be read
/// @param enclosed by field, the messages it holds
public record ReadablePayload(JsonNode plain, Map<String, List<Message>> enclosed) {
    public ReadablePayload {
        enclosed = new LinkedHashMap<>(enclosed);
    }

    public static ReadablePayload of(LogEntry entry, Opening opening) {
        return switch (opening) {
            case Opening.Clear(var payload) -> of(entry.getEventName(), payload);
            case Opening.Closed() -> shut(entry, "[encrypted]");
            case Opening.Erased() -> shut(entry, "[erased]");
        };
    }

    private static ReadablePayload shut(LogEntry entry, String word) {
        return new ReadablePayload(Payload.masked(Payload.of(entry.getPayload()), word), Map.of());
    }

    private static ReadablePayload of(String eventName, JsonNode payload) {
        if (!eventName.startsWith("claim.") || !(payload instanceof ObjectNode object))
            return new ReadablePayload(payload, Map.of());
        var plain = JsonNodeFactory.instance.objectNode();
        var enclosed = new LinkedHashMap<String, List<Message>>();
        object.properties()
                .forEach(field -> Enclosed.in(field.getKey(), field.getValue())
                        .ifPresentOrElse(
                                messages -> enclosed.put(field.getKey(), messages),
                                () -> plain.set(field.getKey(), field.getValue())));
        return new ReadablePayload(plain, enclosed);
    }

    /// For people.
    public List<String> lines() {
        var lines = new ArrayList<>(plain.toPrettyString().lines().toList());
        enclosed.forEach((field, messages) -> {
            lines.add(field + ":");
            MessageText.lines(messages).forEach(line -> lines.add("  " + line));
        });
        return lines;
    }

    /// For tools.
    public JsonNode json() {
        if (enclosed.isEmpty()) return plain;
        var all = JsonNodeFactory.instance.objectNode();
        plain.properties().forEach(field -> all.set(field.getKey(), field.getValue()));
        enclosed.forEach((field, messages) -> {
            if (messages.size() == 1) all.set(field, MessageJson.of(messages.getFirst()));
            else messages.forEach(message -> all.withArray(field).add(MessageJson.of(message)));
        });
        return all;
    }
}
