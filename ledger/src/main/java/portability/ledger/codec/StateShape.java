package portability.ledger.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HexFormat;
import java.util.TreeMap;
import portability.ledger.seal.Sha256;

/// The shape of a state: the fields of its class and of all classes of ours in them, hashed.
///
/// A snapshot of another shape is of another release and counts for nothing: the stream is read instead.
final class StateShape {
    private static final String OURS = "portability.";
    private static final int BYTES = 8;

    private final TreeMap<String, String> fields = new TreeMap<>();

    private StateShape() {}

    static String of(Class<?> state) {
        var shape = new StateShape();
        shape.visit(state);
        return HexFormat.of().formatHex(Sha256.of(shape.fields.toString().getBytes(UTF_8)), 0, BYTES);
    }

    private void visit(Type type) {
        switch (type) {
            case Class<?> plain -> visitClass(plain);
            case ParameterizedType generic -> {
                visit(generic.getRawType());
                for (var argument : generic.getActualTypeArguments()) visit(argument);
            }
            default -> {}
        }
    }

    private void visitClass(Class<?> type) {
        if (type.isArray()) visit(type.getComponentType());
        if (!type.getName().startsWith(OURS) || fields.containsKey(type.getName())) return;
        fields.put(type.getName(), "");
        for (Field field : type.getDeclaredFields())
            if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                fields.put(
                        type.getName() + "#" + field.getName(),
                        field.getGenericType().getTypeName());
                visit(field.getGenericType());
            }
        if (type.isEnum()) for (var constant : type.getEnumConstants()) fields.put(type.getName() + "=" + constant, "");
        var cases = type.getPermittedSubclasses();
        if (cases != null) for (var each : cases) visit(each);
    }
}
