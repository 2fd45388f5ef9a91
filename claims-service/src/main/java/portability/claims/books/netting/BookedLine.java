package portability.claims.books.netting;

import java.util.Optional;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;
import portability.claims.books.Line;
import portability.claims.netting.DueItem;

/// What is due of a line, by the name it has in windows at both institutions: `NL:CAK/4f0c#17/ACTUAL_COSTS`.
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
        int kindAt = reference.lastIndexOf('/');
        int lineAt = reference.lastIndexOf('#', kindAt);
        if (lineAt < 0 || !reference.startsWith(item.source() + "#")) return Optional.empty();
        try {
            var line = new Line(reference.substring(0, lineAt), reference.substring(lineAt + 1, kindAt));
            return Optional.of(new BookedLine(line, Kind.valueOf(reference.substring(kindAt + 1))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Account account(DueItem item, String partner, String here, State state) {
        var currency = item.amount().money().getCurrencyUnit().getCode();
        var side = item.debtor().equals(here) ? Side.OWED_BY_US : Side.OWED_TO_US;
        return new Account(partner, currency, kind, side, state);
    }
}
