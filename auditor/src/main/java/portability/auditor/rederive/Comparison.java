package portability.auditor.rederive;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;

/// Two messages of one kind held against each other, field by field.
final class Comparison {
    private final List<Difference> differences = new ArrayList<>();

    private Comparison() {}

    static List<Difference> of(Message recorded, Message derived) {
        var comparison = new Comparison();
        comparison.compare("", recorded, derived);
        return List.copyOf(comparison.differences);
    }

    private void compare(String at, Message recorded, Message derived) {
        for (var field : recorded.getDescriptorForType().getFields()) {
            var where = at.isEmpty() ? field.getName() : at + "." + field.getName();
            if (field.isRepeated()) compareLists(where, field, recorded, derived);
            else compareValues(where, field, recorded, derived);
        }
    }

    private void compareValues(String where, FieldDescriptor field, Message recorded, Message derived) {
        boolean isMessage = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
        if (isMessage && recorded.hasField(field) && derived.hasField(field)) {
            compare(where, (Message) recorded.getField(field), (Message) derived.getField(field));
        } else if (isMessage) {
            note(where, told(field, recorded), told(field, derived));
        } else {
            note(
                    where,
                    recorded.getField(field).toString(),
                    derived.getField(field).toString());
        }
    }

    private void compareLists(String where, FieldDescriptor field, Message recorded, Message derived) {
        int there = recorded.getRepeatedFieldCount(field);
        int now = derived.getRepeatedFieldCount(field);
        note(where, "%d of them".formatted(there), "%d of them".formatted(now));
        for (int i = 0; i < Math.min(there, now); i++) {
            var one = recorded.getRepeatedField(field, i);
            var other = derived.getRepeatedField(field, i);
            var place = "%s[%s]".formatted(where, label(one, i));
            if (one instanceof Message message) compare(place, message, (Message) other);
            else note(place, one.toString(), other.toString());
        }
    }

    private void note(String where, String recorded, String derived) {
        if (!recorded.equals(derived)) differences.add(new Difference(where, recorded, derived));
    }

    private static String told(FieldDescriptor field, Message message) {
        return message.hasField(field)
                ? message.getField(field).toString().strip().replaceAll("\\s+", " ")
                : "";
    }

    /// A route by its id, a pair by its instrument, anything else by its place.
    private static String label(Object element, int place) {
        if (element instanceof Message message)
            for (var name : List.of("id", "instrument")) {
                var field = message.getDescriptorForType().findFieldByName(name);
                if (field != null && message.getField(field) instanceof String text && !text.isEmpty()) return text;
            }
        return Integer.toString(place);
    }
}
