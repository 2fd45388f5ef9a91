package portability.claims.books.statement;

import com.google.protobuf.Message;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import portability.claims.books.statement.StatementEvent.LinesTold;
import portability.claims.books.statement.StatementEvent.StatementAnswered;
import portability.claims.books.statement.StatementEvent.StatementMade;
import portability.claims.claim.CaseId;
import portability.claims.exchange.pair.OutboxCommand.FreezeDocument;
import portability.claims.exchange.pair.PairDesk;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;
import portability.proto.exchange.v1.BookStatement;
import portability.proto.exchange.v1.BookStatementAnswer;
import portability.proto.exchange.v1.BookStatementLines;
import portability.proto.exchange.v1.DocumentKind;

/// Puts what is said of statements on its way, each document once.
@Component
@ProcessingGroup("book-statement-mail")
class StatementMail {
    private static final Principal NODE = Principal.node("book-statement-mail");

    private final PairDesk pairs;
    private final String here;

    StatementMail(PairDesk pairs, NodeProperties node) {
        this.pairs = pairs;
        this.here = node.institution();
    }

    @EventHandler
    void on(StatementMade event) {
        send(
                event,
                DocumentKind.DOCUMENT_KIND_BOOK_STATEMENT,
                StatementDesk.read(BookStatement.parser(), event.statement()));
    }

    @EventHandler
    void on(StatementAnswered event) {
        send(
                event,
                DocumentKind.DOCUMENT_KIND_BOOK_STATEMENT_ANSWER,
                StatementDesk.read(BookStatementAnswer.parser(), event.answer()));
    }

    @EventHandler
    void on(LinesTold event) {
        send(
                event,
                DocumentKind.DOCUMENT_KIND_BOOK_STATEMENT_LINES,
                StatementDesk.read(BookStatementLines.parser(), event.lines()));
    }

    private void send(StatementEvent event, DocumentKind kind, Message body) {
        var documentId = CaseId.documentId(event.statementId(), kind, here, event.partner());
        pairs.send(event.partner(), new FreezeDocument(documentId, kind, event.statementId(), List.of(body)), NODE);
    }
}
