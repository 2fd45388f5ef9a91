package portability.claims.books.invoices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;
import portability.claims.books.Entry;
import portability.claims.books.Entry.Reason;
import portability.claims.books.Entry.Source;
import portability.claims.books.Leg;
import portability.claims.books.Line;
import portability.claims.invoice.InvoiceEvent.DownPaymentMade;

/// What a down payment is in the book: the creditor of the invoice owes it until the lines are settled, on the same day
/// as they are, so that a window takes both. Source: Reg. (EC) 987/2009 Art. 68(1).
final class DownPaymentEntry {
    private DownPaymentEntry() {}

    /// @param dueDay until when the invoice is to be paid; empty where the law says nothing
    static Entry of(DownPaymentMade event, Source source, Optional<LocalDate> dueDay) {
        var side = switch (event.side()) {
            case CREDITOR -> Side.OWED_BY_US;
            case DEBTOR -> Side.OWED_TO_US;
        };
        var account = new Account(event.partner(), event.currency(), Kind.ADVANCES, side, State.DUE);
        var amount =
                Money.ofMinor(CurrencyUnit.of(event.currency()), event.payment().minor());
        var leg = Leg.more(account, amount, new Line(event.invoiceId(), event.documentId()));
        return Entry.of(
                Reason.DOWN_PAYMENT,
                source,
                event.payment().on(),
                List.of(dueDay.map(leg::dueOn).orElse(leg), Leg.less(account.in(State.OWN), amount)));
    }
}
