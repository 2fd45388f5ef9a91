package portability.ledger.privacy.sealing;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/// Teaches Jackson to write the personal components of records sealed. A writer of such records must carry a
/// [Sealing], or it writes nothing.
final class PersonalDataModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /// @param clear writes the values that are then sealed
    PersonalDataModule(JsonMapper clear) {
        super("personal-data");
        setSerializerModifier(new SealPersonal(clear));
    }

    private static final class SealPersonal extends ValueSerializerModifier {
        private static final long serialVersionUID = 1L;

        private final transient JsonMapper clear;

        SealPersonal(JsonMapper clear) {
            this.clear = clear;
        }

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription.Supplier bean, List<BeanPropertyWriter> properties) {
            var type = bean.getBeanClass();
            var subject = SubjectPlan.of(type).subject();
            if (subject.isEmpty()) return properties;
            Map<String, RecordComponent> personal = Arrays.stream(type.getRecordComponents())
                    .filter(SubjectPlan::isPersonal)
                    .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
            return properties.stream()
                    .map(property -> personal.containsKey(property.getName())
                            ? new SealedProperty(property, subject.get(), clear)
                            : property)
                    .toList();
        }
    }
}
