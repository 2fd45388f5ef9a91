package portability.claims.books.statement;

import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import portability.claims.claim.wire.StoredDocument;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.TakesDocuments;
import portability.ledger.edge.Principal;
import portability.ledger.processing.ReadModelNotCurrent;
import portability.proto.exchange.v1.DocumentKind;

/// Takes the steps that a partner's documents about statements ask for.
@Component
@ProcessingGroup("book-statements")
class StatementArrivals implements TakesDocuments {
    private final StatementDesk statements;

    StatementArrivals(StatementDesk statements) {
        this.statements = statements;
    }

    @Override
    public Set<DocumentKind> documentKinds() {
        return StatementWire.KINDS;
    }

    @EventHandler
    void on(DocumentReceived event) {
        if (event.document().isNone() || !kinds().contains(event.kind())) return;
        var document = StoredDocument.of(event.document());
        var from = Principal.partner(event.partner());
        try {
            switch (document.header().getKind()) {
                case DOCUMENT_KIND_BOOK_STATEMENT ->
                    statements.take(event.caseId(), event.partner(), StatementWire.statement(document), from);
                case DOCUMENT_KIND_BOOK_STATEMENT_ANSWER ->
                    statements.hear(event.caseId(), event.partner(), StatementWire.answer(document), from);
                case DOCUMENT_KIND_BOOK_STATEMENT_LINES ->
                    statements.compare(event.caseId(), event.partner(), StatementWire.lines(document), from);
                default -> throw new IllegalStateException("no kind of a statement: " + event.kind());
            }
        } catch (ReadModelNotCurrent behind) {
            throw new NotYet(behind);
        }
    }
}
