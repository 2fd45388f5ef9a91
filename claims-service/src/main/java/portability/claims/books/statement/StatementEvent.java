package portability.claims.books.statement;

import java.util.List;
import portability.claims.Octets;

/// What happened to a statement of a book, at one of the two institutions. No personal data.
public sealed interface StatementEvent {
    String statementId();

    /// The other institution.
    String partner();

    /// It was made here, and goes to the partner.
    ///
    /// @param statement a `BookStatement`, serialised
    record StatementMade(String statementId, String partner, String requestId, String by, Octets statement)
            implements StatementEvent {}

    /// It came, was compared with the book here, and is answered.
    ///
    /// @param position of the log of whoever made it
    /// @param answer   a `BookStatementAnswer`, serialised
    /// @param differs  whether the partner's lines are awaited
    record StatementAnswered(String statementId, String partner, long position, Octets answer, boolean differs)
            implements StatementEvent {}

    /// The partner's answer differs: it is told the lines as they are here.
    ///
    /// @param lines `BookStatementLines`, serialised
    record LinesTold(String statementId, String partner, Octets lines) implements StatementEvent {}

    /// The two books were compared down to the line.
    ///
    /// @param count       of all differences
    /// @param differences the first thousand
    record BooksCompared(String statementId, String partner, int count, List<Difference> differences)
            implements StatementEvent {
        public BooksCompared {
            differences = List.copyOf(differences);
        }
    }
}
