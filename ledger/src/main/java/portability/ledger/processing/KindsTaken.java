package portability.ledger.processing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.springframework.util.ClassUtils;

/// Of which kinds the handlers of a processor take an event that has kinds.
final class KindsTaken {
    private final Optional<List<EventMessageHandler>> handlers;
    private final Collection<? extends TakesKinds> said;

    /// @param said by those handlers, among others
    KindsTaken(EventHandlerInvoker invoker, Collection<? extends TakesKinds> said) {
        this.handlers = handlersOf(invoker);
        this.said = said;
    }

    private static Optional<List<EventMessageHandler>> handlersOf(EventHandlerInvoker invoker) {
        if (invoker instanceof SimpleEventHandlerInvoker simple) return Optional.of(simple.eventHandlers());
        if (!(invoker instanceof MultiEventHandlerInvoker several)) return Optional.empty();
        var all = several.delegates().stream().map(KindsTaken::handlersOf).toList();
        if (all.stream().anyMatch(Optional::isEmpty)) return Optional.empty();
        return Optional.of(
                all.stream().flatMap(Optional::stream).flatMap(List::stream).toList());
    }

    /// Empty where any kind may be taken: a handler has not said it.
    Optional<Set<String>> of(Class<?> event) {
        if (handlers.isEmpty()) return Optional.empty();
        var kinds = new HashSet<String>();
        for (var handler : handlers.get()) {
            if (!handler.canHandleType(event)) continue;
            var those = saidBy(handler).toList();
            if (those.isEmpty()) return Optional.empty();
            those.forEach(each -> kinds.addAll(each.kinds()));
        }
        return Optional.of(Set.copyOf(kinds));
    }

    private Stream<? extends TakesKinds> saidBy(EventMessageHandler handler) {
        var type = ClassUtils.getUserClass(handler.getTargetType());
        return said.stream().filter(each -> ClassUtils.getUserClass(each).equals(type));
    }
}
