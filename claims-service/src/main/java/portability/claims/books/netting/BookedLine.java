package portability.claims.books.netting;

import java.util.Optional;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;
import portability.claims.books.Line;
import portability.claims.netting.DueItem;

/// What is due of a line, by the name it has in windows at both institutions: `NL:CAK/4f0c#17/ACTUAL_COSTS`; what
/// became
/// due of it after that was settled, `NL:CAK/4f0c#17/ACTUAL_COSTS/2`.
record BookedLine(Line line, Kind kind) {
    static BookedLine of(Line line, Account account) {
        return new BookedLine(line, account.kind());
    }

    String reference() {
        return line + "/" + kind;
    }

    /// Empty where the item is not the book's.
    static Optional<BookedLine> read(DueItem item) {
        var reference = item.reference();
        if (item.kind() == DueItem.Kind.ADVANCE || item.kind() == DueItem.Kind.OVERPAYMENT) return carried(item);
        if (!reference.startsWith(item.source() + "#")) return Optional.empty();
        var parts = reference.substring(reference.lastIndexOf('#') + 1).split("/", -1);
        if (parts.length < 2 || parts.length > 3) return Optional.empty();
        try {
            var line = new Line(reference.substring(0, reference.lastIndexOf('#')), parts[0]);
            return Optional.of(new BookedLine(line, Kind.valueOf(parts[1])));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What was paid on another window, or as an advance: `SE:FK/4f0c#EUR`.
    private static Optional<BookedLine> carried(DueItem item) {
        var currency = item.amount().money().getCurrencyUnit().getCode();
        if (!item.reference().equals(item.source() + "#" + currency)) return Optional.empty();
        return Optional.of(new BookedLine(new Line(item.source(), currency), Kind.ADVANCES));
    }

    Account account(DueItem item, String partner, String here, State state) {
        var currency = item.amount().money().getCurrencyUnit().getCode();
        var side = item.debtor().equals(here) ? Side.OWED_BY_US : Side.OWED_TO_US;
        return new Account(partner, currency, kind, side, state);
    }
}
