package portability.claims.books.statement;

import java.util.List;
import java.util.Optional;
import portability.claims.books.statement.StatementEvent.BooksCompared;
import portability.proto.exchange.v1.BookStatement;

/// A statement as it is shown.
///
/// @param position    of the log of whoever made it
/// @param count       of all differences
/// @param differences those that are kept
public record Statement(
        String statementId,
        String partner,
        boolean madeHere,
        Progress state,
        long position,
        int count,
        List<Difference> differences) {
    /// How far it is.
    public enum Progress {
        /// No answer yet.
        SENT,
        /// It differs, and the partner's lines are awaited.
        ANSWERED,
        AGREED,
        /// All that differs is explained by documents under way.
        IN_FLIGHT,
        DIFFERS
    }

    public Statement {
        differences = List.copyOf(differences);
    }

    static Statement of(String statementId, Matter matter) {
        var compared = matter.compared();
        return new Statement(
                statementId,
                matter.partner(),
                matter.made().isPresent(),
                progress(matter, compared),
                position(matter),
                compared.map(BooksCompared::count).orElse(0),
                compared.map(BooksCompared::differences).orElse(List.of()));
    }

    private static Progress progress(Matter matter, Optional<BooksCompared> compared) {
        if (compared.isEmpty()) return matter.made().isPresent() ? Progress.SENT : Progress.ANSWERED;
        var differences = compared.get().differences();
        if (differences.isEmpty()) return Progress.AGREED;
        return differences.stream().allMatch(Difference::isExplained) ? Progress.IN_FLIGHT : Progress.DIFFERS;
    }

    private static long position(Matter matter) {
        return matter.made()
                .map(made -> StatementDesk.read(BookStatement.parser(), made.statement())
                        .getLogPosition())
                .orElseGet(() -> matter.answered().orElseThrow().position());
    }
}
