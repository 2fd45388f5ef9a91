package portability.claims.netting;

import java.time.LocalDate;
import portability.claims.payment.Amount;

/// Something one of two institutions owes the other, as this one's books have it.
///
/// @param reference   names it at both
/// @param debtor      who owes it, `CC:CODE`
/// @param amount      above zero, in the currency in which it is due
/// @param requestedOn when it was first asked for: the day whose rate is used
/// @param source      on what it rests: the case id of an invoice
/// @param line        which line of that; empty where it is no line's
/// @param event       what brought it about here, as the log names it; empty where only the other side knows it
public record DueItem(
        String reference,
        String debtor,
        Amount amount,
        Kind kind,
        LocalDate dueOn,
        LocalDate requestedOn,
        String source,
        String line,
        String event) {
    private static final int LONGEST = 160;

    public DueItem {
        if (reference.isBlank() || reference.length() > LONGEST || source.isBlank() || source.length() > LONGEST)
            throw new IllegalArgumentException("an item has a reference and rests on something");
        if (line.length() > LONGEST || event.length() > LONGEST) throw new IllegalArgumentException("too long");
        if (!amount.money().isPositive()) throw new IllegalArgumentException("nothing is owed");
    }

    /// For what it is owed.
    public enum Kind {
        /// A line of an invoice, or a part of it.
        CLAIM,
        /// Reg. (EC) 987/2009 Art. 68(1).
        DOWN_PAYMENT,
        /// Art. 68.
        INTEREST,
        /// An advance that was paid: whoever got it owes it.
        ADVANCE,
        /// More was paid than was left of a window.
        OVERPAYMENT,
        OTHER
    }

    /// What has become due of the same after both agreed to settle what was due before.
    ///
    /// @param number 2, 3, …
    public DueItem part(int number) {
        return new DueItem(reference + "/" + number, debtor, amount, kind, dueOn, requestedOn, source, line, event);
    }

    DueItem from(String otherEvent) {
        return new DueItem(reference, debtor, amount, kind, dueOn, requestedOn, source, line, otherEvent);
    }
}
