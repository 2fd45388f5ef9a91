package portability.claims.books;

import java.time.LocalDate;
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

    /// Everything that stands of the lines of a case with a partner, in whatever state.
    List<Item> ofCase(String partner, String caseId);

    /// The partners with whom anything was ever booked.
    List<String> partners();
}
