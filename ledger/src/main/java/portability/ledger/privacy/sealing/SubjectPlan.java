package portability.ledger.privacy.sealing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// Where in a record, and in the records it holds, the subjects are named. Made once per class.
///
/// @param subject the component that names the subject; empty if none does
/// @param stays   what stands for each personal component after an erasure; empty where the record goes with the person
/// @param inner   the components that hold records with subjects of their own, alone or in a list
record SubjectPlan(Optional<RecordComponent> subject, Map<String, String> stays, Map<String, SubjectPlan> inner) {
    private static final ClassValue<SubjectPlan> PLANS = new ClassValue<>() {
        @Override
        protected SubjectPlan computeValue(Class<?> type) {
            return read(type);
        }
    };

    private static final SubjectPlan NONE = new SubjectPlan(Optional.empty(), Map.of(), Map.of());

    SubjectPlan {
        stays = Map.copyOf(stays);
        inner = Map.copyOf(inner);
    }

    /// @throws IllegalStateException if a record has personal data and names no subject, or two
    static SubjectPlan of(Class<?> type) {
        return PLANS.get(type);
    }

    /// Whether nothing in it is anybody's.
    boolean isEmpty() {
        return subject.isEmpty() && inner.isEmpty();
    }

    /// Whether a component's value is sealed.
    static boolean isPersonal(RecordComponent component) {
        return component.isAnnotationPresent(Personal.class);
    }

    @Nullable
    String subjectName() {
        return subject.map(RecordComponent::getName).orElse(null);
    }

    SubjectPlan of(String component) {
        return inner.getOrDefault(component, NONE);
    }

    private static SubjectPlan read(Class<?> type) {
        if (!type.isRecord()) return NONE;
        var components = type.getRecordComponents();
        var subject = subjectOf(type, components);
        var inner = new HashMap<String, SubjectPlan>();
        for (var component : components) {
            if (isPersonal(component) && subject.isEmpty())
                throw new IllegalStateException(type.getName() + " has personal data and does not say whose");
            var plan = isPersonal(component) ? NONE : within(component.getGenericType(), type);
            if (!plan.isEmpty()) inner.put(component.getName(), plan);
        }
        return new SubjectPlan(subject, staysOf(type, components), inner);
    }

    private static Map<String, String> staysOf(Class<?> type, RecordComponent[] components) {
        var stays = new HashMap<String, String>();
        boolean allStay = true;
        for (var component : components) {
            var personal = component.getAnnotation(Personal.class);
            if (personal == null) continue;
            if (personal.afterErasure().isEmpty()) allStay = false;
            else stays.put(component.getName(), personal.afterErasure());
        }
        if (!allStay && !stays.isEmpty())
            throw new IllegalStateException(type.getName() + " says of some of its personal data only what stays");
        return stays;
    }

    private static Optional<RecordComponent> subjectOf(Class<?> type, RecordComponent[] components) {
        List<RecordComponent> named = Arrays.stream(components)
                .filter(component -> component.isAnnotationPresent(Subject.class))
                .toList();
        if (named.size() > 1) throw new IllegalStateException(type.getName() + " names two subjects");
        named.stream().filter(component -> component.getType() != String.class).forEach(component -> {
            throw new IllegalStateException(type.getName() + ": a subject is named by a text");
        });
        return named.stream().findFirst();
    }

    /// A record, or a list or an optional of records; a record within itself has no subjects of its own.
    private static SubjectPlan within(Type type, Class<?> owner) {
        if (type instanceof Class<?> plain) return plain == owner ? NONE : of(plain);
        if (type instanceof ParameterizedType generic
                && (generic.getRawType() == List.class || generic.getRawType() == Optional.class))
            return within(generic.getActualTypeArguments()[0], owner);
        return NONE;
    }
}
