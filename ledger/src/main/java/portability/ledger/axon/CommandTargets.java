package portability.ledger.axon;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.stream.StreamSupport;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.ReflectionUtils;
import org.axonframework.common.annotation.AnnotationUtils;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/// Which aggregate a command is for: what its component or method marked [TargetAggregateIdentifier] says.
///
/// Axon's own looks through all methods and fields of the class for every command, which costs as much as
/// to write the event; this one looks once. Versions are not asked for: the writer knows where a stream ends.
final class CommandTargets implements CommandTargetResolver {
    private final ClassValue<Method> accessors = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> type) {
            return accessor(type);
        }
    };

    private static Method accessor(Class<?> type) {
        return StreamSupport.stream(ReflectionUtils.methodsOf(type).spliterator(), false)
                .filter(method -> AnnotationUtils.isAnnotationPresent(method, TargetAggregateIdentifier.class))
                .findFirst()
                .map(ReflectionUtils::ensureAccessible)
                .orElseThrow(() -> new IllegalArgumentException(
                        type.getName() + " says nowhere which aggregate it is for: @TargetAggregateIdentifier"));
    }

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        try {
            var target = accessors.get(command.getPayloadType()).invoke(command.getPayload());
            if (target == null)
                throw new IllegalArgumentException(
                        command.getPayloadType().getName() + " leaves open which aggregate it is for");
            return new VersionedAggregateIdentifier(target, null);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalArgumentException(
                    command.getPayloadType().getName() + " does not tell which aggregate it is for", failed);
        }
    }
}
