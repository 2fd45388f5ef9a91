package portability.claims.books.statement;

import java.util.List;
import portability.claims.books.Account.Kind;

/// Where two books differ.
///
/// @param caseId   of the invoice; empty of a BALANCE, as is the line
/// @param creditor to whom it is owed
/// @param kind     for what
/// @param inFlight the document under way that explains it; empty where none does
public record Difference(
        What what,
        String caseId,
        String line,
        String creditor,
        Kind kind,
        List<Share> here,
        List<Share> there,
        String inFlight) {
    /// How they differ.
    public enum What {
        MISSING_HERE,
        MISSING_THERE,
        OTHER_AMOUNT,
        /// As much in all, but one is further than the other.
        OTHER_STATE,
        /// What is booked for no line differs.
        BALANCE
    }

    public Difference {
        here = List.copyOf(here);
        there = List.copyOf(there);
    }

    public boolean isExplained() {
        return !inFlight.isEmpty();
    }
}
