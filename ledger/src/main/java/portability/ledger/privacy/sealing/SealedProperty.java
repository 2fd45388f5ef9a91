package portability.ledger.privacy.sealing;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Base64;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.BeanPropertyWriter;

/// Writes one personal component of a record: `{"sealed": "…"}` in the place of its value.
final class SealedProperty extends BeanPropertyWriter {
    static final String NAME = "sealed";

    private static final long serialVersionUID = 1L;

    private final transient MethodHandle subject;
    private final transient JsonMapper clear;

    SealedProperty(BeanPropertyWriter plain, RecordComponent subject, JsonMapper clear) {
        super(plain);
        this.clear = clear;
        try {
            var accessor = subject.getAccessor();
            accessor.setAccessible(true);
            this.subject = MethodHandles.lookup()
                    .unreflect(accessor)
                    .asType(MethodType.methodType(String.class, Object.class));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException("the subject cannot be read: " + subject.getDeclaringRecord(), hidden);
        }
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator json, SerializationContext context) throws Exception {
        if (!(context.getAttribute(Sealing.class) instanceof Sealing sealing))
            throw new IllegalStateException("personal data is written sealed or not at all: "
                    + bean.getClass().getName());
        var value = clear.writeValueAsBytes(get(bean));
        json.writeName(_name);
        var pointer = json.streamWriteContext().pathAsPointer().toString();
        var sealed = sealing.seal(subjectOf(bean), pointer, value);
        json.writeStartObject();
        json.writeStringProperty(NAME, Base64.getEncoder().encodeToString(sealed));
        json.writeEndObject();
    }

    private String subjectOf(Object bean) {
        try {
            return (String) subject.invokeExact(bean);
        } catch (Throwable failed) {
            throw new IllegalStateException(
                    "a record does not say whose it is: " + bean.getClass().getName(), failed);
        }
    }
}
