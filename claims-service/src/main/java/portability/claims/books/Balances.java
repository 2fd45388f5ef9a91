package portability.claims.books;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import portability.claims.books.Entry.Reason;
import portability.claims.books.Entry.Source;

/// Balances as they were at a place in the log, and the entries they follow from.
public interface Balances {
    /// An account's balance, debits less credits.
    ///
    /// @param legs from how many legs it follows
    record Balance(Account account, Money amount, long legs) {}

    /// One leg that a balance follows from.
    ///
    /// @param place of its entry in the log: from there it is proved like every other
    record Part(long place, String entryId, Reason reason, Source source, Money amount, Optional<Line> line) {}

    /// Up to which place of the log the book is made: all entries before it are in it.
    long position();

    /// Every account with a partner.
    ///
    /// @param before only entries before this place of the log
    List<Balance> of(String partner, long before);

    /// One account.
    Balance of(Account account, long before);

    /// The legs a balance follows from, in the order of the log.
    ///
    /// @param from the first place that is of interest
    List<Part> parts(Account account, long from, long before, int atMost);
}
