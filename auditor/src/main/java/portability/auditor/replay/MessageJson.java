package portability.auditor.replay;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Message;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/// A message for tools: fields that are set, under their names in the contract; bytes in Base64.
final class MessageJson {
    private MessageJson() {}

    static JsonNode of(Message message) {
        var object = JsonNodeFactory.instance.objectNode();
        message.getAllFields().forEach((field, value) -> object.set(field.getName(), node(value)));
        return object;
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case List<?> several -> {
                var array = JsonNodeFactory.instance.arrayNode();
                several.forEach(one -> array.add(node(one)));
                yield array;
            }
            case Message message -> of(message);
            case Boolean yes -> BooleanNode.valueOf(yes);
            case Number number -> LongNode.valueOf(number.longValue());
            case EnumValueDescriptor choice -> StringNode.valueOf(choice.getName());
            case ByteString bytes -> StringNode.valueOf(Base64.getEncoder().encodeToString(bytes.toByteArray()));
            default -> StringNode.valueOf(value.toString());
        };
    }
}
