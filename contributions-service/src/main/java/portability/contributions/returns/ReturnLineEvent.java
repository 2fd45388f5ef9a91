package portability.contributions.returns;

import portability.contributions.period.Flaw;
import portability.contributions.period.PeriodFacts;
import portability.ledger.privacy.Personal;
import portability.ledger.privacy.Subject;

/// What became of one row of a return. The rows that are decided together are a stream of their own.
public sealed interface ReturnLineEvent {
    String returnId();

    /// In the file; 1 is the heading.
    int line();

    /// A row was posted: a period in a person's career.
    ///
    /// @param periodId identifies the period here
    record LinePosted(
            String returnId,
            int line,
            @Subject String personId,
            String periodId,
            @Personal PeriodFacts period) implements ReturnLineEvent {}

    /// A row was refused. Holds nothing of what stood in it.
    ///
    /// @param column the column's heading; empty where the whole row is meant
    record LineRefused(String returnId, int line, String column, Flaw reason) implements ReturnLineEvent {}
}
