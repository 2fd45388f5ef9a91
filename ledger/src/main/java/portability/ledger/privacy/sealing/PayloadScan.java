package portability.ledger.privacy.sealing;

import java.util.Objects;
import java.util.Optional;
import portability.ledger.privacy.sealing.SealedPayload.Scope;
import portability.ledger.privacy.sealing.SealedPayload.ScopedList;
import portability.ledger.privacy.sealing.SealedPayload.SealedValue;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Finds in a payload what is sealed and where the subjects are named, by one reading of its tokens.
final class PayloadScan {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser tokens;

    private PayloadScan(JsonParser tokens) {
        this.tokens = tokens;
    }

    static SealedPayload scan(SubjectPlan plan, byte[] payload) {
        try (var tokens = JSON.createParser(ObjectReadContext.empty(), payload)) {
            if (tokens.nextToken() != JsonToken.START_OBJECT) throw new IllegalStateException("a payload is an object");
            var scan = new PayloadScan(tokens);
            var root = new Scope(plan, 0);
            scan.object(plan, root);
            return new SealedPayload(payload, root);
        }
    }

    /// From after an object's first bracket to its last one; whether it is a sealed value is known by its only name.
    private void object(SubjectPlan plan, Scope scope) {
        int from = tokenAt();
        if (tokens.nextToken() == JsonToken.PROPERTY_NAME && SealedProperty.NAME.equals(tokens.currentName())) {
            var holder = Objects.requireNonNull(tokens.streamReadContext().getParent(), "holder");
            var pointer = holder.pathAsPointer().toString();
            if (tokens.nextToken() == JsonToken.VALUE_STRING) {
                var base64 = tokens.getString();
                if (tokens.nextToken() != JsonToken.END_OBJECT)
                    throw new IllegalStateException("a sealed value stands alone");
                scope.values.add(new SealedValue(pointer, from, endOfToken(), base64));
                return;
            }
            value(plan, SealedProperty.NAME, scope);
            tokens.nextToken();
        }
        for (; tokens.currentToken() != JsonToken.END_OBJECT; tokens.nextToken()) {
            var name = tokens.currentName();
            tokens.nextToken();
            value(plan, name, scope);
        }
    }

    private void value(SubjectPlan plan, String name, Scope scope) {
        var inner = plan.of(name);
        switch (tokens.currentToken()) {
            case VALUE_STRING -> {
                if (name.equals(plan.subjectName())) scope.subject = Optional.of(tokens.getString());
            }
            case START_OBJECT -> {
                if (inner.subject().isEmpty()) object(inner, scope);
                else scope.inner.add(scoped(inner));
            }
            case START_ARRAY -> {
                if (inner.subject().isEmpty()) array(inner, scope);
                else scope.lists.add(list(inner));
            }
            default -> {
                // Nothing is sealed in a number, a truth value or a null.
            }
        }
    }

    private Scope scoped(SubjectPlan plan) {
        var scope = new Scope(plan, tokenAt());
        object(plan, scope);
        scope.to = endOfToken();
        return scope;
    }

    private ScopedList list(SubjectPlan plan) {
        var list = new ScopedList(endOfToken());
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            if (tokens.currentToken() != JsonToken.START_OBJECT)
                throw new IllegalStateException("a list of records holds something else");
            list.elements.add(scoped(plan));
        }
        list.to = tokenAt();
        return list;
    }

    private void array(SubjectPlan plan, Scope scope) {
        while (tokens.nextToken() != JsonToken.END_ARRAY)
            switch (tokens.currentToken()) {
                case START_OBJECT -> object(plan, scope);
                case START_ARRAY -> array(plan, scope);
                default -> {
                    // A plain value.
                }
            }
    }

    private int tokenAt() {
        return Math.toIntExact(tokens.currentTokenLocation().getByteOffset());
    }

    private int endOfToken() {
        return Math.toIntExact(tokens.currentLocation().getByteOffset());
    }
}
