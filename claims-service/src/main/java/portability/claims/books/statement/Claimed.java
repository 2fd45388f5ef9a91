package portability.claims.books.statement;

import java.util.Comparator;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.Side;
import portability.claims.books.Line;

/// What is owed on a line, named alike at both institutions: by whom it is owed to, not by who owes whom here.
///
/// @param creditor "CC:CODE"
record Claimed(Line line, String creditor, String currency, Kind kind) implements Comparable<Claimed> {
    private static final Comparator<Claimed> ORDER = Comparator.comparing(Claimed::line)
            .thenComparing(Claimed::creditor)
            .thenComparing(Claimed::currency)
            .thenComparing(Claimed::kind);

    /// @param here whose book the account is in
    static Claimed of(Line line, Account account, String here) {
        return new Claimed(line, creditorOf(account, here), account.currency(), account.kind());
    }

    static String creditorOf(Account account, String here) {
        return account.side() == Side.OWED_TO_US ? here : account.partner();
    }

    @Override
    public int compareTo(Claimed other) {
        return ORDER.compare(this, other);
    }
}
