package portability.claims.exchange.pair;

import com.google.protobuf.Message;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import portability.claims.Octets;
import portability.claims.exchange.pair.HeldEvent.DocumentHeldBack;
import portability.claims.exchange.pair.HeldEvent.HeldDocumentGivenUp;
import portability.claims.exchange.pair.HeldEvent.HeldDocumentReleased;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.proto.exchange.v1.BodyPart;
import portability.proto.exchange.v1.SealedDocument;

/// One document that is held back from a partner. Each has a stream of its own: there may be many, and for long.
@Aggregate(cache = "aggregates")
class HeldAggregate {
    /// The same document again changes nothing.
    record Hold(@TargetAggregateIdentifier String stream, String partner, FreezeDocument document) {}

    record NoteReleased(@TargetAggregateIdentifier String stream, String partner, String documentId) {}

    record LetGo(
            @TargetAggregateIdentifier String stream,
            String partner,
            String documentId,
            String caseId,
            String reason,
            String by) {}

    @AggregateIdentifier
    @Nullable
    String stream;

    private boolean waits;

    static String streamOf(String partner, String documentId) {
        return "held/" + partner + "/" + documentId;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Hold hold) {
        if (stream != null) return;
        var document = hold.document();
        AggregateLifecycle.apply(new DocumentHeldBack(
                hold.partner(),
                document.documentId(),
                Freezer.kindName(document.kind()),
                document.caseId(),
                KindVersions.since(document.kind()),
                document.answerDue(),
                bodyOf(document.body())));
    }

    @CommandHandler
    void handle(NoteReleased note) {
        if (waits) AggregateLifecycle.apply(new HeldDocumentReleased(note.partner(), note.documentId()));
    }

    @CommandHandler
    void handle(LetGo let) {
        if (waits)
            AggregateLifecycle.apply(
                    new HeldDocumentGivenUp(let.partner(), let.documentId(), let.caseId(), let.reason(), let.by()));
    }

    @EventSourcingHandler
    void on(HeldEvent event) {
        stream = streamOf(event.partner(), event.documentId());
        waits = event instanceof DocumentHeldBack;
    }

    private static Octets bodyOf(List<? extends Message> body) {
        var parts = SealedDocument.newBuilder();
        for (var content : body)
            parts.addParts(BodyPart.newBuilder()
                    .setType(content.getDescriptorForType().getFullName())
                    .setContent(content.toByteString()));
        return Octets.of(parts.build().toByteString());
    }
}
