package portability.claims.books;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;

/// What is open between this institution and its partners, line by line. Whoever needs what was posted just now waits
/// for [#PROCESSOR] first (`ReadModels.awaitCurrent`).
public interface OpenItems {
    /// The processor that keeps the book's tables.
    String PROCESSOR = "books";

    /// What is open of a line in one state.
    ///
    /// @param amount how much, more than nothing
    /// @param dueDay of what is due, if that was said
    /// @param entry  the place in the log of the newest entry that touched it
    record Item(Account account, Line line, Money amount, Optional<LocalDate> dueDay, long entry) {}

    /// Which ones. What is empty is not looked at.
    ///
    /// @param dueBy due on that day or before
    record Filter(
            String partner,
            Optional<String> currency,
            Optional<Kind> kind,
            Optional<Side> side,
            Optional<State> state,
            Optional<LocalDate> dueBy) {
        /// All that is due between the two by a day, whoever owes it.
        public static Filter due(String partner, LocalDate by) {
            return new Filter(
                    partner,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(State.DUE),
                    Optional.of(by));
        }

        /// All that stands in some state.
        public static Filter of(String partner, State state) {
            return new Filter(
                    partner,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(state),
                    Optional.empty());
        }

        public static Filter of(String partner) {
            return new Filter(
                    partner, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        public Filter in(String code) {
            return new Filter(partner, Optional.of(code), kind, side, state, dueBy);
        }
    }

    /// A page of them, in the order of line, kind, side and state, so that a million is read with little memory.
    ///
    /// @param after the last one of the page before
    List<Item> page(Filter filter, Optional<Item> after, int atMost);

    /// A page of what is due by a day, whoever owes it, in the order of day, line, currency, kind and side.
    ///
    /// @param after the last one of the page before
    List<Item> due(String partner, LocalDate by, Optional<Item> after, int atMost);

    /// What is due of some lines, whenever that is.
    List<Item> dueOf(String partner, Collection<Line> lines);

    /// The cases of which more was paid than was due, without a day by which it is to be paid back: windows, advances.
    List<String> advanced(String partner);

    /// A page of what stands of some lines of a case, in whatever state, in the order of line, currency, kind, side and
    /// state.
    ///
    /// @param thousands of the line's number; 0 also where that is none
    /// @param after     the last one of the page before
    List<Item> ofCase(String partner, String caseId, Collection<Integer> thousands, Optional<Item> after, int atMost);

    /// The partners with whom anything was ever booked.
    List<String> partners();
}
