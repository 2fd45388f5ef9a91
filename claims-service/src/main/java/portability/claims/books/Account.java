package portability.claims.books;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Currency;
import portability.kernel.InstitutionId;

/// An account of the book: `DE:DVKA/EUR/ACTUAL_COSTS/OWED_TO_US/DUE`.
///
/// @param partner  the other institution, "CC:CODE"
/// @param currency ISO 4217
/// @param kind     for what
/// @param side     who owes whom
/// @param state    how far it is
public record Account(String partner, String currency, Kind kind, Side side, State state) {
    private static final int PARTS = 5;

    /// For what money is owed between institutions, or why the book has an amount of its own.
    public enum Kind {
        /// Care at its actual costs. Reg. (EC) 987/2009 Art. 62.
        ACTUAL_COSTS,
        /// Fixed amounts per month of a person. Art. 63.
        FIXED_AMOUNTS,
        /// Flat amounts of agreements, per month of a family.
        FLAT_AMOUNTS,
        /// What is deducted from pensions for another institution. Arts. 72, 73.
        PENSION_DEDUCTIONS,
        /// What welfare funds and referring institutions owe each other.
        WELFARE,
        /// Paid before it is due: a down payment (Art. 68(1)), an advance, what was paid on a window in excess. Whoever
        /// got it owes it.
        ADVANCES,
        /// For what was paid late. Art. 68.
        INTEREST,
        /// The money of windows and advances itself: of what is paid here, `DUE` is ordered and under way, and `PAID`
        /// is
        /// what the bank has paid; of what is paid to here, `PAID` has come.
        PAYMENTS_IN_TRANSIT,
        /// What rounding leaves over; booked, never lost.
        ROUNDING,
        /// What the rates of two days make of the same claim: the day of the rule, and the day the window was closed.
        EXCHANGE_DIFFERENCE,
        /// What a round among three or more has taken over: of windows `NETTED`, what a pair owed; of
        /// transfers `DUE`, what is paid instead. Over all partners it is nothing at any time, and each
        /// is nothing once all of that is paid.
        ROUND_CLEARING;

        /// Is it the same at both institutions? The others are each one's own.
        public boolean isOfThePair() {
            return switch (this) {
                case ACTUAL_COSTS, FIXED_AMOUNTS, FLAT_AMOUNTS, PENSION_DEDUCTIONS, WELFARE, ADVANCES, INTEREST -> true;
                case PAYMENTS_IN_TRANSIT, ROUNDING, EXCHANGE_DIFFERENCE, ROUND_CLEARING -> false;
            };
        }
    }

    /// Who owes whom.
    public enum Side {
        OWED_TO_US,
        OWED_BY_US;

        /// The same, seen by the partner.
        public Side mirrored() {
            return switch (this) {
                case OWED_TO_US -> OWED_BY_US;
                case OWED_BY_US -> OWED_TO_US;
            };
        }
    }

    /// How far it is. All but `OWN` are what stands between the two.
    public enum State {
        CLAIMED,
        CONTESTED,
        DUE,
        NETTED,
        PAID,
        /// The other end: what this institution spent, or gained, by it.
        OWN
    }

    /// @throws IllegalArgumentException if the partner or the currency is none
    public Account {
        partner = InstitutionId.parse(partner).toString();
        currency = Currency.getInstance(currency).getCurrencyCode();
    }

    /// @throws IllegalArgumentException if that is no account
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Account parse(String text) {
        var parts = text.split("/", -1);
        if (parts.length != PARTS) throw new IllegalArgumentException("an account has five parts: " + text);
        return new Account(parts[0], parts[1], Kind.valueOf(parts[2]), Side.valueOf(parts[3]), State.valueOf(parts[4]));
    }

    public Account in(State other) {
        return new Account(partner, currency, kind, side, other);
    }

    /// The account of the same thing in the book of the partner.
    ///
    /// @param here whose book this one is in
    public Account mirrored(String here) {
        return new Account(here, currency, kind, side.mirrored(), state);
    }

    @Override
    @JsonValue
    public String toString() {
        return partner + "/" + currency + "/" + kind + "/" + side + "/" + state;
    }
}
