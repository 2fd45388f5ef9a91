package portability.claims.claim.followup;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import portability.claims.exchange.pair.TakesDocuments;
import portability.ledger.processing.ReadModelNotCurrent;
import portability.ledger.processing.ReadModels;
import portability.proto.exchange.v1.DocumentKind;

/// What came before a document and is receipted is taken down by a processor, a moment later: a document that follows
/// on it at once must not be refused for that, since nothing behind it would be sent until somebody looks.
@Component
class ArrivedBefore {
    private final ReadModels readModels;
    private final ObjectProvider<TakesDocuments> handlers;

    ArrivedBefore(ReadModels readModels, ObjectProvider<TakesDocuments> handlers) {
        this.readModels = readModels;
        this.handlers = handlers;
    }

    /// Waits until documents of a kind, and of those it may follow on, are taken down. Where one of them cannot be, the
    /// document is looked at as things stand.
    void awaitTakenDown(DocumentKind kind) {
        for (var processor : processorsOf(kind)) {
            try {
                var _ = readModels.catchUp(processor);
            } catch (ReadModelNotCurrent _) {
                return;
            }
        }
    }

    private Set<String> processorsOf(DocumentKind kind) {
        return handlers.stream()
                .filter(handler -> handler.documentKinds().contains(kind))
                .flatMap(handler -> Stream.ofNullable(AnnotatedElementUtils.findMergedAnnotation(
                        ClassUtils.getUserClass(handler), ProcessingGroup.class)))
                .map(ProcessingGroup::value)
                .collect(Collectors.toUnmodifiableSet());
    }
}
