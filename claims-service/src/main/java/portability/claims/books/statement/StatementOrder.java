package portability.claims.books.statement;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import portability.claims.claim.CaseId;
import portability.claims.exchange.arrival.KindDesk;
import portability.claims.exchange.pair.RefusalReason;
import portability.kernel.InstitutionId;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.ledger.seal.SealBroken.Flaw;
import portability.proto.exchange.v1.DocumentKind;

/// Who may send what about a statement: its maker begins its case, and each of the two speaks in turn.
@Component
class StatementOrder implements KindDesk {
    private final StatementDesk statements;

    StatementOrder(StatementDesk statements) {
        this.statements = statements;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return StatementWire.KINDS;
    }

    @Override
    public Optional<RefusalReason> objectionTo(InstitutionId sender, OpenedDocument document) {
        var caseId = document.header().getCaseId();
        var matter = statements.matter(caseId);
        return switch (document.header().getKind()) {
            case DOCUMENT_KIND_BOOK_STATEMENT -> {
                var _ = StatementWire.statement(document);
                boolean isHis = CaseId.contactIn(caseId).equals(Optional.of(sender));
                yield unless(isHis && !matter.isKnown());
            }
            case DOCUMENT_KIND_BOOK_STATEMENT_ANSWER -> {
                var _ = StatementWire.answer(document);
                yield matter.isKnown()
                        ? unless(matter.awaitsAnswerOf(sender.toString()))
                        : Optional.of(RefusalReason.UNKNOWN_CASE);
            }
            case DOCUMENT_KIND_BOOK_STATEMENT_LINES -> {
                var _ = StatementWire.lines(document);
                yield matter.isKnown()
                        ? unless(matter.awaitsLinesOf(sender.toString()))
                        : Optional.of(RefusalReason.UNKNOWN_CASE);
            }
            default -> throw new SealBroken(Flaw.MALFORMED_BODY);
        };
    }

    private static Optional<RefusalReason> unless(boolean isExpected) {
        return isExpected ? Optional.empty() : Optional.of(RefusalReason.UNEXPECTED_KIND);
    }
}
