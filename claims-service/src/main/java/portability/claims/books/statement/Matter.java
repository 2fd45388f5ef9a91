package portability.claims.books.statement;

import java.util.List;
import java.util.Optional;
import portability.claims.books.statement.StatementEvent.BooksCompared;
import portability.claims.books.statement.StatementEvent.LinesTold;
import portability.claims.books.statement.StatementEvent.StatementAnswered;
import portability.claims.books.statement.StatementEvent.StatementMade;

/// A statement as one of the two institutions knows it. Folded from its stream.
///
/// @param events how many its stream has
record Matter(
        Optional<StatementMade> made,
        Optional<StatementAnswered> answered,
        Optional<LinesTold> told,
        Optional<BooksCompared> compared,
        long events) {
    static Matter of(List<Object> stream) {
        var matter = new Matter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);
        for (var fact : stream) if (fact instanceof StatementEvent event) matter = matter.evolve(event);
        return matter;
    }

    private Matter evolve(StatementEvent event) {
        return switch (event) {
            case StatementMade e -> new Matter(Optional.of(e), answered, told, compared, events + 1);
            case StatementAnswered e -> new Matter(made, Optional.of(e), told, compared, events + 1);
            case LinesTold e -> new Matter(made, answered, Optional.of(e), compared, events + 1);
            case BooksCompared e -> new Matter(made, answered, told, Optional.of(e), events + 1);
        };
    }

    boolean isKnown() {
        return events > 0;
    }

    /// The other institution.
    String partner() {
        return made.map(StatementMade::partner)
                .orElseGet(() -> answered.orElseThrow().partner());
    }

    /// Is an answer of the partner awaited?
    boolean awaitsAnswerOf(String partner) {
        return made.filter(each -> each.partner().equals(partner)).isPresent() && compared.isEmpty();
    }

    /// Are the partner's lines awaited?
    boolean awaitsLinesOf(String partner) {
        return answered.filter(each -> each.partner().equals(partner) && each.differs())
                        .isPresent()
                && compared.isEmpty();
    }
}
